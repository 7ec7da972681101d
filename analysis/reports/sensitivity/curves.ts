/**
 * One assumption at a time, others held at base, on the same luck: how far the answer swings, and where it changes sign. What
 * only two assumptions together would do is not seen here.
 */
import { type Turn, type Turning, turningOf, turnsOf } from "./turning.ts";
import { type MeanInterval, meanInterval } from "../../inference/interval.ts";
import { basePoint, type Evaluate, type Input, type Row } from "./inputs.ts";

/** Of all answers that decide what turns, together: a headline that picks among them is wrong in one study of twenty at most. */
const jointError = 0.05;

type Estimate = Pick<MeanInterval, "mean" | "low" | "high">;

export interface Curve {
  /** Ascending, the base among them. */
  values: number[];
  /** The answer there, at the level of `Curves`. */
  answers: Estimate[];
  /** At the low and at the high end, less the answer at base: paired by luck. */
  atLow: Estimate;
  atHigh: Estimate;
  /** Whether the answer changes its side within the range, as far as the intervals of its answers tell, and where. */
  turning: Turning;
  flips: Turn[];
}

export interface Curves {
  /** The answer with everything at base. */
  base: Estimate;
  /** Different points of all curves, and the level of the interval at each with which all hold together with 95 %. */
  points: number;
  level: number;
  /** By input. */
  inputs: Curve[];
}

export async function curvesOf(
  inputs: readonly Input[],
  { evaluate, lucks }: { evaluate: Evaluate; lucks: number },
): Promise<Curves> {
  const base = basePoint(inputs);
  const span = { from: 0, to: lucks };
  const grids = inputs.map(gridOf);
  const rows: Row[] = [
    { values: base, ...span },
    ...grids.flatMap((grid, k) => grid.map((value) => ({ values: base.with(k, value), ...span }))),
  ];
  const answers = await evaluate(rows, "one at a time");
  let at = 1;
  // the base stands in every curve, and is one point
  const points = grids.reduce((sum, grid) => sum + grid.length - 1, 1);
  const level = 1 - jointError / points;
  const estimate = (values: ArrayLike<number>, own = 0.95): Estimate => {
    const { mean, low, high } = meanInterval(values, { level: own });
    return { mean, low, high };
  };
  const changeAt = (values: Float64Array) =>
    estimate(values.map((value, r) => value - answers[0][r]));
  return {
    base: estimate(answers[0]),
    points,
    level,
    inputs: grids.map((values): Curve => {
      const own = answers.slice(at, at + values.length);
      at += values.length;
      const known = own.map((values) => estimate(values, level));
      return {
        values,
        answers: known,
        atLow: changeAt(own[0]),
        atHigh: changeAt(own[own.length - 1]),
        turning: turningOf(known),
        flips: turnsOf(values, known),
      };
    }),
  };
}

/** Both ends, the base, and half-way between: at most five values, each once. */
function gridOf({ low, high, base, isWhole }: Input): number[] {
  const half = (from: number, to: number) =>
    isWhole ? Math.round((from + to) / 2) : (from + to) / 2;
  const values = [low, half(low, base), base, half(base, high), high];
  return [...new Set(values)].toSorted((a, b) => a - b);
}
