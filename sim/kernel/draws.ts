/**
 * Random draws of one replication, addressed by (purpose, entity, index): what the draw is for, whose it is, and the
 * ordinal of the occasion (visit, attempt). There is no stream position: a draw is a function of its address, so
 * two scenarios that ask the same question get the same answer, and a change in one place moves nothing elsewhere.
 */
import { asked, drawBinomial, drawPoisson, P } from "./counts.ts";
import { gamma } from "./derived-variates.ts";
import { hashOf, type Key } from "./keys.ts";
import { exp, log1p } from "./portable-math.ts";
import { draw, Law } from "./standard-variates.ts";

/** Its mean, and then itself; squared coefficient of variation; variance and sigma of its logarithm. */
const MEAN = 0;
const SCV = 1;
const VARIANCE = 2;
const SIGMA = 3;

export class Draws {
  /** Word 0 of every key, then word 1 of each purpose. */
  private readonly keys: Int32Array;
  /** Of the log-normal number asked for last, in cells because doubles passed to calls are put on the heap. */
  private readonly memo = new Float64Array(4);

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
    return draw(Law.Uniform, this.keys, purpose + 1, entity, index)[0];
  }

  /** Exponential with mean 1. */
  exponential(purpose: number, entity: number, index: number): number {
    return draw(Law.Exponential, this.keys, purpose + 1, entity, index)[0];
  }

  /** Normal with mean 0 and standard deviation 1. */
  normal(purpose: number, entity: number, index: number): number {
    return draw(Law.Normal, this.keys, purpose + 1, entity, index)[0];
  }

  /** Gamma with scale 1: mean = variance = shape. */
  gamma(purpose: number, entity: number, index: number, shape: number): number {
    return gamma(shape, this.keys[0], this.keys[purpose + 1], entity, index);
  }

  /** Log-normal with this mean and squared coefficient of variation: mean exp(sigma Z - sigma^2/2), sigma^2 = ln(1 + scv). */
  logNormal(purpose: number, entity: number, index: number, mean: number, scv: number): number {
    this.memo[MEAN] = mean;
    if (scv !== this.memo[SCV]) this.remember(scv);
    return this.drawLogNormal(purpose, entity, index)[MEAN];
  }

  private remember(scv: number): void {
    const variance = log1p(scv);
    this.memo[SCV] = scv;
    this.memo[VARIANCE] = variance;
    this.memo[SIGMA] = Math.sqrt(variance);
  }

  private drawLogNormal(purpose: number, entity: number, index: number): Float64Array {
    const { memo } = this;
    memo[MEAN] *= exp(memo[SIGMA] * this.normal(purpose, entity, index) - memo[VARIANCE] / 2);
    return memo;
  }

  /** Poisson count. */
  poisson(purpose: number, entity: number, index: number, mean: number): number {
    asked[P] = mean;
    return drawPoisson(this.keys, purpose + 1, entity, index);
  }

  /** Binomial count of successes in n trials of probability p. */
  binomial(purpose: number, entity: number, index: number, n: number, p: number): number {
    asked[P] = p;
    return drawBinomial(this.keys, purpose + 1, entity, index, n);
  }
}
