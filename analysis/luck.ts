/**
 * A reproducible stream of luck for resampling and randomised methods inside analysis: splitmix32, a Weyl sequence
 * mixed by two multiplications (Steele, Lea & Flood 2014). The simulation has its own keyed draws; this stream only
 * decides which of the values it delivered are looked at. Equal seeds give equal streams in every engine.
 */
import { wholeNumber } from "./checks.ts";
import { normalQuantile } from "./distributions/normal.ts";

export interface Luck {
  /** 32 random bits. */
  word(): number;
  /** Above 0 and below 1, 32 bits. */
  uniform(): number;
  /** 0 … n - 1, each with the same chance to 2^-32; n a whole number from 1 to 2^32, not asked after. */
  integer(n: number): number;
  /** Standard normal, by inversion of `uniform`. */
  normal(): number;
}

/** `seed` a whole number from 0 to 4294967295. */
export function luck(seed: number): Luck {
  let state = wholeNumber("seed", seed, 0, 0xffffffff) | 0;
  const word = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let bits = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
    return (bits ^ (bits >>> 15)) >>> 0;
  };
  const uniform = () => (word() + 0.5) / 4294967296;
  return {
    word,
    uniform,
    integer: (n) => Math.floor((word() / 4294967296) * n),
    normal: () => normalQuantile(uniform()),
  };
}

/** The numbers 0 … n - 1 in a random order (Fisher & Yates). */
export function shuffled(n: number, stream: Luck): Int32Array {
  const order = Int32Array.from({ length: wholeNumber("n", n) }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const other = stream.integer(i + 1);
    [order[i], order[other]] = [order[other], order[i]];
  }
  return order;
}
