/**
 * Paired comparison: against R's paired t test, by hand arithmetic, and where it must say that it knows nothing.
 */
import { expect, test } from "vitest";
import { bcaFromResamples } from "../../analysis/inference/bootstrap.ts";
import { comparePaired } from "../../analysis/inference/paired.ts";
import bootstrap from "../reference/bootstrap_bca.json";
import tIntervals from "../reference/t_intervals.json";
import { expectWithin, lcg, referenceCase } from "../reference/vectors.ts";

test.each(["paired-sleep", "paired-90"])(
  "differences have the interval that R gives (%s)",
  (id) => {
    const { inputs, expected, tol } = referenceCase<
      { x: number[]; y: number[]; conf: number },
      { ci: [number, number]; estimate: [number] }
    >(tIntervals, id);
    // R states x - y, a comparison b - a.
    const { difference } = comparePaired(inputs.y, inputs.x, { level: inputs.conf });
    expectWithin([difference.low, difference.high], expected.ci, tol);
    expectWithin(difference.mean, expected.estimate[0], tol);
  },
);

test("the variance reduction of 1, 2, 3 against 2, 3, 5 is 10 by hand", () => {
  // var A = 1, var B = 7/3, differences 1, 1, 2 with variance 1/3.
  const { vrf, difference, a, b } = comparePaired([1, 2, 3], [2, 3, 5]);
  expect(vrf).toBeCloseTo(10, 12);
  expect([a, difference.mean]).toEqual([2, 4 / 3]);
  expect(b).toBeCloseTo(10 / 3, 12);
});

test("identical arms differ by exactly 0 and have no variance reduction factor", () => {
  const values = Array.from({ length: 50 }, lcg(7));
  const { difference, vrf } = comparePaired(values, values);
  expect(difference).toMatchObject({ mean: 0, low: 0, high: 0, sd: 0 });
  expect(vrf).toBeNull();
});

test("a constant difference has no variance reduction factor either", () => {
  expect(comparePaired([1, 2, 4], [3, 4, 6]).vrf).toBeNull();
});

test("pairs with an undefined value are left out and counted", () => {
  const { n, missing, difference } = comparePaired([1, NaN, 3, 4], [2, 2, NaN, 6]);
  expect([n, missing, difference.mean]).toEqual([2, 2, 1.5]);
});

test("without pairs nothing is known", () => {
  const { n, difference, vrf } = comparePaired([], []);
  expect([n, difference.mean, vrf]).toEqual([0, NaN, null]);
  expect([difference.low, difference.high]).toEqual([-Infinity, Infinity]);
});

test("arms of different length are refused", () => {
  expect(() => comparePaired([1, 2], [1])).toThrow("pairs: 2 and 1 values, wants equally many");
});

test("skewed differences bring a BCa interval beside Student's, others do not", () => {
  const uniform = lcg(3);
  const skewed = Array.from({ length: 60 }, () => -Math.log(uniform()));
  const zeros = skewed.map(() => 0);
  const { difference, bca, skewness } = comparePaired(zeros, skewed);
  expect(skewness).toBeGreaterThan(1);
  // A long right tail moves the interval to the right of Student's.
  expect(bca!.low).toBeGreaterThan(difference.low);
  expect(bca!.high).toBeGreaterThan(difference.high);
  expect(comparePaired(zeros, skewed)).toEqual(comparePaired(zeros, skewed));
  const even = Array.from({ length: 60 }, uniform);
  expect(comparePaired(zeros, even).bca).toBeNull();
});

interface BcaInputs {
  x: number[];
  conf: number;
  resample_index_1based: number[][];
}

test.each(["given-indices-mean-n10", "given-indices-mean-n12-diffs"])(
  "BCa from given resamples equals R's boot (%s)",
  (id) => {
    const { inputs, expected, tol } = referenceCase<
      BcaInputs,
      { z0: number; accel_jackknife: number; bca_jackknife_normint: [number, number] }
    >(bootstrap, id);
    const means = inputs.resample_index_1based.map((indices) => meanOf(indices, inputs.x));
    const details = bcaFromResamples(inputs.x, means, { level: inputs.conf })!;
    expectWithin(
      [details.z0, details.acceleration, details.interval.low, details.interval.high],
      [expected.z0, expected.accel_jackknife, ...expected.bca_jackknife_normint],
      tol,
    );
  },
);

test("BCa over all 3,125 resamples of five values has the exact bias and acceleration", () => {
  const { inputs, expected, tol } = referenceCase<
    BcaInputs,
    { bca: { strict_less: { z0: number; acceleration: number; adjusted_alpha: number[] } } }
  >(bootstrap, "ideal-mean-n5");
  const means: number[] = [];
  for (let code = 0; code < 3125; code++) {
    const indices = [1, 5, 25, 125, 625].map((place) => 1 + (Math.floor(code / place) % 5));
    means.push(meanOf(indices, inputs.x));
  }
  const details = bcaFromResamples(inputs.x, means, { level: inputs.conf })!;
  const { z0, acceleration, adjusted_alpha: adjusted } = expected.bca.strict_less;
  expectWithin(
    [details.z0, details.acceleration, ...details.adjusted],
    [z0, acceleration, ...adjusted],
    tol,
  );
});

function meanOf(indices: readonly number[], values: readonly number[]): number {
  return indices.reduce((sum, index) => sum + values[index - 1], 0) / indices.length;
}
