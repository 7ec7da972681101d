/**
 * How well a manager could know: the analysis of the plan, applied to many simulated pilots whose truth is known. Every
 * pilot is simulated with and without, by the same luck; the panel without is also a pilot that does nothing (A/A).
 * Realised: the difference between the two worlds in that pilot's own weeks. Mean: its mean over pilots.
 */
import { moments } from "../../inference/moments.ts";
import { quantiles } from "../../inference/quantile.ts";
import { type BothWorlds, realisedEffect } from "./both-worlds.ts";
import { type Counted, rejections } from "./counted.ts";
import { type Detectable, detectableOf } from "./detectable.ts";
import { type Estimate, type EstimatorId, estimatorIds, estimates } from "./estimates.ts";
import { type GateOdds, gateOdds } from "./gate-odds.ts";
import type { GateRule } from "./gates.ts";
import { known, knownMean, type PilotPanel, treatedMean } from "./panel.ts";
import { type Regression, regressionToMean } from "./selection.ts";

export interface EstimatorRecord {
  estimator: EstimatorId;
  /** Pilots in which the method gave an answer. */
  answers: number;
  bias: number | null;
  rmse: number | null;
  /** Intervals that held the realised and the mean effect; null for a method without intervals. */
  holdsRealised: Counted | null;
  holdsMean: Counted | null;
  medianWidth: number | null;
  /** p at most the error, with the pilot and with nothing done. */
  finds: Counted;
  falseAlarms: Counted;
  smallestP: number | null;
}

export interface MeasureRecord {
  measure: string;
  better: "lower" | "higher";
  /** Of the treated units, mean over pilots. */
  baseline: number | null;
  meanEffect: number | null;
  meanEffectError: number | null;
  /** How the effect differs from pilot to pilot. */
  effectSd: number | null;
  /** What the pilot does to the units that are compared with. */
  spillOver: number | null;
  spillOverError: number | null;
  detectable: Detectable | null;
  regressions: Regression[];
  estimators: EstimatorRecord[];
}

export interface PilotCalibration {
  pilots: number;
  /** Cycles of each pilot. */
  cycles: number;
  measures: MeasureRecord[];
  /** How often gates were met, read by intervals and by single figures; each, and all together. */
  gates: GateOdds;
}

export interface CalibrationOptions {
  cycles: number;
  main: EstimatorId;
  gates: readonly GateRule[];
  better: Readonly<Record<string, "lower" | "higher">>;
  /** Of the gates' intervals and of the main one at the last look. */
  level: number;
}

/** `pilots[r][measure]`. */
export function calibrate(
  pilots: readonly Readonly<Record<string, BothWorlds>>[],
  options: CalibrationOptions,
): PilotCalibration {
  const ids = Object.keys(pilots[0] ?? {});
  return {
    pilots: pilots.length,
    cycles: options.cycles,
    measures: ids.map((measure) =>
      recordOf(
        measure,
        pilots.map((pilot) => pilot[measure]),
        options,
      ),
    ),
    gates: gateOdds(pilots, options),
  };
}

function recordOf(
  measure: string,
  pilots: readonly BothWorlds[],
  { better, main, level }: CalibrationOptions,
): MeasureRecord {
  const effects = pilots.map(realisedEffect);
  const spills = pilots.map(({ without, with: own }) =>
    knownMean(
      own.after
        .filter((_, unit) => !own.isTreated[unit])
        .map(knownMean)
        .map((value, at) => value - knownMean(controlsOf(without)[at])),
    ),
  );
  const own = spreadOf(effects);
  const spill = spreadOf(spills);
  const both = pilots.map((pilot) => ({
    with: estimates(pilot.with, level),
    without: estimates(pilot.without, level),
  }));
  const direction = better[measure];
  return {
    measure,
    better: direction,
    baseline: known(knownMean(pilots.map(({ without }) => treatedMean(without, without.before)))),
    meanEffect: own.mean,
    meanEffectError: own.error,
    effectSd: own.sd,
    spillOver: spill.mean,
    spillOverError: spill.error,
    detectable: detectableOf(
      pilots.map(({ without }) => without),
      main,
      level,
    ),
    regressions: (["worst", "best"] as const).flatMap(
      (choice) =>
        regressionToMean(
          pilots.map(({ without }) => without),
          choice,
          direction,
        ) ?? [],
    ),
    estimators: estimatorIds.map((estimator, place) =>
      estimatorRecord(estimator, {
        effects,
        mean: own.mean,
        error: 1 - level,
        with: both.map((each) => each.with[place]),
        without: both.map((each) => each.without[place]),
      }),
    ),
  };
}

function controlsOf({ after, isTreated }: PilotPanel): readonly (readonly number[])[] {
  return after.filter((_, unit) => !isTreated[unit]);
}

function spreadOf(values: readonly number[]) {
  const finite = values.filter(Number.isFinite);
  if (finite.length < 2) return { mean: known(finite[0]), sd: null, error: null };
  const { n, mean, variance } = moments(finite);
  return { mean, sd: Math.sqrt(variance), error: Math.sqrt(variance / n) };
}

interface Judging {
  effects: readonly number[];
  mean: number | null;
  error: number;
  with: readonly Estimate[];
  without: readonly Estimate[];
}

function estimatorRecord(estimator: EstimatorId, judging: Judging): EstimatorRecord {
  const { effects, mean, error, with: own, without } = judging;
  const answered = own.flatMap((each, pilot) =>
    each.effect !== null && Number.isFinite(effects[pilot])
      ? [{ ...each, effect: each.effect, truth: effects[pilot] }]
      : [],
  );
  const misses = answered.map(({ effect, truth }) => effect - truth);
  const withInterval = answered.filter(({ low, high }) => low !== null && high !== null);
  const holds = (truthOf: (each: (typeof answered)[number]) => number): Counted | null =>
    withInterval.length === 0
      ? null
      : {
          n: withInterval.length,
          count: withInterval.filter(
            (each) => each.low! <= truthOf(each) && truthOf(each) <= each.high!,
          ).length,
        };
  return {
    estimator,
    answers: answered.length,
    bias: misses.length === 0 ? null : moments(misses).mean,
    rmse: misses.length === 0 ? null : Math.sqrt(moments(misses.map((miss) => miss * miss)).mean),
    holdsRealised: holds(({ truth }) => truth),
    holdsMean: mean === null ? null : holds(() => mean),
    medianWidth:
      withInterval.length === 0
        ? null
        : quantiles(
            withInterval.map(({ low, high }) => high! - low!),
            [0.5],
          )[0],
    finds: rejections(own, error),
    falseAlarms: rejections(without, error),
    smallestP: own.find(({ smallestP }) => smallestP !== null)?.smallestP ?? null,
  };
}
