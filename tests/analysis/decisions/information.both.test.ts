/**
 * What information is worth: published normal cases, orders that hold for every table, and what sampling adds in error.
 */
import { describe, expect, test } from "vitest";
import { partialInformation } from "../../../analysis/decisions/partial-information.ts";
import {
  normalPerfectInformation,
  perfectInformation,
  sampledPerfectInformation,
  unitNormalLoss,
} from "../../../analysis/decisions/perfect-information.ts";
import { minimaxRegret, regret } from "../../../analysis/decisions/regret.ts";
import { regressionInformation } from "../../../analysis/decisions/regression-information.ts";
import {
  normalSampleInformation,
  sampleInformation,
  testLikelihoods,
} from "../../../analysis/decisions/sample-information.ts";
import { meanInterval } from "../../../analysis/inference/interval.ts";
import { luck } from "../../../analysis/luck.ts";
import { bitsOf } from "../../reference/compare.ts";

describe("a gain of N(1, 4^2), observed with sd 10 (Raiffa & Schlaifer)", () => {
  test("has a perfect information worth 1.145379, whichever action it favours", () => {
    for (const mean of [1, -1]) {
      expect(normalPerfectInformation(mean, 4).evpi).toBeCloseTo(1.145379, 6);
    }
  });

  test.each([
    [4, 0.575648],
    [10, 0.814861],
    [25, 0.982693],
    [100, 1.099243],
  ])("makes %i observations worth %d", (n, evsi) => {
    for (const mean of [1, -1]) {
      const found = normalSampleInformation({ mean, sd: 4, observationSd: 10, n });
      expect(found.evsi).toBeCloseTo(evsi, 6);
    }
  });

  test("tends to perfect information with ever more observations, and to nothing with ever more noise", () => {
    const study = { mean: 1, sd: 4, observationSd: 10, n: 1e12 };
    expect(normalSampleInformation(study).evsi).toBeCloseTo(1.145379, 6);
    expect(normalSampleInformation({ ...study, n: 1, observationSd: 1e75 }).evsi).toBe(0);
  });

  test("samples of the gain find the same, within their standard error", () => {
    const stream = luck(3);
    const samples = Array.from({ length: 4000 }, () => [0, 1 + 4 * stream.normal()]);
    const { evpi, standardError, best } = sampledPerfectInformation(samples);
    expect(best).toBe(1);
    expect(Math.abs(evpi - 1.145379)).toBeLessThan(3.3 * (standardError ?? 0));
  });
});

/** Three actions, three by four states with random probabilities. */
function randomDecision(seed: number) {
  const stream = luck(seed);
  const weights = Array.from({ length: 3 }, () =>
    Array.from({ length: 4 }, () => stream.uniform()),
  );
  const sum = weights.flat().reduce((total, weight) => total + weight, 0);
  return {
    probabilities: weights.map((row) => row.map((weight) => weight / sum)),
    utilities: Array.from({ length: 3 }, () =>
      Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => 10 * stream.normal())),
    ),
  };
}

describe("of every table", () => {
  const seeds = Array.from({ length: 50 }, (_, seed) => seed);

  test("the smallest expected regret is the value of perfect information, and ranks actions as utility does", () => {
    for (const seed of seeds) {
      const joint = randomDecision(seed);
      const table = {
        probabilities: joint.probabilities.flat(),
        utilities: joint.utilities.map((action) => action.flat()),
      };
      const { evpi, best } = perfectInformation(table);
      const { expected } = regret(table);
      expect(Math.min(...expected)).toBeCloseTo(evpi, 9);
      expect(expected.indexOf(Math.min(...expected))).toBe(best);
    }
  });

  test("knowing one factor is worth at least nothing and at most everything", () => {
    for (const seed of seeds) {
      const joint = randomDecision(seed);
      const { first, second, evpi } = partialInformation(joint);
      for (const part of [first, second]) {
        expect(part).toBeGreaterThanOrEqual(0);
        expect(part).toBeLessThanOrEqual(evpi + 1e-12);
      }
      const probabilities = joint.probabilities.flat();
      const utilities = joint.utilities.map((action) => action.flat());
      expect(perfectInformation({ probabilities, utilities }).evpi).toBeCloseTo(evpi, 9);
    }
  });

  test("a test is worth from nothing (blind) to everything (faultless), and more the better it is", () => {
    const table = {
      probabilities: [0.55, 0.45],
      utilities: [
        [100, -120],
        [20, 10],
      ],
    };
    const { evpi } = perfectInformation(table);
    const worth = [0.5, 0.6, 0.8, 0.95, 1].map(
      (accuracy) => sampleInformation(table, testLikelihoods(accuracy, accuracy)).evsi,
    );
    expect(worth[0]).toBe(0);
    expect(worth[4]).toBeCloseTo(evpi, 9);
    expect(worth).toEqual(worth.toSorted((a, b) => a - b));
    // A result that never comes has no posterior, not a missing one.
    const never = sampleInformation(table, [
      [1, 1],
      [0, 0],
    ]);
    expect(never).toMatchObject({ evsi: 0, signals: [{ action: 1 }, { posterior: null }] });
  });
});

/** Doing nothing, or gaining `mean` + `known` x + 3 z; knowing x alone is worth known loss(mean / known). */
function draw({ mean, known }: { mean: number; known: number }, samples: number, seed: number) {
  const stream = luck(seed);
  const factors = Array.from({ length: samples }, () => [stream.normal(), stream.normal()]);
  return {
    parameters: factors.map(([x]) => [x]),
    utilities: factors.map(([x, z]) => [0, mean + known * x + 3 * z]),
  };
}
const plain = { mean: 0.5, known: 2 };

