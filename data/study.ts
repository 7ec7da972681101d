/**
 * A study: everything that is the same for every row of a dataset. Two datasets with equal studies and equal numbers of
 * replications are the same bytes, so this is what a finished part is checked against before it is used again.
 */
import type { TableShape } from "../sim/index.ts";
import { canonicalJson } from "./canonical-json.ts";
import { engine as thisEngine } from "./engine.ts";
import { sha256 } from "./sha256.ts";

/** One arm of the study, as far as the tables need it. */
export interface StudyScenario {
  name: string;
  title: string;
  /** SHA-256 of the canonical JSON of the resolved scenario. */
  digest: string;
  /** Ids of the units, in the order of their rows in table zones. */
  zones: readonly string[];
  /** Working days in a cycle. */
  cycleDays: number;
  /** Cycle of the first row; negative, because cycle 0 starts at the decision date. */
  firstCycle: number;
}

export interface Study {
  /** Name and version of the engine, e.g. `burrow 0.1.0`. */
  engine: string;
  seed: string;
  /** In arm order. */
  scenarios: readonly StudyScenario[];
  shapes: readonly TableShape[];
}

/** The fields of a resolved organisation scenario that a study reads. */
export interface StudyArm {
  name: string;
  title: string;
  calendar: { cycleDays: number; warmUpCycles: number; baselineCycles: number };
  units: readonly { id: string }[];
}

export interface StudyInput {
  /** Default: this engine. */
  engine?: string;
  seed: string;
  arms: readonly StudyArm[];
  shapes: readonly TableShape[];
}

/** The study of these arms. Arms with the same name stay apart by a number behind the name of the later one. */
export function describeStudy({ engine = thisEngine, seed, arms, shapes }: StudyInput): Study {
  const names = distinctNames(arms.map((arm) => arm.name));
  const scenarios = arms.map((arm, index) => ({
    name: names[index],
    title: arm.title,
    digest: sha256(canonicalJson(arm)),
    zones: arm.units.map((unit) => unit.id),
    cycleDays: arm.calendar.cycleDays,
    firstCycle: -(arm.calendar.warmUpCycles + arm.calendar.baselineCycles),
  }));
  return { engine, seed, scenarios, shapes };
}

function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let distinct = name;
    for (let number = 2; taken.has(distinct); number++) distinct = `${name} (${number})`;
    taken.add(distinct);
    return distinct;
  });
}
