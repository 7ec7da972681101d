/**
 * Sobol' points: low-discrepancy designs over the ranges of assumptions (Joe & Kuo 2008, Gray-code order as Antonov &
 * Saleev 1979, first point the origin). Take 2^m points and drop none: the balance is lost otherwise.
 * A shift adds (xor) one random word per dimension: still balanced, and no point sits on the edge of a range.
 */
import { joeKuoRows } from "./sobol-directions.ts";

/** Most dimensions the table holds. */
export const maxSobolDimensions = joeKuoRows.length + 1;

const bits = 32;
const scale = 1 / 4294967296;

export interface SobolOptions {
  points: number;
  dimensions: number;
  /** One 32-bit word per dimension, e.g. from keyed draws: a digital shift. Absent: the sequence itself. */
  shift?: ArrayLike<number>;
}

/** Row-major, points x dimensions, values in [0, 1) as multiples of 2^-32. */
export function sobolPoints({ points, dimensions, shift }: SobolOptions): Float64Array {
  if (!Number.isInteger(points) || points < 1 || points > 4294967296) {
    throw new RangeError(`points: ${points}, wants a whole number from 1 to 4294967296`);
  }
  if (!Number.isInteger(dimensions) || dimensions < 1 || dimensions > maxSobolDimensions) {
    throw new RangeError(
      `dimensions: ${dimensions}, wants a whole number from 1 to ${maxSobolDimensions}`,
    );
  }
  if (shift !== undefined && shift.length < dimensions) {
    throw new RangeError(`shift: ${shift.length} words, wants ${dimensions}`);
  }
  const directions = Array.from({ length: dimensions }, (_, dimension) => directionsOf(dimension));
  const state = new Int32Array(dimensions);
  const result = new Float64Array(points * dimensions);
  for (let point = 0; point < points; point++) {
    // The direction to flip is the lowest set bit of this index (= lowest zero bit of the one before).
    const bit = point === 0 ? -1 : 31 - Math.clz32(point & -point);
    for (let dimension = 0; dimension < dimensions; dimension++) {
      if (bit >= 0) state[dimension] ^= directions[dimension][bit];
      const word = shift === undefined ? state[dimension] : state[dimension] ^ shift[dimension];
      result[point * dimensions + dimension] = (word >>> 0) * scale;
    }
  }
  return result;
}

/** Scales points of the unit cube to `ranges`, one [low, high] per dimension; row-major as before. */
export function scalePoints(
  points: Float64Array,
  ranges: readonly (readonly [low: number, high: number])[],
): Float64Array {
  const dimensions = ranges.length;
  return points.map((value, i) => {
    const [low, high] = ranges[i % dimensions];
    return low + value * (high - low);
  });
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