describe("knowing one of two normal factors, from samples", () => {
  test("is what the closed form says", () => {
    const truth = 2 * unitNormalLoss(0.25);
    const { parameters, utilities } = draw(plain, 6000, 1);
    const { evppi, plugIn, standardError } = regressionInformation(parameters, utilities);
    expect(Math.abs(evppi - truth)).toBeLessThan(3.3 * standardError);
    expect(Math.abs(plugIn - truth)).toBeLessThan(3.3 * standardError);
  });

  test("is overstated by a fit that values its own choices, and not by a cross-fitted one", () => {
    // Truth loss(1) = .083. Five terms fitted to 60 values of variance 9 add 9 * 5 / 60 to the variance 1 of the
    // fitted gain, and sqrt(1.75) loss(1 / sqrt(1.75)) = .18 is what a fit that believes itself expects.
    const truth = unitNormalLoss(1);
    const studies = Array.from({ length: 150 }, (_, seed) => {
      const { parameters, utilities } = draw({ mean: 1, known: 1 }, 60, seed);
      return regressionInformation(parameters, utilities, { degree: 5 });
    });
    const plugIn = meanInterval(studies.map((study) => study.plugIn));
    const crossFitted = meanInterval(studies.map((study) => study.evppi));
    expect(plugIn.low).toBeGreaterThan(1.5 * truth);
    expect(crossFitted.low).toBeLessThan(truth);
  });

  test("is worth nothing when the factor decides nothing, unless the fit values itself", () => {
    const studies = Array.from({ length: 100 }, (_, seed) => {
      const stranger = luck(seed);
      const { utilities } = draw(plain, 60, seed + 1000);
      return regressionInformation(
        utilities.map(() => [stranger.normal()]),
        utilities,
      );
    });
    expect(meanInterval(studies.map((study) => study.plugIn)).low).toBeGreaterThan(0.05);
    expect(meanInterval(studies.map((study) => study.evppi)).low).toBeLessThan(0);
  });

  test("is worth nothing when the factor does not vary, and no more when it says the same twice", () => {
    const { parameters, utilities } = draw(plain, 200, 2);
    const flat = regressionInformation(
      parameters.map(() => [7]),
      utilities,
    );
    expect(flat).toMatchObject({ changes: 0, evppi: 0, plugIn: 0 });
    const once = regressionInformation(parameters, utilities, { degree: 1 });
    const twice = regressionInformation(
      parameters.map(([x]) => [x, 2 * x + 1]),
      utilities,
      { degree: 1 },
    );
    expect(twice.evppi).toBeCloseTo(once.evppi, 12);
  });
});

const table = { probabilities: [0.5, 0.5], utilities: [[1, 2]] };
test.each<[string, () => unknown, string]>([
  [
    "no actions",
    () => perfectInformation({ probabilities: [1], utilities: [] }),
    "utilities: 0 rows",
  ],
  ["a ragged table", () => minimaxRegret([[1, 2], [1]]), "utilities[1]: 1 values, wants 2"],
  ["a missing utility", () => minimaxRegret([[1, NaN]]), "utilities[0][1]: NaN"],
  [
    "probabilities of other states",
    () => regret({ ...table, probabilities: [1] }),
    "probabilities: 1 values, wants 2",
  ],
  ["probabilities that miss 1", () => regret({ ...table, probabilities: [0.5, 0.4] }), "wants 1"],
  [
    "a negative probability",
    () => regret({ ...table, probabilities: [1.5, -0.5] }),
    "probabilities[0]: 1.5",
  ],
  [
    "a joint table with another shape",
    () => partialInformation({ probabilities: [[1]], utilities: [[[1, 2]]] }),
    "utilities[0][0]: 2 values, wants 1",
  ],
  [
    "likelihoods that miss 1",
    () => sampleInformation(table, [[0.5, 0.5]]),
    "likelihoods of state 0: sum 0.5",
  ],
  ["no spread", () => normalPerfectInformation(1, 0), "sd: 0"],
  [
    "no observations",
    () => normalSampleInformation({ mean: 0, sd: 1, observationSd: 1, n: 0 }),
    "n: 0",
  ],
  ["no samples", () => sampledPerfectInformation([]), "samples: 0 rows"],
  ["samples without actions", () => sampledPerfectInformation([[]]), "samples: 0 actions"],
  [
    "fewer samples than folds allow",
    () => regressionInformation([[1]], [[1]]),
    "parameters: 1 rows, wants at least 20",
  ],
])("information refuses %s", (_what, call, message) => {
  expect(call).toThrow(message);
});

test("one action or one sample answers 0, not nothing", () => {
  expect(perfectInformation(table).evpi).toBe(0);
  expect(sampledPerfectInformation([[1, 5]])).toMatchObject({ evpi: 0, standardError: null });
  expect(unitNormalLoss(Infinity)).toBe(0);
});

test("fits, folds and choices have the same bits in every engine", () => {
  const { parameters, utilities } = draw(plain, 300, 12);
  const found = regressionInformation(parameters, utilities, { degree: 4 });
  // Taken once from Node 20 and equal in Chromium; a changed formula changes it, a changed engine must not.
  expect(bitsOf(found)).toBe(
    "{evppi:3fdf928ecaf68008,standardError:3fbde0f877ddeae2,plugIn:3fe0f37f2907530b,changes:3fd851eb851eb852}",
  );
});
