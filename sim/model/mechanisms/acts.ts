/**
 * MEC-18, what each layer must not do: one hazard a prohibition, per actor and cycle, at an ordinary boundary acceptance.
 * All are 0 unless a scenario or a failure mode says so; what an act then does is in `violating.ts`.
 */
import { parameters } from "../input/parameters.ts";

const hazard = (label: string, high: number, source: string) =>
  ({
    label,
    unit: "1/cycle per actor",
    default: 0,
    low: 0,
    high,
    source: `${source}, assumed`,
    law: "Poisson process, at most one a day",
    off: 0,
  }) as const;

export const acts = parameters("acts", "MEC-18", {
  executiveDesigns: hazard("an executive designs a workflow", 4, "EXEC-X1"),
  executiveInterprets: hazard("an executive makes tasks out of direction", 10, "EXEC-X2"),
  executiveExecutes: hazard("an executive does the work of a worker", 10, "EXEC-X3"),
  executiveManages: hazard("an executive manages people in detail", 20, "EXEC-X4"),
  executiveStandards: hazard("an executive sets training or standards", 4, "EXEC-X5"),
  executiveRedesigns: hazard("an executive rebuilds how work is done within a cycle", 4, "EXEC-X6"),
  executiveAnalyses: hazard("an executive analyses outside the own field", 10, "EXEC-X7"),
  executiveAiOutside: {
    ...hazard("an executive uses AI around the process", 20, "EXEC-X9"),
    mechanism: "MEC-22",
  },
  executiveDictates: hazard("an executive dictates a method to the CoE", 4, "EXEC-IC4"),
  parallelWorkflow: hazard("a department keeps a workflow of its own", 2, "COE-CM9"),
  centreExecutes: hazard("a person of the CoE does the work of a worker", 10, "COE-X1"),
  centreAssigns: hazard("a person of the CoE assigns work", 10, "COE-X2"),
  centrePrioritises: hazard("a person of the CoE changes a unit's priorities", 5, "COE-X3"),
  centreGuesses: hazard("a person of the CoE redesigns without data", 4, "COE-X4"),
  centrePrefers: hazard("a person of the CoE revises what it prefers to", 4, "COE-X5"),
  centreOverrides: hazard("a person of the CoE publishes against a constraint", 4, "COE-X6"),
  centreStaffs: hazard("a person of the CoE moves people", 4, "COE-X7"),
  centreMediates: hazard("a person of the CoE mediates between people", 10, "COE-X8"),
  centreMonitors: hazard("a person of the CoE watches single workers", 10, "COE-X9"),
  centreDecides: hazard("a person of the CoE decides instead of the manager", 10, "COE-X10"),
  centrePunishes: {
    label: "chance that the CoE has a finding of an audit punished",
    unit: "probability",
    default: 0,
    low: 0,
    high: 1,
    source: "COE-Q7, assumed",
    off: 0,
  },
  executiveAi: {
    ...hazard("an executive uses AI for the own reading and writing", 20, "EXEC-R11"),
    mechanism: "MEC-22",
  },
  clarityLost: {
    label: "clarity that a standard loses when somebody else changes it",
    unit: "share",
    default: 0.1,
    low: 0,
    high: 0.5,
    source: "assumed",
  },
  urgencyLimit: {
    label: "urgency above which an unclear directive is a violation",
    unit: "0 to 1",
    default: 0.7,
    low: 0,
    high: 1,
    source: "EXEC-I2, assumed",
    off: 1,
  },
  clarityLimit: {
    label: "clarity below which an urgent directive is a violation",
    unit: "0 to 1",
    default: 0.6,
    low: 0,
    high: 1,
    source: "EXEC-I2, assumed",
  },
});

export type HazardName = Exclude<
  keyof typeof acts.specs,
  "executiveAi" | "clarityLost" | "urgencyLimit" | "clarityLimit"
>;
