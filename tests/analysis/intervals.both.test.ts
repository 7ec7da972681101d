/**
 * Means, Student's intervals, quantiles and shares against R, NIST and hand arithmetic, in Node and in Chromium.
 */
import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { expect, test } from "vitest";
import { studentUpper } from "../../analysis/distributions/student.ts";
import { meanInterval, studentCritical } from "../../analysis/inference/interval.ts";
import { lookCriticals } from "../../analysis/looks.ts";
import { moments } from "../../analysis/inference/moments.ts";
import { normalDensity } from "../../analysis/distributions/normal.ts";
import { wilsonInterval } from "../../analysis/inference/proportion.ts";
import { quantiles } from "../../analysis/inference/quantile.ts";
import distributions from "../reference/distributions.json";
import quantileCases from "../reference/quantiles.json";
import stopping from "../reference/sequential_stopping.json";
import tIntervals from "../reference/t_intervals.json";
import { expectWithin, lcg, normals, referenceCase } from "../reference/vectors.ts";

interface TestInputs {
  x: number[];
  y: number[];
  conf: number;
}
interface TestExpected {
  ci: [number, number];
  estimate: [number];
}

test("the mean of Student's sleep data has the interval that R gives", () => {
  const { inputs, expected, tol } = referenceCase<TestInputs, TestExpected>(
    tIntervals,
    "onesample-sleep",
  );
  const { low, high, mean } = meanInterval(inputs.x, { level: inputs.conf });
  expectWithin([low, high, mean], [...expected.ci, expected.estimate[0]], tol);
});

test("Student's quantiles agree with 50-digit arithmetic", () => {
  const { inputs, expected, tol } = referenceCase<
    { args: [number, number][] },
    { values: number[] }
  >(distributions, "t.q");
  expectWithin(
    inputs.args.map(([p, degreesOfFreedom]) => tQuantile(p, degreesOfFreedom)),
    expected.values,
    tol,
  );
});

test("nine degrees of freedom have the critical value 2.262 of the tables", () => {
  expect(studentCritical(0.95, 9)).toBeCloseTo(2.262157, 6);
});

test("a large common offset costs no digits (NIST NumAcc3)", () => {
  const { expected, tol } = referenceCase<unknown, { mean: number; sd: number }>(
    stopping,
    "nist-numacc3",
  );
  const values = [1000000.2];
  for (let i = 0; i < 500; i++) values.push(1000000.1, 1000000.3);
  const { mean, variance } = moments(values);
  expectWithin([mean, Math.sqrt(variance)], [expected.mean, expected.sd], tol);
});

test("Law's stopping rule stops at the replication that the reference gives", () => {
  const { inputs, expected, tol } = referenceCase<
    { x: number[]; rel: number; conf: number; n0: number },
    { stop_n: number; mean: number; half_width: number }
  >(stopping, "relative-half-width-10pct");
  const gamma = inputs.rel / (1 + inputs.rel);
  let n = inputs.n0;
  while (true) {
    const { halfWidth, mean } = meanInterval(inputs.x.slice(0, n), { level: inputs.conf });
    if (halfWidth / Math.abs(mean) <= gamma) break;
    n++;
  }
  const { mean, halfWidth } = meanInterval(inputs.x.slice(0, n), { level: inputs.conf });
  expect(n).toBe(expected.stop_n);
  expectWithin([mean, halfWidth], [expected.mean, expected.half_width], tol);
});

test("equal values have exactly their mean and no spread", () => {
  const { mean, variance, skewness } = moments([0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1]);
  expect([mean, variance, skewness]).toEqual([0.1, 0, NaN]);
  expect(meanInterval([0.1, 0.1, 0.1])).toMatchObject({ low: 0.1, high: 0.1, halfWidth: 0 });
});

test("skewness of 1, 2, 6 is 1.458 by hand", () => {
  // Departures -2, -1, 3: m2 = 14/3, m3 = 18/3; G1 = sqrt(6) / 1 * m3 / m2^1.5.
  expect(moments([1, 2, 6]).skewness).toBeCloseTo((Math.sqrt(6) * 6) / (14 / 3) ** 1.5, 12);
});

test("one value says nothing about spread", () => {
  expect(meanInterval([3])).toMatchObject({ mean: 3, low: -Infinity, high: Infinity });
  expect(moments([]).mean).toBeNaN();
});

