/**
 * Elementary effects (Morris 1991; mu* by Campolongo, Cariboni & Saltelli 2007): how much the answer changes per width
 * of an input's range, from every place a trajectory visited. mu* near 0: the input does not matter. sigma large
 * against mu*: its effect depends on where the others stand, or bends.
 */
import { finite, finiteValues } from "../checks.ts";
import { dimensionsOf, type Range } from "../designs/points.ts";

export interface ElementaryEffects {
  /** Mean, of the absolute values, and standard deviation (null with one trajectory) of the elementary effects. */
  mu: number;
  muStar: number;
  sigma: number | null;
  /** One per trajectory. */
  effects: number[];
}

/**
 * One result per input. `points` row-major with a row per value, trajectories of dimensions + 1 rows one below the
 * other, each row differing from the one before in one input, and every input once; in units of `ranges`, by default
 * the unit cube. Effects are per unit of the cube.
 */
export function morrisEffects(
  points: ArrayLike<number>,
  values: ArrayLike<number>,
  { ranges }: { ranges?: readonly Range[] } = {},
): ElementaryEffects[] {
  const dimensions = dimensionsOf(points, values, 2);
  const widths = widthsOf(ranges, dimensions);
  const length = dimensions + 1;
  if (values.length % length !== 0) {
    throw new RangeError(`points: ${values.length} rows, wants a multiple of ${length}`);
  }
  const effects: number[][] = Array.from({ length: dimensions }, () => []);
  for (let start = 0; start < values.length; start += length) {
    for (let row = start + 1; row < start + length; row++) {
      const input = inputMoved(points, dimensions, row);
      const at = row * dimensions + input;
      const step = (points[at] - points[at - dimensions]) / widths[input];
      effects[input].push((values[row] - values[row - 1]) / step);
    }
    effects.forEach((list, input) => {
      if (list.length !== start / length + 1) {
        throw new RangeError(
          `points[${start}]: the trajectory moves input ${input} more than once or never, wants once`,
        );
      }
    });
  }
  return effects.map(summary);
}

function summary(effects: number[]): ElementaryEffects {
  finiteValues("effects", effects);
  const count = effects.length;
  const mu = effects.reduce((sum, effect) => sum + effect, 0) / count;
  const muStar = effects.reduce((sum, effect) => sum + Math.abs(effect), 0) / count;
  const squares = effects.reduce((sum, effect) => sum + (effect - mu) * (effect - mu), 0);
  return { mu, muStar, sigma: count < 2 ? null : Math.sqrt(squares / (count - 1)), effects };
}

function inputMoved(points: ArrayLike<number>, dimensions: number, row: number): number {
  const moved: number[] = [];
  for (let k = 0; k < dimensions; k++) {
    if (points[row * dimensions + k] !== points[(row - 1) * dimensions + k]) moved.push(k);
  }
  if (moved.length !== 1) {
    throw new RangeError(`points[${row}]: ${moved.length} inputs change, wants exactly one`);
  }
  return moved[0];
}

function widthsOf(ranges: readonly Range[] | undefined, dimensions: number): number[] {
  if (ranges === undefined) return Array.from({ length: dimensions }, () => 1);
  if (ranges.length !== dimensions) {
    throw new RangeError(`ranges: ${ranges.length}, wants one per input: ${dimensions}`);
  }
  return ranges.map(([low, high], k) => {
    const width = finite(`ranges[${k}]`, high - low);
    if (!(width > 0)) throw new RangeError(`ranges[${k}]: ${low} to ${high}, wants low below high`);
    return width;
  });
}
