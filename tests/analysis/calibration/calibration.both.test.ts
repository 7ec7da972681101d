/**
 * Beliefs updated by formula, by simulation, and by ruling out.
 */
import { describe, expect, test } from "vitest";
import type { CalibrationProblem } from "../../../analysis/calibration/abc.ts";
import { rejectionAbc, summariseParticles } from "../../../analysis/calibration/abc.ts";
import { sequentialAbc } from "../../../analysis/calibration/abc-smc.ts";
import { binomialAbc } from "../../../analysis/calibration/binomial-abc.ts";
import {
  betaBeliefAbove,
  betaBeliefInterval,
  normalBeliefAbove,
  normalBeliefInterval,
  updateBeta,
  updateNormal,
} from "../../../analysis/calibration/conjugate.ts";
import { implausibility, matchHistory } from "../../../analysis/calibration/history-matching.ts";
import { bitsOf } from "../../reference/compare.ts";

describe("a normal belief", () => {
  test("ends in the middle of prior and estimate when both are equally sure", () => {
    const belief = updateNormal({ mean: 2, sd: 3 }, { estimate: 6, standardError: 3 });
    expect(belief.mean).toBeCloseTo(4, 14);
    expect(belief.sd).toBeCloseTo(3 / Math.SQRT2, 14);
  });

  test("does not care in which order estimates arrive", () => {
    const prior = { mean: 1, sd: 2 };
    const first = { estimate: 5, standardError: 1.5 };
    const second = { estimate: -2, standardError: 0.7 };
    const one = updateNormal(updateNormal(prior, first), second);
    const other = updateNormal(updateNormal(prior, second), first);
    expect(one.mean).toBeCloseTo(other.mean, 13);
    expect(one.sd).toBeCloseTo(other.sd, 13);
  });

  test("follows the surer of the two, however sure", () => {
    const sure = updateNormal({ mean: 2, sd: 1e75 }, { estimate: 6, standardError: 1e-75 });
    expect(sure).toEqual({ mean: 6, sd: 1e-75 });
    const stubborn = updateNormal({ mean: 2, sd: 1e-75 }, { estimate: 6, standardError: 1e75 });
    expect(stubborn).toEqual({ mean: 2, sd: 1e-75 });
  });

  test("holds 95 of 100 within 1.96 standard deviations and half above its mean", () => {
    const { low, high } = normalBeliefInterval({ mean: 1, sd: 2 });
    expect([low, high].map((end) => (end - 1) / 2)).toEqual([
      expect.closeTo(-1.959964, 6),
      expect.closeTo(1.959964, 6),
    ]);
    expect(normalBeliefAbove({ mean: 1, sd: 2 }, 1)).toBe(0.5);
  });
});

describe("a belief about a share", () => {
  test("that started even: after n failures in a row it is above s with chance (1 - s)^(n + 1)", () => {
    const belief = updateBeta({ a: 1, b: 1 }, { successes: 0, n: 9 });
    expect(betaBeliefAbove(belief, 0.3)).toBeCloseTo(0.7 ** 10, 14);
    // Its quantile at p is 1 - (1 - p)^(1 / 10).
    const { low, high } = betaBeliefInterval(belief, 0.9);
    expect(low).toBeCloseTo(1 - 0.95 ** 0.1, 12);
    expect(high).toBeCloseTo(1 - 0.05 ** 0.1, 12);
  });

  test("is mirrored when successes and failures change places", () => {
    const belief = betaBeliefInterval(updateBeta({ a: 2, b: 3 }, { successes: 4, n: 10 }));
    const mirrored = betaBeliefInterval(updateBeta({ a: 3, b: 2 }, { successes: 6, n: 10 }));
    expect(mirrored.low).toBeCloseTo(1 - belief.high, 12);
    expect(mirrored.high).toBeCloseTo(1 - belief.low, 12);
  });
});

