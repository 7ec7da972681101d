/**
 * Random draws of one replication, addressed by (purpose, entity, index): what the draw is for, whose it is, and the
 * ordinal of the occasion (visit, attempt). There is no stream position: a draw is a function of its address, so
 * two scenarios that ask the same question get the same answer, and a change in one place moves nothing elsewhere.
 */
import { hashOf, type Key } from "./keys.ts";
import { exp, log1p } from "./portable-math.ts";
import * as variates from "./variates.ts";

export class Draws {
  /** Word 0 of every key, then word 1 of each purpose. */
  private readonly keys: Int32Array;
  /** The last squared coefficient of variation asked for, and the variance and sigma of its logarithm. */
  private readonly memo = new Float64Array(3);

  /**
   * `purposes` name what draws are for; a purpose is passed as its place in this list, but keyed by its name.
   * @throws RangeError if two purposes would share a key.
   */
  constructor(replicationKey: Key, purposes: readonly string[]) {
    const hashes = purposes.map(hashOf);
    hashes.forEach((hash, i) => {
      const twin = hashes.indexOf(hash);
      if (twin === i) return;
      throw new RangeError(
        `purposes: "${purposes[i]}" has the key of "${purposes[twin]}", wants another name`,
      );
    });
    this.keys = Int32Array.of(replicationKey[0], ...hashes.map((hash) => replicationKey[1] ^ hash));
  }

  /** Uniform on (0, 1). */
  uniform(purpose: number, entity: number, index: number): number {
    return variates.uniform(this.keys[0], this.keys[purpose + 1], entity, index);
  }

  /** Exponential with mean 1. */
  exponential(purpose: number, entity: number, index: number): number {
    return variates.exponential(this.keys[0], this.keys[purpose + 1], entity, index);
  }

  /** Normal with mean 0 and standard deviation 1. */
  normal(purpose: number, entity: number, index: number): number {
    return variates.normal(this.keys[0], this.keys[purpose + 1], entity, index);
  }

  /** Gamma with scale 1: mean = variance = shape. */
  gamma(purpose: number, entity: number, index: number, shape: number): number {
    return variates.gamma(shape, this.keys[0], this.keys[purpose + 1], entity, index);
  }

  /** Log-normal with this mean and squared coefficient of variation: mean exp(sigma Z - sigma^2/2), sigma^2 = ln(1 + scv). */
  logNormal(purpose: number, entity: number, index: number, mean: number, scv: number): number {
    const memo = this.memo;
    if (scv !== memo[0]) {
      memo[0] = scv;
      memo[1] = log1p(scv);
      memo[2] = Math.sqrt(memo[1]);
    }
    return mean * exp(memo[2] * this.normal(purpose, entity, index) - memo[1] / 2);
  }

  /** Poisson count. */
  poisson(purpose: number, entity: number, index: number, mean: number): number {
    return variates.poisson(mean, this.keys[0], this.keys[purpose + 1], entity, index);
  }

  /** Binomial count of successes in n trials of probability p. */
  binomial(purpose: number, entity: number, index: number, n: number, p: number): number {
    return variates.binomial(n, p, this.keys[0], this.keys[purpose + 1], entity, index);
  }
}
