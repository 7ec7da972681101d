/**
 * Kriging and stochastic kriging: against leaving out by hand, against noise, and against a known surface.
 */
import { describe, expect, test } from "vitest";
import { sobolPoints } from "../../../analysis/designs/sobol.ts";
import { luck } from "../../../analysis/luck.ts";
import type { Smoothness } from "../../../analysis/sensitivity/covariance.ts";
import {
  krige,
  type KrigingData,
  predictKriging,
  type Trend,
} from "../../../analysis/sensitivity/kriging.ts";
import { leaveOneOut } from "../../../analysis/sensitivity/leave-one-out.ts";
import { simplexSearch } from "../../../analysis/sensitivity/simplex-search.ts";
import {
  krigeByLikelihood,
  stochasticKriging,
} from "../../../analysis/sensitivity/stochastic-kriging.ts";

const surface = (x: number, y: number) => Math.sin(4 * x) + y * y;
const points = sobolPoints({ points: 32, dimensions: 2 });
const truth = Array.from({ length: 32 }, (_, i) => surface(points[2 * i], points[2 * i + 1]));
const covariance = { smoothness: "gaussian", variance: 1.2, lengths: [0.5, 0.9] } as const;
const noiseless: KrigingData = { points, values: truth, noise: truth.map(() => 1e-9) };

test("two points without noise, by hand", () => {
  // K = [[1, c], [c, 1]] with c = exp(-1/2); half-way the covariances are h = exp(-1/8).
  const model = krige(
    { points: [0, 1], values: [1, 3], noise: [0, 0] },
    { smoothness: "gaussian", variance: 1, lengths: [1] },
    "zero",
  )!;
  const [c, h] = [Math.exp(-1 / 2), Math.exp(-1 / 8)];
  const [middle] = predictKriging(model, [0.5]);
  expect(middle.mean).toBeCloseTo((4 * h) / (1 + c), 12);
  expect(middle.sd).toBeCloseTo(Math.sqrt(1 - (2 * h * h) / (1 + c)), 12);
  const quadratic = (1 + 9 - 2 * c * 3) / (1 - c * c);
  expect(model.logLikelihood).toBeCloseTo(
    -quadratic / 2 - Math.log(1 - c * c) / 2 - Math.log(2 * Math.PI),
    12,
  );
});

test("Matern 5/2 at distance one length: (1 + sqrt 5 + 5/3) exp(-sqrt 5)", () => {
  const model = krige(
    { points: [0, 100], values: [1, 0], noise: [0, 0] },
    { smoothness: "matern-5/2", variance: 2, lengths: [1] },
    "zero",
  )!;
  expect(predictKriging(model, [1])[0].mean).toBeCloseTo(
    (1 + Math.sqrt(5) + 5 / 3) * Math.exp(-Math.sqrt(5)),
    12,
  );
});

test("without noise the emulator passes through its points, with noise beside them", () => {
  const through = predictKriging(krige(noiseless, covariance)!, points);
  through.forEach(({ mean, sd }, i) => {
    expect(mean).toBeCloseTo(truth[i], 4);
    expect(sd).toBeLessThan(1e-3);
  });
  const noisy = predictKriging(
    krige({ ...noiseless, noise: truth.map(() => 1) }, covariance)!,
    points,
  );
  noisy.forEach(({ sd }) => expect(sd).toBeGreaterThan(0.05));
});

test("far from all points a constant trend answers its level, with more than the whole variance", () => {
  const model = krige(noiseless, covariance)!;
  const [far] = predictKriging(model, [50, 50]);
  expect(far.mean).toBeCloseTo(model.level, 12);
  expect(far.sd).toBeGreaterThan(Math.sqrt(1.2));
});

test.each<[Trend, Smoothness]>([
  ["zero", "gaussian"],
  ["constant", "gaussian"],
  ["constant", "matern-5/2"],
])("leaving out in closed form is leaving out (%s trend, %s)", (trend, smoothness) => {
  const noise = truth.map((_, i) => 0.01 * (1 + (i % 3)));
  const shape = { ...covariance, smoothness };
  const { predictions } = leaveOneOut(krige({ points, values: truth, noise }, shape, trend)!);
  for (const i of [0, 7, 31]) {
    const without = krige(
      {
        points: points.filter((_, at) => Math.floor(at / 2) !== i),
        values: truth.filter((_, at) => at !== i),
        noise: noise.filter((_, at) => at !== i),
      },
      shape,
      trend,
    )!;
    const [{ mean, sd }] = predictKriging(without, points.subarray(2 * i, 2 * i + 2));
    expect(predictions[i].mean).toBeCloseTo(mean, 10);
    expect(predictions[i].sd).toBeCloseTo(Math.sqrt(sd * sd + noise[i]), 10);
  }
});

