/**
 * Owen's nested uniform scramble in base 2 (Owen 1995, "Randomly permuted (t,m,s)-nets and (t,s)-sequences"): every bit
 * of a coordinate is flipped or not by a coin that belongs to the bits above it. Points stay together or apart in every
 * elementary interval, so the balance of the design is kept; each point alone is uniform, so means are unbiased.
 * The coins are handed in, all of them: nothing is hashed, and equal words give equal points.
 */
import { countPoints } from "./points.ts";

const bits = 32;
const scale = 1 / 4294967296;

export interface ScrambleOptions {
  dimensions: number;
  /** 32 random bits per coordinate, points x dimensions in all, dimension after dimension. */
  words: ArrayLike<number>;
}

/**
 * `points` row-major: 2^m of them, multiples of 2^-32 below 1 with one point per 2^-m in every dimension, as a block
 * of Sobol' points has. Returns their scrambled table.
 *
 * The tree of a dimension has 2^m - 1 inner nodes, one coin each: the top bit of their words. Below level m no two
 * points share a node, so what remains of a coordinate takes the low 32 - m bits of its own word.
 */
export function owenScramble(
  points: ArrayLike<number>,
  { dimensions, words }: ScrambleOptions,
): Float64Array<ArrayBuffer> {
  const count = countPoints(points, dimensions);
  const levels = bits - 1 - Math.clz32(count);
  if (count !== 1 << levels) throw new RangeError(`points: ${count}, wants a power of two`);
  if (words.length < points.length) {
    throw new RangeError(`words: ${words.length}, wants ${points.length}`);
  }
  const tail = levels === 0 ? -1 : -1 >>> levels;
  const result = new Float64Array(points.length);
  for (let dimension = 0; dimension < dimensions; dimension++) {
    const base = dimension * count;
    const taken = new Uint8Array(count);
    for (let point = 0; point < count; point++) {
      const at = point * dimensions + dimension;
      const word = wordOf(points[at]);
      const stratum = levels === 0 ? 0 : word >>> (bits - levels);
      if (taken[stratum] === 1) {
        throw new RangeError(
          `points: two in stratum ${stratum} of ${count} in dimension ${dimension}, wants one`,
        );
      }
      taken[stratum] = 1;
      let scrambled = word ^ (words[base + stratum] & tail);
      for (let level = 0; level < levels; level++) {
        const above = level === 0 ? 0 : word >>> (bits - level);
        const coin = words[base + (1 << level) + above] >>> (bits - 1);
        scrambled ^= coin << (bits - 1 - level);
      }
      result[at] = (scrambled >>> 0) * scale;
    }
  }
  return result;
}

function wordOf(coordinate: number): number {
  const word = coordinate * 4294967296;
  if (!(Number.isInteger(word) && word >= 0 && word < 4294967296)) {
    throw new RangeError(`points: ${coordinate}, wants multiples of 2^-32 from 0 to below 1`);
  }
  return word | 0;
}
