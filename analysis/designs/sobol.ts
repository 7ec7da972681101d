/**
 * Sobol' points: low-discrepancy designs over the ranges of assumptions (Joe & Kuo 2008, Gray-code order as Antonov &
 * Saleev 1979, first point the origin). Take 2^m points and drop none: the balance is lost otherwise.
 * A shift adds (xor) one random word per dimension: still balanced, and no point sits on the edge of a range. For
 * means without bias and with an error that can be estimated, scramble instead (owen-scramble.ts).
 */
import { wholeNumber } from "../checks.ts";
import { joeKuoRows } from "./sobol-directions.ts";

/** Most dimensions the table holds. */
export const maxSobolDimensions = joeKuoRows.length + 1;

const bits = 32;
const scale = 1 / 4294967296;

export interface SobolOptions {
  points: number;
  dimensions: number;
  /** Index of the first point, 0 by default. A multiple of `points` keeps the balance of a block of 2^m points. */
  first?: number;
  /** One 32-bit word per dimension, e.g. from keyed draws: a digital shift. Absent: the sequence itself. */
  shift?: ArrayLike<number>;
}

/** Row-major, points x dimensions, values in [0, 1) as multiples of 2^-32. */
export function sobolPoints({
  points,
  dimensions,
  first = 0,
  shift,
}: SobolOptions): Float64Array<ArrayBuffer> {
  wholeNumber("points", points, 1, 4294967296);
  wholeNumber("dimensions", dimensions, 1, maxSobolDimensions);
  wholeNumber("first", first, 0, 4294967296 - points);
  if (shift !== undefined && shift.length < dimensions) {
    throw new RangeError(`shift: ${shift.length} words, wants ${dimensions}`);
  }
  const directions = Array.from({ length: dimensions }, (_, dimension) => directionsOf(dimension));
  const state = Int32Array.from(directions, (words) => wordAt(first, words));
  const result = new Float64Array(points * dimensions);
  for (let point = 0; point < points; point++) {
    // The direction to flip is the lowest set bit of this index (= lowest zero bit of the one before).
    const index = first + point;
    const bit = point === 0 ? -1 : 31 - Math.clz32(index & -index);
    for (let dimension = 0; dimension < dimensions; dimension++) {
      if (bit >= 0) state[dimension] ^= directions[dimension][bit];
      const word = shift === undefined ? state[dimension] : state[dimension] ^ shift[dimension];
      result[point * dimensions + dimension] = (word >>> 0) * scale;
    }
  }
  return result;
}

/** The word of point `index` in one dimension: its directions by the bits of the Gray code. */
function wordAt(index: number, directions: Int32Array): number {
  let word = 0;
  for (let gray = index ^ (index >>> 1), bit = 0; gray !== 0; gray >>>= 1, bit++) {
    if (gray & 1) word ^= directions[bit];
  }
  return word;
}

/** Direction words v1 ... v32 of one dimension, as 32-bit fractions (most significant bit is 1/2). */
function directionsOf(dimension: number): Int32Array {
  const words = new Int32Array(bits);
  if (dimension === 0) {
    // The first dimension is the van der Corput sequence.
    for (let i = 0; i < bits; i++) words[i] = 1 << (bits - 1 - i);
    return words;
  }
  const [coefficients, ...initial] = joeKuoRows[dimension - 1].split(" ").map(Number);
  const degree = initial.length;
  for (let i = 0; i < degree; i++) words[i] = initial[i] << (bits - 1 - i);
  for (let i = degree; i < bits; i++) {
    let word = words[i - degree] ^ (words[i - degree] >>> degree);
    for (let k = 1; k < degree; k++) {
      if ((coefficients >>> (degree - 1 - k)) & 1) word ^= words[i - k];
    }
    words[i] = word;
  }
  return words;
}
