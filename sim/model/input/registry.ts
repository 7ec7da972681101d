/**
 * All parameters of the organisation in one place: read from the files that declare them, never repeated.
 * `Settings` is what the hot loop reads; the flat list is what schema, exports and documentation read.
 */
import { attention } from "../mechanisms/attention.ts";
import { ai } from "../mechanisms/assistance.ts";
import { acts } from "../mechanisms/acts.ts";
import { audit } from "../mechanisms/audit.ts";
import { bypass } from "../mechanisms/bypass.ts";
import { translation } from "../mechanisms/clarity.ts";
import { traits } from "../mechanisms/climate.ts";
import { conflict } from "../mechanisms/conflict.ts";
import { decision } from "../mechanisms/decision.ts";
import { deployment } from "../mechanisms/deployment.ts";
import { escalation, management } from "../mechanisms/escalation.ts";
import { exceptions, responses } from "../mechanisms/exceptions.ts";
import { flow } from "../mechanisms/flow.ts";
import { governance } from "../mechanisms/governance.ts";
import { errors } from "../mechanisms/human-error.ts";
import { improvement } from "../mechanisms/improvement.ts";
import { learning, turnover } from "../mechanisms/learning.ts";
import { load } from "../mechanisms/load.ts";
import { overtime } from "../mechanisms/overtime.ts";
import { practice } from "../mechanisms/practice.ts";
import { executives } from "../mechanisms/priorities.ts";
import { reporting } from "../mechanisms/reporting.ts";
import { scorecards } from "../mechanisms/scorecards.ts";
import { rhythm } from "../mechanisms/rhythm.ts";
import { modules } from "../mechanisms/modules.ts";
import { constraints, cost, resources } from "../mechanisms/resources.ts";
import { sop } from "../mechanisms/sop.ts";
import { switching } from "../mechanisms/switching.ts";
import { rights } from "../mechanisms/rights.ts";
import { scanner } from "../mechanisms/tools.ts";
import { verification } from "../mechanisms/verification.ts";
import type { ParameterGroup, ParameterSpec, Values } from "./parameters.ts";

export const groups = {
  flow,
  executives,
  switching,
  bypass,
  translation,
  exceptions,
  responses,
  escalation,
  management,
  verification,
  errors,
  scanner,
  practice,
  sop,
  learning,
  turnover,
  audit,
  reporting,
  traits,
  governance,
  acts,
  rights,
  deployment,
  rhythm,
  modules,
  constraints,
  resources,
  cost,
  decision,
  attention,
  scorecards,
  ai,
  load,
  overtime,
  improvement,
  conflict,
} as const;

type Specs<G> = G extends ParameterGroup<infer T> ? T : never;

export type Settings = { [G in keyof typeof groups]: Values<Specs<(typeof groups)[G]>> };

/** One registered parameter; `id` is its path in a scenario below `parameters`. */
export interface Parameter extends ParameterSpec {
  id: string;
  group: string;
  name: string;
  mechanism: string;
}

export const parameterRegistry: readonly Parameter[] = Object.values(groups).flatMap((group) =>
  Object.entries(group.specs as Record<string, ParameterSpec>).map(([name, spec]) => ({
    ...spec,
    id: `${group.name}.${name}`,
    group: group.name,
    name,
    mechanism: spec.mechanism ?? group.mechanism,
    ...((spec.afterDecision ?? group.afterDecision) ? { afterDecision: true } : {}),
  })),
);

const byId = new Map(parameterRegistry.map((parameter) => [parameter.id, parameter]));

/** The registered parameter with this id, or undefined. */
export function findParameter(id: string): Parameter | undefined {
  return byId.get(id);
}

/** What each mechanism is, for the off switches of a scenario and the documentation. */
export const mechanisms: Readonly<Record<string, string>> = {
  "MEC-01": "work flow, capacity and work in process",
  "MEC-02": "priorities and whiplash",
  "MEC-03": "switching, interruption and resumption",
  "MEC-04": "dual command (bypass)",
  "MEC-05": "clarity of direction and translation",
  "MEC-06": "exceptions",
  "MEC-07": "choice of response to an exception",
  "MEC-08": "escalation and decision latency",
  "MEC-09": "verification and rework",
  "MEC-10": "human error",
  "MEC-11": "tools and equipment",
  "MEC-12": "practice, drift and norms",
  "MEC-13": "SOP life cycle (CoE loop)",
  "MEC-14": "learning, training and forgetting",
  "MEC-15": "audit",
  "MEC-16": "bias of reports",
  "MEC-17": "climate of escalation",
  "MEC-18": "governance of boundaries",
  "MEC-19": "attention and belief",
  "MEC-20": "load, speed, fatigue and strain",
  "MEC-21": "fire-fighting and the capability trap",
  "MEC-22": "AI assistance",
  "MEC-23": "turnover and newcomers",
  "MEC-24": "resources and the decision quantity",
  "MEC-25": "conflicts between departments",
  "MEC-26": "readiness and its assessment",
  "MEC-27": "deployment",
};
