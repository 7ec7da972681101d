/**
 * The runs behind variance-based indices (Saltelli et al. 2010): two independent tables A and B, and A with one column
 * taken from B. Per base point the rows are A, AB(1 … d), BA(1 … d) where interactions of pairs are wanted, B.
 */
import { wholeNumber } from "../checks.ts";
import { countPoints } from "../designs/points.ts";

export interface SaltelliShape {
  /** Inputs of the model. */
  dimensions: number;
  /** Adds the rows from which interactions of two inputs are estimated. */
  pairs?: "estimated" | "left-out";
}

/** Rows per base point: d + 2, or 2 d + 2 with pairs. */
export function saltelliRows({ dimensions, pairs = "left-out" }: SaltelliShape): number {
  wholeNumber("dimensions", dimensions, 1);
  return (pairs === "estimated" ? 2 : 1) * dimensions + 2;
}

/**
 * `base` row-major with 2 d columns, e.g. Sobol' points without their origin (`first` = number of points): A is its
 * first d columns, B the others. Returns row-major points of d columns.
 */
export function saltelliPoints(base: ArrayLike<number>, shape: SaltelliShape): Float64Array {
  const rows = saltelliRows(shape);
  const { dimensions, pairs } = shape;
  const count = countPoints(base, 2 * dimensions);
  const result = new Float64Array(count * rows * dimensions);
  let at = 0;
  for (let point = 0; point < count; point++) {
    const a = point * 2 * dimensions;
    const b = a + dimensions;
    /** One row from `main`, with the column `taken` from the other table. */
    const write = (main: number, other: number, taken: number) => {
      for (let k = 0; k < dimensions; k++) result[at++] = base[(k === taken ? other : main) + k];
    };
    write(a, b, -1);
    for (let k = 0; k < dimensions; k++) write(a, b, k);
    if (pairs === "estimated") for (let k = 0; k < dimensions; k++) write(b, a, k);
    write(b, a, -1);
  }
  return result;
}
