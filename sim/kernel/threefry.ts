/**
 * Threefry2x32-13: a keyed permutation of 64 bits, used as a random number that can be looked up by what it is for.
 * Crush-resistant at 13 rounds; only additions, rotations and exclusive-ors of 32-bit words, so every engine agrees.
 * Source: Salmon, Moraes, Dror & Shaw (2011), Parallel random numbers: as easy as 1, 2, 3.
 */

/** The last block. An array and not two variables: large 32-bit integers in variables are boxed in Chromium. */
export const words = new Int32Array(2);

/** Encrypts the counter (c0, c1) under the key (k0, k1) into `words`. All four are 32-bit integers. */
export function block(k0: number, k1: number, c0: number, c1: number): void {
  const k2 = k0 ^ k1 ^ 0x1bd11bda;
  let x = (c0 + k0) | 0;
  let y = (c1 + k1) | 0;

  x = (x + y) | 0;
  y = x ^ ((y << 13) | (y >>> 19));
  x = (x + y) | 0;
  y = x ^ ((y << 15) | (y >>> 17));
  x = (x + y) | 0;
  y = x ^ ((y << 26) | (y >>> 6));
  x = (x + y) | 0;
  y = x ^ ((y << 6) | (y >>> 26));
  x = (x + k1) | 0;
  y = (y + k2 + 1) | 0;

  x = (x + y) | 0;
  y = x ^ ((y << 17) | (y >>> 15));
  x = (x + y) | 0;
  y = x ^ ((y << 29) | (y >>> 3));
  x = (x + y) | 0;
  y = x ^ ((y << 16) | (y >>> 16));
  x = (x + y) | 0;
  y = x ^ ((y << 24) | (y >>> 8));
  x = (x + k2) | 0;
  y = (y + k0 + 2) | 0;

  x = (x + y) | 0;
  y = x ^ ((y << 13) | (y >>> 19));
  x = (x + y) | 0;
  y = x ^ ((y << 15) | (y >>> 17));
  x = (x + y) | 0;
  y = x ^ ((y << 26) | (y >>> 6));
  x = (x + y) | 0;
  y = x ^ ((y << 6) | (y >>> 26));
  x = (x + k0) | 0;
  y = (y + k1 + 3) | 0;

  x = (x + y) | 0;
  words[0] = x;
  words[1] = x ^ ((y << 17) | (y >>> 15));
}