test("95 of 100 intervals hold the mean, within their own standard error", () => {
  const normal = normals(lcg(42));
  const experiments = 4000;
  let held = 0;
  for (let experiment = 0; experiment < experiments; experiment++) {
    const { low, high } = meanInterval(Array.from({ length: 5 }, normal));
    if (low <= 0 && 0 <= high) held++;
  }
  const standardError = Math.sqrt((0.95 * 0.05) / experiments);
  expect(Math.abs(held / experiments - 0.95)).toBeLessThan(3.3 * standardError);
});

test.each(["types1-9", "types-edge"])("quantiles are those of R's type 7 (%s)", (id) => {
  const { inputs, expected, tol } = referenceCase<
    { x: number[]; p: number[] },
    { type7: number[] }
  >(quantileCases, id);
  expectWithin(quantiles(inputs.x, inputs.p), expected.type7, tol);
});

test("quantiles leave undefined values out and refuse a probability above 1", () => {
  expect(quantiles([NaN, 4, NaN, 2], [0, 0.5, 1])).toEqual([2, 3, 4]);
  expect(quantiles([], [0.5])[0]).toBeNaN();
  expect(() => quantiles([1], [1.5])).toThrow("probability: 1.5, wants a number from 0 to 1");
});

test("Wilson's interval for 81 of 263 is .255 to .366 (Newcombe 1998, table I)", () => {
  const { low, high } = wilsonInterval(81, 263);
  expect(low).toBeCloseTo(0.2553, 4);
  expect(high).toBeCloseTo(0.3662, 4);
});

test("Wilson's interval with the critical value of a look is that of its level", () => {
  // the normal value of 99 %
  const { low, high } = wilsonInterval(81, 263, 0.95, 2.5758293035489004);
  const wanted = wilsonInterval(81, 263, 0.99);
  expect([low, high]).toEqual([expect.closeTo(wanted.low, 12), expect.closeTo(wanted.high, 12)]);
});

test("Student's tail beyond tabled values is what the tables say", () => {
  // t tables: 2.131 with 15 degrees of freedom leaves .025, 2.947 leaves .005; 63.657 with one leaves .005
  expect(studentUpper(2.131449545559774, 15)).toBeCloseTo(0.025, 12);
  expect(studentUpper(2.946712883, 15)).toBeCloseTo(0.005, 8);
  expect(studentUpper(63.65674116, 1)).toBeCloseTo(0.005, 8);
  expect(studentUpper(0, 15)).toBeCloseTo(0.5, 6);
});

test("Wilson's interval stays within 0 and 1 when nothing or everything was seen", () => {
  expect(wilsonInterval(0, 20).low).toBe(0);
  expect(wilsonInterval(0, 20).high).toBeCloseTo(0.1611, 4);
  expect(wilsonInterval(20, 20)).toMatchObject({ share: 1, high: 1 });
  expect(wilsonInterval(0, 0)).toMatchObject({ low: 0, high: 1 });
});

test("the normal density equals its known values to 15 digits", () => {
  // From tables of 25 digits: phi(0), phi(1), phi(3), phi(8).
  const known = [
    [0, 0.3989422804014327],
    [1, 0.24197072451914337],
    [-3, 0.0044318484119380075],
    [8, 5.052271083536892e-15],
  ];
  for (const [x, density] of known) expectWithin(normalDensity(x), density, { rel: 1e-15, abs: 0 });
  expect(normalDensity(40)).toBe(0);
});

test("quantiles, densities and planned looks have the same bits in every engine", () => {
  const numbers = [
    ...Array.from({ length: 400 }, (_, i) => tQuantile((i + 0.5) / 400, 1 + (i % 37))),
    ...Array.from({ length: 400 }, (_, i) => normalDensity((i - 200) / 25)),
    ...lookCriticals({ spending: "even" }),
    ...lookCriticals({ spending: "obrien-fleming" }),
    ...Array.from({ length: 50 }, (_, i) => wilsonInterval(i, 50).low),
  ];
  const words = new Int32Array(Float64Array.from(numbers).buffer);
  const checksum = words.reduce((sum, word) => (Math.imul(sum, 31) + word) | 0, 0);
  // Taken once from Node 20 and equal in Chromium; a changed formula changes it, a changed engine must not.
  expect(checksum).toBe(-1445681246);
});
