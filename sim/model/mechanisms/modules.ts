/**
 * Modules of the operating model, each of which can be left out (MEC-27). A module that is left out brings no lever with
 * the deployment, and from the decision date on its rules have the value at which they do nothing, deployment or not. Rules
 * for AI have none: without them AI is used as the organisation uses it of its own accord.
 */
import { parameters } from "../input/parameters.ts";

const module = (what: string, source = "KOOM-R13") =>
  ({
    label: `the operating model includes ${what} (1) or leaves it out (0)`,
    unit: "switch",
    default: 1,
    low: 0,
    high: 1,
    source,
    whole: true,
  }) as const;

export const modules = parameters(
  "modules",
  "MEC-27",
  {
    training: module("training of executives, managers and workers, with its hours", "KOOM-C1"),
    coaching: module("coaching in the readiness programme, with its hours", "assumed"),
    audit: module("audits", "KOOM-R9"),
    governance: module("governance: detection and what follows from it", "KOOM-R9"),
    window: module("the change window", "GOV-2"),
    gate: module("the gate that sends direct orders back", "GOV-1"),
    clarification: module("the clarification step of managers", "GOV-4"),
    escalation: module("escalations that go first", "MGR-R2"),
    centre: module("a staffed CoE"),
    rhythm: module("alignment meetings and evolution reviews", "KOOM-R10, KOOM-R11"),
    conflicts: module("sessions in which departments settle their disputes", "KOOM-R13, assumed"),
    ai: module("rules for AI: a whitelist and reviews"),
    scorecards: module("obligatory scorecards that nobody is judged on the looks of", "GOV-3"),
  },
  { afterDecision: true },
);

/** What a module that is left out is replaced by: values at which its rules do nothing. */
export const neutral: Readonly<Partial<Record<string, Readonly<Record<string, number>>>>> = {
  training: { "learning.transfer": 0, "learning.refresh": 0 },
  audit: { "audit.sample": 0 },
  governance: { "governance.detection": 0, "governance.deterrence": 0 },
  window: { "governance.changeWindow": 0 },
  gate: { "governance.bypassGate": 0 },
  escalation: { "escalation.goFirst": 0 },
  centre: { "sop.people": 0 },
  rhythm: { "rhythm.alignment": 0, "rhythm.evolution": 0 },
  conflicts: { "conflict.structure": 0 },
  scorecards: { "attention.scorecardWeight": 0 },
};
