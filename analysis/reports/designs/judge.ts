/**
 * A method against the truth, over many trials: bias, error, coverage, power, and what it says where there is no effect at
 * all (A/A: the same departments, the same lots, nobody treated). The truth of a trial is realised: the same luck without
 * treatment, in the departments and cycles that were treated.
 */
import { moments } from "../../inference/moments.ts";
import { quantiles } from "../../inference/quantile.ts";
import { type ShareFigure, shareOf } from "../share-figure.ts";
import type { Estimate, Panel } from "./estimating.ts";
import type { Assignment } from "./plan.ts";

/** One trial of one method. */
export interface Trial {
  /** null where the method could not be computed. */
  estimate: Estimate | null;
  /** Of the same method on the same lots without treatment: the truth is 0. */
  idle: Estimate | null;
  /** Realised effect on whom and when it treated, and on everybody had all been treated; NaN where unknown. */
  truth: number;
  everybody: number;
}

/** A figure with its Monte Carlo standard error. */
export interface Simulated {
  value: number;
  error: number | null;
}

export interface MethodFigures {
  method: string;
  /** Trials with an estimate and a truth; of those, trials in which the effect on everybody is known. */
  trials: number;
  trialsForAll: number;
  truth: Simulated | null;
  bias: Simulated | null;
  rmse: Simulated | null;
  /** Estimate less the effect that treating everybody has. */
  biasForAll: Simulated | null;
  /** Intervals that hold the realised effect; null where the method has no interval. */
  coverage: ShareFigure | null;
  /** Trials in which the method speaks for an effect on the side on which it lies on average. */
  power: ShareFigure;
  /** A/A: trials in which it speaks for an effect, and in which for a better outcome. */
  falseAlarm: ShareFigure;
  falseGo: ShareFigure;
  medianWidth: number | null;
}

/** `better`: 1 when more of the measure is better, -1 when less is. */
export function methodFigures(
  method: string,
  trials: readonly Trial[],
  better: 1 | -1,
): MethodFigures {
  const known = trials.flatMap(({ estimate, truth, everybody }) =>
    estimate === null || !Number.isFinite(truth) ? [] : [{ estimate, truth, everybody }],
  );
  const forAll = known.filter(({ everybody }) => Number.isFinite(everybody));
  const idle = trials.flatMap((trial) => trial.idle ?? []);
  const truths = known.map(({ truth }) => truth);
  const errors = known.map(({ estimate, truth }) => estimate.effect - truth);
  const side = moments(truths).mean < 0 ? -1 : 1;
  const intervals = known.flatMap(({ estimate: { interval }, truth }) =>
    interval === null ? [] : [{ ...interval, truth }],
  );
  const speaks = ({ rejects, effect }: Estimate, towards: number) =>
    rejects && towards * effect > 0;
  const [median] = quantiles(
    intervals.map(({ low, high }) => high - low),
    [0.5],
  );
  return {
    method,
    trials: known.length,
    trialsForAll: forAll.length,
    truth: simulatedMean(truths),
    bias: simulatedMean(errors),
    rmse: rootMeanSquare(errors),
    biasForAll: simulatedMean(forAll.map(({ estimate, everybody }) => estimate.effect - everybody)),
    coverage:
      intervals.length === 0
        ? null
        : shareOf(intervals.map(({ low, high, truth }) => low <= truth && truth <= high)),
    power: shareOf(known.map(({ estimate }) => speaks(estimate, side))),
    falseAlarm: shareOf(idle.map(({ rejects }) => rejects)),
    falseGo: shareOf(idle.map((estimate) => speaks(estimate, better))),
    medianWidth: Number.isFinite(median) ? median : null,
  };
}

/** Of the estimate about the truth of its trial; null where one of them is unknown. */
export function errorOf({ estimate, truth }: Trial): number | null {
  return estimate === null || !Number.isFinite(truth) ? null : estimate.effect - truth;
}

/** Mean effect over treated departments and cycles: with treatment less without, on the same luck. */
export function realisedEffect(panel: Panel, without: Panel, assignment: Assignment): number {
  const effects = assignment.flatMap((row, unit) =>
    row.flatMap((is, t) => (is === 1 ? [panel[unit][t] - without[unit][t]] : [])),
  );
  return moments(effects).mean;
}

export function simulatedMean(values: readonly number[]): Simulated | null {
  const { n, mean, variance } = moments(values);
  if (n === 0 || !Number.isFinite(mean)) return null;
  return { value: mean, error: n > 1 ? Math.sqrt(variance / n) : null };
}

/** With the error of its square carried over (delta method). */
function rootMeanSquare(values: readonly number[]): Simulated | null {
  const square = simulatedMean(values.map((value) => value * value));
  if (square === null) return null;
  const value = Math.sqrt(square.value);
  return { value, error: square.error === null || value === 0 ? null : square.error / (2 * value) };
}
