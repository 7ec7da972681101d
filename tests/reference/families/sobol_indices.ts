/**
 * Sobol' indices: exact ones of two known functions, and estimates from their runs on a stated design.
 */
import { scalePoints } from "../../../analysis/designs/points.ts";
import { sobolPoints } from "../../../analysis/designs/sobol.ts";
import {
  type ExactIndices,
  gFunction,
  gFunctionIndices,
  ishigami,
  ishigamiIndices,
} from "../../../analysis/sensitivity/known-functions.ts";
import { saltelliPoints } from "../../../analysis/sensitivity/saltelli.ts";
import { sobolIndices } from "../../../analysis/sensitivity/sobol-indices.ts";
import type { Family } from "./family.ts";

interface Inputs {
  /** The g-function's list, or Ishigami's constant. */
  a?: number | number[];
  b?: number;
  /** Base points; absent where the exact indices are asked for. */
  N?: number;
  bounds?: [number, number][];
  /** With the rows for pairs unless told otherwise, as SALib's analysis. */
  second_order?: boolean;
}

export const family: Family = (_id, inputs: Inputs) =>
  inputs.N === undefined ? exact(inputs) : estimated({ ...inputs, N: inputs.N });

function exact({ a, b }: Inputs): Record<string, unknown> {
  const indices: ExactIndices = Array.isArray(a) ? gFunctionIndices(a) : ishigamiIndices({ a, b });
  return {
    mean: indices.mean,
    variance: indices.variance,
    S1: indices.first,
    ST: indices.total,
    S2: named(indices.pairs),
  };
}

function estimated({
  a,
  b,
  N,
  bounds,
  second_order = true,
}: Inputs & { N: number }): Record<string, unknown> {
  const dimensions = Array.isArray(a) ? a.length : 3;
  const shape = { dimensions, pairs: second_order ? "estimated" : "left-out" } as const;
  const base = sobolPoints({ points: N, dimensions: 2 * dimensions, first: N });
  const unit = saltelliPoints(base, shape);
  const ranges = bounds ?? usualRanges(a, dimensions);
  const points = scalePoints(unit, ranges);
  const values = Array.from({ length: points.length / dimensions }, (_, row) => {
    const x = points.subarray(row * dimensions, (row + 1) * dimensions);
    return Array.isArray(a) ? gFunction(x, a) : ishigami(x, { a, b });
  });
  const indices = sobolIndices(values, { ...shape, resamples: 0 });
  if (indices === null) return {};
  return {
    Y_first8: values.slice(0, 8),
    Y_mean: indices.mean,
    Y_sd: indices.sd,
    S1: indices.first.map(({ share }) => share),
    ST: indices.total.map(({ share }) => share),
    S2: named(indices.pairs),
  };
}

/** The unit cube for the g-function, -pi to pi for Ishigami's. */
export function usualRanges(a: number | number[] | undefined, dimensions: number) {
  return Array.from({ length: dimensions }, (): [number, number] =>
    Array.isArray(a) ? [0, 1] : [-Math.PI, Math.PI],
  );
}

function named(
  pairs: readonly { inputs: readonly number[]; share: number }[],
): Record<string, number> {
  return Object.fromEntries(
    pairs.map(({ inputs, share }) => [inputs.map((k) => k + 1).join(","), share]),
  );
}
