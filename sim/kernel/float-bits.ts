/**
 * The bits of a double, read and written through one scratch cell.
 * Typed arrays use the machine's byte order; every engine we run on is little-endian, and this file refuses others,
 * so that `bits[1]` is always the word with sign, exponent and the top of the fraction.
 */

/** The scratch double whose words are `bits`. */
export const cell = new Float64Array(1);

/** Low word and high word of `cell`. */
export const bits = new Int32Array(cell.buffer);

cell[0] = 1;
if (bits[1] !== 0x3ff00000) throw new Error("processor: big-endian, wants little-endian words");

/** `x` with the low 32 bits of its fraction cleared: a factor short enough for exact products. */
export function withoutLowWord(x: number): number {
  cell[0] = x;
  bits[0] = 0;
  return cell[0];
}

const LOWEST_POWER = -1074;

/**
 * Every power of two a double can hold. A table and not two words written into `cell`: a double read right after half of
 * it was written waits until both halves have left the processor's store buffer.
 */
const powersOfTwo = (() => {
  const powers = new Float64Array(1023 - LOWEST_POWER + 1);
  powers[-LOWEST_POWER] = 1;
  for (let at = -LOWEST_POWER; at > 0; at--) powers[at - 1] = powers[at] / 2;
  for (let at = -LOWEST_POWER + 1; at < powers.length; at++) powers[at] = powers[at - 1] * 2;
  return powers;
})();

/** 2 to the power of an integer from -1074 to 1023. */
export function powerOfTwo(exponent: number): number {
  return powersOfTwo[exponent - LOWEST_POWER];
}

/** x times 2^exponent, rounded once, for exponents down to -1074 and up to 1024. */
export function scaleByPowerOfTwo(x: number, exponent: number): number {
  if (exponent > 1023) return x * 2 * powerOfTwo(exponent - 1);
  if (exponent < -1022) return x * powerOfTwo(exponent + 512) * powerOfTwo(-512);
  return x * powerOfTwo(exponent);
}
