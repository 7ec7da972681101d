/**
 * Shorthand for rows of the catalogue, so that a row states only what is its own. All of it is plain data: `pair`, `doses`
 * and `interaction` make contrasts; `modeAlone`, `guarded`, `deployed` and `moved` make arms; `channel` makes the cut.
 */
import type { Arm, Change, Contrast, Dated, Expectation, Failure, Probe, Test } from "./claim.ts";
import { smallestEffect, smallestProbability } from "./smallest.ts";

export interface Measured {
  /** Cycles after the decision date, [from, to). */
  cycles: readonly [from: number, to: number];
  expect: Expectation;
  units?: readonly string[];
  /** Name of the arm whose full deployment the cycles are counted from. */
  after?: string;
  /** Instead of the size in smallest.ts, always with its reason. */
  smallest?: Pick<Contrast, "smallest" | "relative" | "reason">;
  /** In words; default the measure's id. */
  what?: string;
}

/** Second arm minus first. */
export function pair(
  measure: string,
  [first, second]: readonly [string, string],
  options: Measured,
): Contrast {
  return weighted(measure, { [first]: -1, [second]: 1 }, options);
}

/** Least-squares slope over doses: arm to dose. In the measure's unit per dose 1. */
export function doses(
  measure: string,
  byArm: Readonly<Record<string, number>>,
  options: Measured,
): Contrast {
  const entries = Object.entries(byArm);
  const mean = entries.reduce((sum, [, dose]) => sum + dose, 0) / entries.length;
  const squares = entries.reduce((sum, [, dose]) => sum + (dose - mean) * (dose - mean), 0);
  const weights = Object.fromEntries(entries.map(([arm, dose]) => [arm, (dose - mean) / squares]));
  return weighted(measure, weights, options);
}

/** 2 x 2: (both - first only) - (second only - neither). */
export function interaction(
  measure: string,
  { neither, first, second, both }: Record<"neither" | "first" | "second" | "both", string>,
  options: Measured,
): Contrast {
  return weighted(measure, { [neither]: 1, [first]: -1, [second]: -1, [both]: 1 }, options);
}

/** Any weights by arm. */
export function weighted(
  measure: string,
  weights: Readonly<Record<string, number>>,
  options: Measured,
): Contrast {
  const { expect, what = measure, smallest = sized(measure, options) } = options;
  const probe = probeOf(measure, options);
  return { what, quantity: { probe, weights }, expect, ...smallest };
}

/** One arm is better than each of the others by the smallest effect: all pairs, so nothing is selected. */
export function best(
  measure: string,
  winner: string,
  others: readonly string[],
  options: Measured,
): Contrast[] {
  return others.map((other) =>
    pair(measure, [other, winner], {
      ...options,
      what: `${options.what ?? measure} over ${other}`,
    }),
  );
}

/** Share of replications in which a measure of an arm lies above a value, less the same of another arm. */
export function moreOften(
  measure: string,
  [first, second]: readonly [string, string],
  options: Measured & { above: number },
): Contrast {
  const { above, expect, what = measure, smallest = smallestProbability } = options;
  const probe = probeOf(measure, options);
  const event = (arm: string, weight: number) => ({
    signs: [{ probe, weights: { [arm]: 1 }, above }],
    atLeast: 1,
    weight,
  });
  return { what, quantity: { events: [event(first, -1), event(second, 1)] }, expect, ...smallest };
}

/** The size in smallest.ts, for the length of the window where that matters. */
function sized(
  measure: string,
  { cycles: [from, to] }: Measured,
): NonNullable<Measured["smallest"]> {
  const { perCycle, smallest, ...rest } = smallestEffect(measure);
  return { ...rest, smallest: perCycle === true ? smallest * (to - from) : smallest };
}

export function probeOf(
  measure: string,
  { cycles: [from, to], units, after }: Pick<Measured, "cycles" | "units" | "after">,
): Probe {
  return {
    measure,
    from,
    to,
    ...(units === undefined ? {} : { units }),
    ...(after === undefined ? {} : { after }),
  };
}

/** Arms `without` and `with` a failure mode from the decision date on. */
export function modeAlone(
  mode: string,
  { on = "healthy", ...failure }: { on?: string } & Partial<Failure> = {},
): { without: Arm; with: Arm } {
  return { without: { on }, with: failing(on, mode, failure) };
}

/** Arms `bare` and `guarded`: the failure mode without and with its safeguard, from the decision date on. */
export function guarded(
  mode: string,
  { on = "healthy", ...failure }: { on?: string } & Partial<Failure> = {},
): { bare: Arm; guarded: Arm } {
  return {
    bare: failing(on, mode, failure),
    guarded: failing(on, mode, { ...failure, safeguard: true }),
  };
}

/** A scenario with one failure mode from the decision date on. */
export function failing(on: string, mode: string, failure: Partial<Failure> = {}): Arm {
  return { on, failures: { [mode]: { dose: 1, ...failure } } };
}

/** Arms `none` and `now`. */
export function deployed(deployment = "deploy-now", on = "burrow"): { none: Arm; now: Arm } {
  return { none: { on, deployment: "none" }, now: { on, deployment } };
}

/** A scenario with parameters of its own from the decision date on. */
export function moved(on: string, parameters: Readonly<Record<string, number>>): Arm {
  return { on, dated: [{ parameters }] };
}

/** An arm with a further change. Dated departures and failures are added, the rest is replaced. */
export function changed(arm: Arm, change: Change): Arm {
  const { dated, failures, set, ...rest } = change;
  return {
    ...arm,
    ...rest,
    ...(failures === undefined ? {} : { failures: { ...arm.failures, ...failures } }),
    ...(set === undefined ? {} : { set: { ...arm.set, ...set } }),
    ...(dated === undefined ? {} : { dated: [...(arm.dated ?? []), ...dated] }),
  };
}

/** The channel cut from the decision date on, the dose kept. */
export function channel(
  what: string,
  parameters: Readonly<Record<string, number>>,
  {
    off,
    parts,
    arms,
  }: { off?: readonly string[]; parts?: readonly number[]; arms?: readonly string[] } = {},
): Test["null"] {
  const dated: Dated = { parameters, ...(off === undefined ? {} : { off }) };
  return {
    what,
    cut: { dated: [dated] },
    ...(parts === undefined ? {} : { parts }),
    ...(arms === undefined ? {} : { arms }),
  };
}

/** What every row about output is judged in: output below saturation follows demand. */
export const ordinaryAndSaturated: NonNullable<Test["cells"]> = [
  { name: "burrow", change: { on: "burrow" } },
  { name: "saturated", change: { on: "saturated" } },
];
