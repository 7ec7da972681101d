/**
 * The estimates of one pilot side by side. The first one is the main one unless a plan says otherwise: the treated units'
 * change against the others', with Student's t over units. The others stand beside it, two of them to teach: a comparison
 * with the past alone, and the usual clustered error, which takes weeks for units.
 */
import { studentUpper } from "../../distributions/student.ts";
import { studentCritical } from "../../inference/interval.ts";
import { permuteTreated } from "../../inference/permutation.ts";
import { welchT } from "../../inference/t-test.ts";
import { didClustered, didOfChanges } from "../../pilots/did.ts";
import { placeboError, syntheticDid } from "../../pilots/synthetic-did.ts";
import { changesOf, known, knownMean, type PilotPanel } from "./panel.ts";

export const estimatorIds = [
  "changes",
  "synthetic",
  "permutation",
  "before-after",
  "clustered",
] as const;
export type EstimatorId = (typeof estimatorIds)[number];

/** Shown to teach what goes wrong, never as an answer. */
export const teachingEstimators: readonly EstimatorId[] = ["before-after", "clustered"];

/** In units of the measure; null where the method gives none, `why` in words where it gives nothing at all. */
export interface Estimate {
  estimator: EstimatorId;
  effect: number | null;
  low: number | null;
  high: number | null;
  p: number | null;
  /** The smallest p-value that any outcome could have given; null for methods without one. */
  smallestP: number | null;
  why: string | null;
}

export function estimates(panel: PilotPanel, level = 0.95): Estimate[] {
  return estimatorIds.map((estimator) => estimate(estimator, panel, level));
}

/** @returns an estimate without figures, with the reason, where the panel does not carry the method */
export function estimate(estimator: EstimatorId, panel: PilotPanel, level = 0.95): Estimate {
  const why = unanswerable(estimator, panel);
  return why === null ? methods[estimator](panel, level) : without(estimator, why);
}

const methods: Record<EstimatorId, (panel: PilotPanel, level: number) => Estimate> = {
  changes(panel, level) {
    const { effect, pooled } = didOfChanges(pairOf(panel), level);
    const { standardError, degreesOfFreedom, interval } = pooled;
    if (isBare(standardError, panel)) return { ...without("changes", noSpread), effect };
    const p = 2 * studentUpper(Math.abs(effect) / standardError, degreesOfFreedom);
    const { low, high } = interval;
    return { ...without("changes", null), effect, low, high, p };
  },
  synthetic(panel, level) {
    const block = blockOf(panel);
    const error = placeboError(block, { level });
    const { effect } = syntheticDid(block);
    if (error === null) return { ...without("synthetic", tooFew(panel)), effect };
    const { standardError, interval } = error;
    if (isBare(standardError, panel)) return { ...without("synthetic", noSpread), effect };
    const p = 2 * studentUpper(Math.abs(effect) / standardError, panel.units.length - 2);
    const { low, high } = interval;
    return { ...without("synthetic", null), effect, low, high, p };
  },
  permutation(panel) {
    const treated = panel.isTreated.flatMap((is, unit) => (is ? [unit] : []));
    const { observed, p, smallest } = permuteTreated(changesOf(panel), treated);
    return {
      ...without("permutation", null),
      effect: observed,
      p: p.twoSided,
      smallestP: smallest,
    };
  },
  "before-after"(panel, level) {
    const [before, after] = [panel.before, panel.after].map((rows) => treatedCycles(panel, rows));
    const { estimate: effect, standardError, interval, p } = welchT(after, before, { level });
    if (isBare(standardError, panel)) return { ...without("before-after", noSpread), effect };
    return {
      ...without("before-after", null),
      effect,
      low: known(interval.low),
      high: known(interval.high),
      p,
    };
  },
  clustered(panel, level) {
    const { effect, cr1 } = didClustered(pairOf(panel));
    if (isBare(cr1, panel)) return { ...without("clustered", noSpread), effect };
    const degreesOfFreedom = panel.units.length - 1;
    const halfWidth = studentCritical(level, degreesOfFreedom) * cr1;
    return {
      ...without("clustered", null),
      effect,
      low: effect - halfWidth,
      high: effect + halfWidth,
      p: 2 * studentUpper(Math.abs(effect) / cr1, degreesOfFreedom),
    };
  },
};

const noSpread = "nothing varies that an interval could be judged by";

/** Whether an error is that of rounding alone: equal changes are no evidence that luck could not have made others. */
function isBare(standardError: number, { before, after }: PilotPanel): boolean {
  const sizes = [...before, ...after].flat().filter((value) => !Number.isNaN(value));
  const largest = sizes.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return !(standardError > 1e-12 * largest);
}

/** Why a method cannot answer from this panel; null when it can. */
function unanswerable(estimator: EstimatorId, panel: PilotPanel): string | null {
  const { units, isTreated, before, after } = panel;
  if (estimator === "before-after") {
    const counts = [before, after].map((rows) => treatedCycles(panel, rows).length);
    return Math.min(...counts) < 2 ? "fewer than 2 cycles on one side" : null;
  }
  if (changesOf(panel).some(Number.isNaN)) return "a unit has nothing measured on one side";
  if (units.length < 3 || isTreated.every((is) => is)) return tooFew(panel);
  if (estimator !== "synthetic") return null;
  if ([...before, ...after].some((row) => row.some(Number.isNaN)))
    return "a cycle of a unit is missing";
  return before[0].length < 2 ? "fewer than 2 cycles before the pilot" : null;
}

function tooFew({ units, isTreated }: PilotPanel): string {
  const treated = isTreated.filter((is) => is).length;
  return `too few units: ${treated} treated, ${units.length - treated} comparable`;
}

function without(estimator: EstimatorId, why: string | null): Estimate {
  return { estimator, effect: null, low: null, high: null, p: null, smallestP: null, why };
}

function pairOf({ isTreated, before, after }: PilotPanel) {
  return { isTreated, before: before.map(knownMean), after: after.map(knownMean) };
}

/** As the synthetic estimators take it. */
export function blockOf({ isTreated, before, after }: PilotPanel) {
  const rows = before.map((row, unit) => [...row, ...after[unit]]);
  return {
    controls: rows.filter((_, unit) => !isTreated[unit]),
    treated: rows.filter((_, unit) => isTreated[unit]),
    before: before[0].length,
  };
}

/** Cycle by cycle the mean of the treated units; cycles without a measurement left out. */
function treatedCycles({ isTreated }: PilotPanel, rows: PilotPanel["before"]): number[] {
  const own = rows.filter((_, unit) => isTreated[unit]);
  return own[0]
    .map((_, cycle) => knownMean(own.map((row) => row[cycle])))
    .filter((value) => !Number.isNaN(value));
}
