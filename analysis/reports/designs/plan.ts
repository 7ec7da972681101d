/**
 * Who is treated when, in every design of a trial, from one draw of luck: so that all designs of a replication stand on the
 * same organisation and differ by their assignment alone. Departments count from 0, cycles from the first one observed.
 */
import { wholeNumber } from "../../checks.ts";
import { type Luck, luck, shuffled } from "../../luck.ts";

/** Arms that are simulated. Several estimators may read the same one. */
export const trialArms = [
  "nobody",
  "one department",
  "half of them",
  "stepped wedge",
  "switchback",
  "everybody",
] as const;
export type TrialArm = (typeof trialArms)[number];

export interface TrialShape {
  departments: number;
  /** Observed cycles before and from the start on. */
  before: number;
  after: number;
}

/** By department and observed cycle: 1 treated, 0 not. */
export type Assignment = readonly (readonly number[])[];

/** Waves of the stepped wedge. */
export const waves = 4;

export function assignments(shape: TrialShape, seed: number): Record<TrialArm, Assignment> {
  const { departments, before, after } = shape;
  wholeNumber("departments", departments, 4);
  wholeNumber("before", before, 3);
  wholeNumber("after", after, waves);
  const stream = luck(seed);
  const order = shuffled(departments, stream);
  const place = Array.from({ length: departments }, (_, unit) => order.indexOf(unit));
  const from = (startOf: (unit: number) => number): Assignment =>
    place.map((_, unit) =>
      Array.from({ length: before + after }, (_cycle, t) => (t >= startOf(unit) ? 1 : 0)),
    );
  const never = before + after;
  const step = Math.floor(after / waves);
  const on = switches(after, stream);
  return {
    nobody: from(() => never),
    "one department": from((unit) => (place[unit] === 0 ? before : never)),
    "half of them": from((unit) => (place[unit] < Math.floor(departments / 2) ? before : never)),
    "stepped wedge": from(
      (unit) => before + step * Math.floor((place[unit] * waves) / departments),
    ),
    switchback: place.map(() => [...Array<number>(before).fill(0), ...on]),
    everybody: from(() => before),
  };
}

/** On and off within pairs of cycles, by lot; a last cycle without a partner stays off. */
function switches(after: number, stream: Luck): number[] {
  const on = Array<number>(after).fill(0);
  for (let pair = 0; pair + 1 < after; pair += 2) on[pair + stream.integer(2)] = 1;
  return on;
}

/** Treated cycles of all departments together. */
export function treatedCycles(assignment: Assignment): number {
  return assignment.reduce((sum, row) => sum + row.reduce((own, is) => own + is, 0), 0);
}
