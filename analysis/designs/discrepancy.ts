/**
 * How evenly points fill the unit cube: discrepancies in the mean-square sense, smaller is more even. Each belongs to a
 * kernel K, a product over the dimensions (Hickernell 1998; Zhou, Fang & Ning 2013 for the mixture; Warnock 1972):
 * D^2 = integral of K over both - 2/n sum of its integral over one + 1/n^2 sum of K over all pairs.
 */
import { countPoints } from "./points.ts";

export type Discrepancy = "centred" | "wrap-around" | "mixture" | "star";

interface Kernel {
  /** Of one dimension: the double integral, the integral against x, the kernel. */
  whole: number;
  single: (x: number) => number;
  pair: (x: number, y: number) => number;
}

const fromMiddle = (x: number) => Math.abs(x - 0.5);

const kernels: Readonly<Record<Discrepancy, Kernel>> = {
  centred: {
    whole: 13 / 12,
    single: (x) => 1 + (fromMiddle(x) - fromMiddle(x) * fromMiddle(x)) / 2,
    pair: (x, y) => 1 + (fromMiddle(x) + fromMiddle(y) - Math.abs(x - y)) / 2,
  },
  "wrap-around": {
    whole: 4 / 3,
    single: () => 4 / 3,
    pair: (x, y) => 1.5 - Math.abs(x - y) * (1 - Math.abs(x - y)),
  },
  mixture: {
    whole: 19 / 12,
    single: (x) => 5 / 3 - (fromMiddle(x) + fromMiddle(x) * fromMiddle(x)) / 4,
    pair: (x, y) =>
      1.875 -
      (fromMiddle(x) + fromMiddle(y)) / 4 -
      0.75 * Math.abs(x - y) +
      ((x - y) * (x - y)) / 2,
  },
  star: {
    whole: 1 / 3,
    single: (x) => (1 - x * x) / 2,
    pair: (x, y) => 1 - Math.max(x, y),
  },
};

/**
 * Of row-major points in the unit cube. Squared for the first three kinds, the root for "star", as scipy gives them.
 * Takes time in proportion to the square of the number of points.
 */
export function discrepancy(
  points: ArrayLike<number>,
  dimensions: number,
  kind: Discrepancy,
): number {
  const count = countPoints(points, dimensions);
  for (let i = 0; i < points.length; i++) {
    if (points[i] < 0 || points[i] > 1) {
      throw new RangeError(`points: ${points[i]}, wants numbers from 0 to 1`);
    }
  }
  const { whole, single, pair } = kernels[kind];
  let constant = 1;
  for (let dimension = 0; dimension < dimensions; dimension++) constant *= whole;
  let singles = 0;
  let pairs = 0;
  for (let i = 0; i < count; i++) {
    let product = 1;
    for (let k = 0; k < dimensions; k++) product *= single(points[i * dimensions + k]);
    singles += product;
    for (let j = 0; j <= i; j++) {
      let kernel = 1;
      for (let k = 0; k < dimensions; k++) {
        kernel *= pair(points[i * dimensions + k], points[j * dimensions + k]);
      }
      pairs += j < i ? 2 * kernel : kernel;
    }
  }
  const squared = constant - (2 * singles) / count + pairs / (count * count);
  return kind === "star" ? Math.sqrt(Math.max(0, squared)) : squared;
}