describe("approximate Bayesian computation of a share", () => {
  test("accepts everything when nothing is far, and the exact posterior when nothing is near", () => {
    const prior = { a: 2, b: 3 };
    const all = binomialAbc(prior, { successes: 4, n: 10, tolerance: 10 });
    expect(all.acceptance).toBeCloseTo(1, 12);
    // The prior again: mean 2/5, variance 6 / (25 * 6).
    expect(all.mean).toBeCloseTo(0.4, 12);
    expect(all.sd).toBeCloseTo(0.2, 12);
    const exact = binomialAbc(prior, { successes: 4, n: 10, tolerance: 0.5 });
    expect(exact.components).toMatchObject([{ a: 6, b: 9, weight: 1 }]);
  });

  test("has a posterior even after a count that the prior all but excludes", () => {
    const found = binomialAbc({ a: 1e6, b: 1 }, { successes: 0, n: 1000, tolerance: 0 });
    expect(found.mean).toBeCloseTo(1e6 / (1e6 + 1001), 9);
    expect(found.acceptance).toBe(0);
  });

  const n = 10;
  const successes = 7;
  const share: CalibrationProblem = {
    prior: {
      draw: (stream) => [stream.uniform()],
      density: ([p]) => (p > 0 && p < 1 ? 1 : 0),
    },
    distance: ([p], stream) => {
      let count = 0;
      for (let i = 0; i < n; i++) if (stream.uniform() < p) count++;
      return Math.abs(count - successes);
    },
  };
  const exact = binomialAbc({ a: 1, b: 1 }, { successes, n, tolerance: 1 });

  test("by rejection finds the exact mixture within Monte Carlo error", () => {
    const found = rejectionAbc(share, { tolerance: 1, particles: 2000 });
    expect(found.outcome).toBe("complete");
    const { mean, sd } = summariseParticles(found.particles, 0) ?? { mean: NaN, sd: NaN };
    expect(Math.abs(mean - exact.mean)).toBeLessThan(3.3 * (exact.sd / Math.sqrt(2000)));
    expect(Math.abs(sd - exact.sd)).toBeLessThan(3.3 * (exact.sd / Math.sqrt(2 * 2000)));
    const acceptance = 2000 / found.simulations;
    const error = Math.sqrt((exact.acceptance * (1 - exact.acceptance)) / found.simulations);
    expect(Math.abs(acceptance - exact.acceptance)).toBeLessThan(3.3 * error);
  });

  test("in generations finds the same, with weights that answer to the prior", () => {
    const found = sequentialAbc(share, { tolerance: 1, particles: 1500 });
    expect(found.outcome).toBe("complete");
    const { effectiveSize } = found.generations[found.generations.length - 1];
    const { mean, sd } = summariseParticles(found.particles, 0) ?? { mean: NaN, sd: NaN };
    expect(Math.abs(mean - exact.mean)).toBeLessThan(3.3 * (exact.sd / Math.sqrt(effectiveSize)));
    expect(Math.abs(sd - exact.sd)).toBeLessThan(3.3 * (exact.sd / Math.sqrt(2 * effectiveSize)));
    expect(found.particles.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    const tolerances = found.generations.map((generation) => generation.tolerance);
    expect(tolerances).toEqual(tolerances.toSorted((a, b) => b - a));
    expect(new Set(tolerances).size).toBe(tolerances.length);
  });

  test("in generations saves most simulations where the prior is wide, and finds the posterior", () => {
    // N(0, 100^2) before, one value of 3 with sd 1: all but N(3, 1) after.
    const wide: CalibrationProblem = {
      prior: {
        draw: (stream) => [100 * stream.normal()],
        density: ([mean]) => Math.exp(-0.5 * (mean / 100) ** 2),
      },
      distance: ([mean], stream) => Math.abs(mean + stream.normal() - 3),
    };
    const found = sequentialAbc(wide, { tolerance: 0.1, particles: 400 });
    const { mean, sd } = summariseParticles(found.particles, 0) ?? { mean: NaN, sd: NaN };
    const { effectiveSize } = found.generations[found.generations.length - 1];
    expect(Math.abs(mean - 3)).toBeLessThan(3.3 / Math.sqrt(effectiveSize));
    expect(Math.abs(sd - 1)).toBeLessThan(3.3 / Math.sqrt(2 * effectiveSize));
    // Rejection accepts within .1 of 3 with chance .2 phi(.03) / 100: some 500,000 simulations for 400.
    expect(found.simulations).toBeLessThan(100_000);
  });

  test("that runs out of budget says so, and keeps what it has", () => {
    const impossible = { ...share, distance: () => 5 };
    expect(rejectionAbc(impossible, { tolerance: 1, budget: 100 })).toEqual({
      outcome: "budget exhausted",
      particles: [],
      simulations: 100,
    });
    const found = sequentialAbc(impossible, { tolerance: 1, particles: 20, budget: 100 });
    expect(found).toMatchObject({ outcome: "budget exhausted", simulations: 100 });
    expect(found.generations).toMatchObject([{ tolerance: 5, simulations: 20 }]);
    expect(found.particles).toHaveLength(20);
    expect(summariseParticles([], 0)).toBeNull();
  });

  test("keeps its parameter where the prior has only one value for it", () => {
    const fixed: CalibrationProblem = {
      prior: { draw: () => [0.7], density: ([p]) => (p === 0.7 ? 1 : 0) },
      distance: share.distance,
    };
    const { particles } = sequentialAbc(fixed, { tolerance: 1, particles: 50 });
    expect(summariseParticles(particles, 0)?.mean).toBeCloseTo(0.7, 12);
  });
});

describe("history matching", () => {
  const near = { observed: 10, predicted: 9, variances: [0.25, 0.75] };
  const far = { observed: 10, predicted: 2, variances: [1, 3] };

  test("counts the distance in standard deviations of everything uncertain", () => {
    expect(implausibility(near)).toBe(1);
    expect(implausibility(far)).toBe(4);
  });

  test("judges by the worst output, or by the next one when one is forgiven", () => {
    expect(matchHistory([near, far])).toMatchObject({ judged: 4, isRuledOut: true });
    expect(matchHistory([near, far], { forgive: 1 })).toMatchObject({
      judged: 1,
      isRuledOut: false,
    });
    // Three standard deviations are not ruled out yet.
    expect(matchHistory([{ ...far, predicted: 4 }])).toMatchObject({
      judged: 3,
      isRuledOut: false,
    });
  });
});

const prior = { a: 1, b: 1 };
const observed = { observed: 1, predicted: 1 };
const problem: CalibrationProblem = {
  prior: { draw: () => [0], density: () => 1 },
  distance: () => NaN,
};
test.each<[string, () => unknown, string]>([
  [
    "a prior without spread",
    () => updateNormal({ mean: 0, sd: 0 }, { estimate: 1, standardError: 1 }),
    "prior.sd: 0",
  ],
  [
    "a missing estimate",
    () => updateNormal({ mean: 0, sd: 1 }, { estimate: NaN, standardError: 1 }),
    "estimate: NaN",
  ],
  [
    "more successes than trials",
    () => updateBeta(prior, { successes: 3, n: 2 }),
    "successes: 3, wants a whole number from 0 to 2",
  ],
  ["a share above 1", () => betaBeliefAbove(prior, 2), "threshold: 2"],
  ["a level of 1", () => betaBeliefInterval(prior, 1), "level: 1"],
  [
    "a negative tolerance",
    () => binomialAbc(prior, { successes: 1, n: 2, tolerance: -1 }),
    "tolerance: -1",
  ],
  ["a missing tolerance", () => sequentialAbc(problem, { tolerance: NaN }), "tolerance: NaN"],
  ["a missing distance", () => rejectionAbc(problem, { tolerance: 1 }), "distance: NaN"],
  [
    "a negative distance",
    () => rejectionAbc({ ...problem, distance: () => -1 }, { tolerance: 1 }),
    "distance: -1",
  ],
  [
    "a density that its draws contradict",
    () =>
      sequentialAbc(
        { prior: { draw: (stream) => [stream.uniform()], density: () => 0 }, distance: ([x]) => x },
        { tolerance: 0.01, particles: 10 },
      ),
    "prior.density: 0",
  ],
  [
    "outputs that are all sure",
    () => implausibility({ ...observed, variances: [0, 0] }),
    "variances: 0",
  ],
  [
    "a negative variance",
    () => implausibility({ ...observed, variances: [2, -1] }),
    "variances[1]: -1",
  ],
  ["no outputs", () => matchHistory([]), "forgive: 0 of 0 outputs"],
  [
    "forgiving all outputs",
    () => matchHistory([{ ...observed, variances: [1] }], { forgive: 1 }),
    "forgive: 1 of 1",
  ],
])("calibration refuses %s", (_what, call, message) => {
  expect(call).toThrow(message);
});

test("the last generation has the same bits in every engine", () => {
  const { particles } = sequentialAbc(
    {
      prior: {
        draw: (stream) => [16 * stream.uniform() - 8],
        density: ([x]) => (Math.abs(x) < 8 ? 1 : 0),
      },
      distance: ([x], stream) => Math.abs(x + stream.normal() - 1),
    },
    { tolerance: 0.3, particles: 100 },
  );
  const { mean, sd } = summariseParticles(particles, 0) ?? { mean: NaN, sd: NaN };
  // Taken once from Node 20 and equal in Chromium; a changed formula changes it, a changed engine must not.
  expect(bitsOf([mean, sd])).toBe("[3ff069031d0c7b70,3ff0c0d4bac54e63]");
});
