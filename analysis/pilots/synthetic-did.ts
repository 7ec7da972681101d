/**
 * Synthetic difference in differences (Arkhangelsky, Athey, Hirshberg, Imbens & Wager, American Economic Review 111,
 * 2021): unit weights make the untreated units parallel to the treated before the treatment, period weights make early
 * periods predict late ones; then a weighted two-way difference. Both weights are exact optima (the authors' package
 * stops early). Standard error from placebos (their algorithm 4).
 */
import pow from "@stdlib/math-base-special-pow";
import { properShare, wholeNumber } from "../checks.ts";
import { type Interval, studentCritical } from "../inference/interval.ts";
import { moments } from "../inference/moments.ts";
import { luck, shuffled } from "../luck.ts";
import { nearestMixture } from "./nearest-point.ts";
import { type BlockPanel, checkPanel, meanPath, noiseOf } from "./panel.ts";

export interface SyntheticDid {
  /** Mean effect on the treated units over the treated periods. */
  effect: number;
  /** One per untreated unit, and one per period before the treatment; both add to 1. */
  unitWeights: number[];
  periodWeights: number[];
  /** Strength of the two ridges, in units of the outcome. */
  unitRidge: number;
  periodRidge: number;
  /** The same difference with equal weights: plain difference in differences. */
  did: number;
}

interface Ridges {
  unitRidge: number;
  periodRidge: number;
}

export function syntheticDid(panel: BlockPanel): SyntheticDid {
  checkPanel(panel);
  return estimate(panel, ridgesOf(panel));
}

export interface PlaceboError {
  /** Effects that the method finds among untreated units, where there is none. */
  effects: number[];
  standardError: number;
  /** Student's interval of the effect, degrees of freedom all units less 2. */
  interval: Interval;
}

export interface PlaceboOptions {
  level?: number;
  /** Placebos drawn; with one treated unit every untreated one serves once instead. */
  replications?: number;
  seed?: number;
}

/** null when there are no more untreated than treated units, or fewer than two placebos: the error is unknown. */
export function placeboError(
  panel: BlockPanel,
  { level = 0.95, replications = 200, seed = 1 }: PlaceboOptions = {},
): PlaceboError | null {
  checkPanel(panel);
  properShare("level", level);
  wholeNumber("replications", replications, 2);
  const { controls, treated, before } = panel;
  if (controls.length <= treated.length || controls.length < 2) return null;
  const ridges = ridgesOf(panel);
  const effects = placeboSets(controls.length, { size: treated.length, replications, seed }).map(
    (chosen) =>
      estimate(
        {
          controls: controls.filter((_, j) => !chosen.has(j)),
          treated: controls.filter((_, j) => chosen.has(j)),
          before,
        },
        ridges,
      ).effect,
  );
  const { n, variance } = moments(effects);
  const standardError = Math.sqrt((variance * (n - 1)) / n);
  const { effect } = estimate(panel, ridges);
  const units = controls.length + treated.length;
  const halfWidth = studentCritical(level, units - 2) * standardError;
  return {
    effects,
    standardError,
    interval: { low: effect - halfWidth, high: effect + halfWidth, level },
  };
}

function placeboSets(
  units: number,
  { size, replications, seed }: { size: number; replications: number; seed: number },
): Set<number>[] {
  if (size === 1) return Array.from({ length: units }, (_, j) => new Set([j]));
  const stream = luck(seed);
  return Array.from({ length: replications }, () => {
    return new Set(shuffled(units, stream).slice(0, size));
  });
}

/** The authors' defaults: unit weights are drawn towards each other, period weights hardly. */
function ridgesOf(panel: BlockPanel): Ridges {
  const noise = noiseOf(panel);
  const after = panel.controls[0].length - panel.before;
  return {
    unitRidge: pow(panel.treated.length * after, 0.25) * noise,
    periodRidge: 1e-6 * noise,
  };
}

function estimate(
  { controls, treated, before }: BlockPanel,
  { unitRidge, periodRidge }: Ridges,
): SyntheticDid {
  const path = meanPath(treated);
  // Departures from each unit's own mean, and from each period's, stand for the free intercepts.
  const unitWeights = nearestMixture(
    controls.map((unit) => centred(Array.from(unit).slice(0, before))),
    centred(path.slice(0, before)),
    unitRidge * unitRidge * before,
  );
  const columns = path.map((_, t) => controls.map((unit) => unit[t]));
  const late = controls.map((unit) => moments(Array.from(unit).slice(before)).mean);
  const periodWeights = nearestMixture(
    columns.slice(0, before).map(centred),
    centred(late),
    periodRidge * periodRidge * controls.length,
  );
  const even = (count: number) => Array.from({ length: count }, () => 1 / count);
  const difference = (units: readonly number[], periods: readonly number[]): number => {
    const change = (unit: ArrayLike<number>, end: number) =>
      periods.reduce((rest, weight, t) => rest - weight * unit[t], end);
    const own = change(path, moments(path.slice(before)).mean);
    return controls.reduce((rest, unit, j) => rest - units[j] * change(unit, late[j]), own);
  };
  return {
    effect: difference(unitWeights, periodWeights),
    unitWeights,
    periodWeights,
    unitRidge,
    periodRidge,
    did: difference(even(controls.length), even(before)),
  };
}

function centred(values: readonly number[]): number[] {
  const { mean } = moments(values);
  return values.map((value) => value - mean);
}
