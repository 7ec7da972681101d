/** Poisson and binomial counts by inversion: the exact quantile of one uniform. */
import { describe, expect, test } from "vitest";
import {
  Tally,
  binomial,
  binomialQuantile,
  poisson,
  poissonQuantile,
  uniform,
} from "../../sim/kernel/index.ts";

/** Smallest k whose summed masses reach u: the definition, with masses by multiplication from 0. */
function plainQuantile(u: number, first: number, ratio: (k: number) => number): number {
  let k = 0;
  let mass = first;
  let below = mass;
  while (below < u && k < 10_000) {
    mass *= ratio(k);
    k++;
    below += mass;
  }
  return k;
}

describe("poisson", () => {
  for (const mean of [0.01, 0.5, 3, 20, 80]) {
    test(`with mean ${mean} is the quantile of its uniform`, () => {
      for (let i = 0; i < 3000; i++) {
        const u = uniform(1, 1, i, 0);
        const expected = plainQuantile(u, Math.exp(-mean), (k) => mean / (k + 1));
        expect(poisson(mean, 1, 1, i, 0)).toBe(expected);
      }
    });
  }

  for (const mean of [150, 5000, 1e6]) {
    test(`with mean ${mean} has mean and variance ${mean}, though its first masses vanish`, () => {
      const tally = new Tally();
      const count = 4000;
      for (let i = 0; i < count; i++) tally.add(poisson(mean, 1, 2, i, 0));
      expect(Math.abs(tally.mean - mean)).toBeLessThan(3.5 * Math.sqrt(mean / count));
      // the variance of a sample variance is about 2 mean^2 / n
      expect(Math.abs(tally.variance / mean - 1)).toBeLessThan(3.5 * Math.sqrt(2 / count));
    });
  }

  test("never falls when the mean rises, for the same draw", () => {
    for (let i = 0; i < 2000; i++) {
      let last = 0;
      for (let mean = 0; mean < 120; mean += 7.3) {
        const count = poisson(mean, 1, 3, i, 0);
        expect(count).toBeGreaterThanOrEqual(last);
        last = count;
      }
    }
  });

  test("is 0 for a mean of 0 and ends for the largest uniform", () => {
    expect(poisson(0, 1, 4, 0, 0)).toBe(0);
    expect(poissonQuantile(1 - 2 ** -53, 5)).toBeLessThan(40);
    expect(poissonQuantile(2 ** -53, 5)).toBe(0);
  });
});

describe("binomial", () => {
  for (const [n, p] of [
    [32, 0.01],
    [32, 0.5],
    [32, 0.93],
    [400, 0.03],
    [1, 0.3],
  ]) {
    test(`of ${n} trials at ${p} is the quantile of its uniform`, () => {
      for (let i = 0; i < 3000; i++) {
        const u = uniform(2, 1, i, 0);
        const q = 1 - p;
        const expected = plainQuantile(u, q ** n, (k) => ((n - k) * p) / ((k + 1) * q));
        expect(binomial(n, p, 2, 1, i, 0)).toBe(expected);
      }
    });
  }

  test("of 100,000 trials has mean np and variance npq", () => {
    const tally = new Tally();
    for (let i = 0; i < 4000; i++) tally.add(binomial(100_000, 0.2, 2, 2, i, 0));
    expect(Math.abs(tally.mean - 20_000)).toBeLessThan(3.5 * Math.sqrt(16_000 / 4000));
    expect(Math.abs(tally.variance / 16_000 - 1)).toBeLessThan(3.5 * Math.sqrt(2 / 4000));
  });

  test("never falls when the probability rises, for the same draw", () => {
    for (let i = 0; i < 2000; i++) {
      let last = 0;
      for (let p = 0; p <= 1; p += 1 / 16) {
        const count = binomial(32, p, 2, 3, i, 0);
        expect(count).toBeGreaterThanOrEqual(last);
        last = count;
      }
      expect(last).toBe(32);
    }
  });

  test("is 0 of no trials or at probability 0, and stays within n for the largest uniform", () => {
    expect(binomial(0, 0.5, 2, 4, 0, 0)).toBe(0);
    expect(binomial(9, 0, 2, 4, 0, 0)).toBe(0);
    expect(binomialQuantile(1 - 2 ** -53, 9, 0.5)).toBe(9);
    expect(binomialQuantile(2 ** -53, 9, 0.5)).toBe(0);
  });
});