describe("stochastic kriging", () => {
  const replicate = (sd: number, seed: number) => {
    const stream = luck(seed);
    return truth.map((value) => Array.from({ length: 10 }, () => value + sd * stream.normal()));
  };

  test("foretells new points of a smooth surface, within its own uncertainty", () => {
    const { model, q2 } = stochasticKriging(points, replicate(0.1, 1))!;
    expect(q2).toBeGreaterThan(0.95);
    const fresh = sobolPoints({ points: 64, dimensions: 2, first: 64 });
    const errors = predictKriging(model, fresh).map(
      ({ mean, sd }, i) => (mean - surface(fresh[2 * i], fresh[2 * i + 1])) / sd,
    );
    expect(errors.filter((error) => Math.abs(error) < 3).length).toBeGreaterThanOrEqual(58);
  });

  test("takes s^2 / n as the noise of each mean", () => {
    const { model } = stochasticKriging(
      [0, 1, 2, 3],
      [
        [1, 3],
        [2, 2, 5],
        [4, 4.5],
        [0, 1],
      ],
    )!;
    [1, 1, 0.0625, 0.25].forEach((noise, i) => expect(model.noise[i]).toBeCloseTo(noise, 14));
  });

  test("claims nothing for pure noise", () => {
    const stream = luck(8);
    const noise = truth.map(() => Array.from({ length: 5 }, () => stream.normal()));
    expect(stochasticKriging(points, noise)!.q2).toBeLessThan(0.3);
  });

  test("is not moved by the unit of the answer or of the inputs", () => {
    const plain = replicate(0.1, 3);
    const one = stochasticKriging(points, plain)!;
    const other = stochasticKriging(
      points.map((x) => 1024 * x),
      plain.map((values) => values.map((value) => 4 * value)),
    )!;
    expect(other.q2).toBeCloseTo(one.q2, 6);
  });

  test("has nothing to emulate where the means do not vary", () => {
    const flat = [
      [1, 3],
      [2, 2],
      [0, 4],
    ];
    expect(stochasticKriging([0, 1, 2], flat)).toBeNull();
  });
});

test("likelier lengths than any on a grid are found", () => {
  const data = { ...noiseless, noise: truth.map(() => 1e-4) };
  const best = krigeByLikelihood(data, "gaussian")!;
  for (const variance of [0.3, 1, 3, 10]) {
    for (const first of [0.2, 0.4, 0.8, 1.6]) {
      for (const second of [0.3, 1, 3]) {
        const model = krige(data, { smoothness: "gaussian", variance, lengths: [first, second] });
        expect(best.logLikelihood).toBeGreaterThanOrEqual(model?.logLikelihood ?? -Infinity);
      }
    }
  }
});

test("the simplex search walks down Rosenbrock's valley", () => {
  const { at, value } = simplexSearch(([x, y]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2, {
    start: [-1.2, 1],
    tolerance: 1e-14,
    budget: 1000,
  });
  expect(value).toBeLessThan(1e-10);
  expect(at[0]).toBeCloseTo(1, 4);
  expect(at[1]).toBeCloseTo(1, 4);
});

test("two runs of one point without noise have no factor", () => {
  expect(
    krige({ points: [1, 1], values: [2, 3], noise: [0, 0] }, { ...covariance, lengths: [1] }),
  ).toBeNull();
});

test.each<[string, () => unknown, string]>([
  [
    "one point",
    () => krige({ points: [0], values: [1], noise: [0] }, { ...covariance, lengths: [1] }),
    "values: 1 values, wants at least 2",
  ],
  [
    "a missing value",
    () => krige({ ...noiseless, values: truth.with(3, NaN) }, covariance),
    "values[3]: NaN, wants a finite number",
  ],
  [
    "noise below 0",
    () => krige({ ...noiseless, noise: truth.map(() => -1) }, covariance),
    "noise[0]: -1, wants a number from 0",
  ],
  [
    "a length too few",
    () => krige(noiseless, { ...covariance, lengths: [1] }),
    "lengths: 1, wants one per input: 2",
  ],
  [
    "a length of 0",
    () => krige(noiseless, { ...covariance, lengths: [1, 0] }),
    "lengths[1]: 0, wants a finite number above 0",
  ],
  [
    "half a new point",
    () => predictKriging(krige(noiseless, covariance)!, [1]),
    "points: 1 coordinates, wants a multiple of 2 dimensions",
  ],
  [
    "a single replication",
    () => stochasticKriging([0, 1, 2], [[1], [2], [3]]),
    "replications[0]: 1 values, wants at least 2",
  ],
])("%s is refused", (_what, call, message) => {
  expect(call).toThrow(RangeError);
  expect(call).toThrow(message);
});
