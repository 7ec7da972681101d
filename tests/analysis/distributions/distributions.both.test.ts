/**
 * Distributions where the reference vectors do not go: far tails, both tails against each other, the non-central t, and
 * calls that have no answer. In Node and in Chromium.
 */
import { expect, test } from "vitest";
import { betaCdf, betaQuantile, betaUpper } from "../../../analysis/distributions/beta.ts";
import { binomialCdf } from "../../../analysis/distributions/binomial.ts";
import {
  chiSquareCdf,
  chiSquareQuantile,
  chiSquareUpper,
} from "../../../analysis/distributions/chi-square.ts";
import { fCdf, fQuantile, fUpper } from "../../../analysis/distributions/f.ts";
import {
  noncentralStudentCdf,
  noncentralStudentUpper,
} from "../../../analysis/distributions/noncentral-student.ts";
import { normalCdf, normalQuantile } from "../../../analysis/distributions/normal.ts";
import {
  studentCdf,
  studentQuantile,
  studentUpper,
} from "../../../analysis/distributions/student.ts";
import {
  studentizedRangeCdf,
  studentizedRangeQuantile,
} from "../../../analysis/distributions/studentized-range.ts";
import { expectWithin } from "../../reference/vectors.ts";

test("the normal quantile keeps its digits at the smallest probabilities", () => {
  // mpmath, 330 digits, Newton on erfc.
  const known = [
    [1e-5, -4.264890793922825],
    [1e-12, -7.034483825301132],
    [1e-17, -8.493793224109599],
    [1e-100, -21.273453560965326],
    [1e-300, -37.0470962993612],
  ];
  for (const [p, quantile] of known) {
    expectWithin(normalQuantile(p), quantile, { rel: 1e-15, abs: 0 });
  }
  expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([
    -Infinity,
    0,
    Infinity,
  ]);
  expect(normalQuantile(0.975, 10, 2)).toBeCloseTo(13.919927969080108, 12);
});

test("quantiles undo their distribution functions", () => {
  for (let i = 1; i < 200; i++) {
    const p = i / 200;
    const tolerance = { rel: 1e-12, abs: 0 };
    expectWithin(normalCdf(normalQuantile(p)), p, tolerance);
    expectWithin(studentCdf(studentQuantile(p, 3.7), 3.7), p, tolerance);
    expectWithin(chiSquareCdf(chiSquareQuantile(p, 5), 5), p, tolerance);
    expectWithin(fCdf(fQuantile(p, 4, 9), 4, 9), p, tolerance);
    expectWithin(betaCdf(betaQuantile(p, 2.5, 7), 2.5, 7), p, tolerance);
  }
});

test("both tails of a distribution add up to one", () => {
  for (const x of [1e-6, 0.03, 0.4, 0.9, 2.5, 11]) {
    expect(chiSquareCdf(x, 4) + chiSquareUpper(x, 4)).toBeCloseTo(1, 14);
    expect(fCdf(x, 3, 11) + fUpper(x, 3, 11)).toBeCloseTo(1, 14);
    expect(betaCdf(x, 0.7, 2) + betaUpper(x, 0.7, 2)).toBeCloseTo(1, 14);
    expect(studentCdf(x, 2.2) + studentUpper(x, 2.2)).toBeCloseTo(1, 14);
    const shape = { degreesOfFreedom: 6, shift: 1.3 };
    expect(noncentralStudentCdf(x, shape) + noncentralStudentUpper(x, shape)).toBeCloseTo(1, 14);
  }
});

test("upper tails keep their digits where one minus the lower tail has none", () => {
  // Two degrees of freedom: exp(-x / 2); F with 2 and 2 degrees: 1 / (1 + x); one degree of t: arctan(1 / t) / pi.
  expectWithin(chiSquareUpper(400, 2), 1.3838965267367376e-87, { rel: 1e-13, abs: 0 });
  expectWithin(fUpper(1e20, 2, 2), 1e-20, { rel: 1e-13, abs: 0 });
  expectWithin(studentUpper(1e20, 1), 1e-20 / Math.PI, { rel: 1e-13, abs: 0 });
  expectWithin(studentCdf(1e-6, 1) - 0.5, 1e-6 / Math.PI, { rel: 1e-9, abs: 0 });
});

test("the non-central t has the values of 30-digit integration, far shifts included", () => {
  // P(T > t) by mpmath: the normal tail integrated over the chi density; t, degrees of freedom, shift.
  const known = [
    [2, 10, 1.5, 0.3408459275578092],
    [0, 5, 0.7, 0.758036347776927],
    [-1, 7, 1.2, 0.9820010637283337],
    [3, 4, -0.5, 0.007167210553694028],
    [12, 20, 9, 0.08834681195441936],
    [60, 80, 55, 0.16018970147638847],
    [1.96, 5000, 3.2, 0.8924863860229304],
  ];
  for (const [t, degreesOfFreedom, shift, upper] of known) {
    const shape = { degreesOfFreedom, shift };
    expectWithin(noncentralStudentUpper(t, shape), upper, { rel: 5e-12, abs: 0 });
    const mirrored = { degreesOfFreedom, shift: -shift };
    expectWithin(noncentralStudentCdf(-t, mirrored), upper, { rel: 5e-12, abs: 0 });
  }
  expect(noncentralStudentUpper(1.7, { degreesOfFreedom: 8, shift: 0 })).toBe(studentUpper(1.7, 8));
});

test("with two degrees of freedom the non-central t has a closed form, for shifts of any size", () => {
  // The mean of exp(-((Z + shift) / t)^2) over a standard normal Z, which hardly ever undoes these shifts.
  for (const shift of [12, 99, 101, 1e4, 1e6, 1e12]) {
    for (const t of [0.3, 0.9, 1, 1.1, 5].map((times) => times * shift)) {
      const lower = Math.exp(-(shift / t) * (shift / (t + 2 / t))) / Math.sqrt(1 + 2 / (t * t));
      const found = noncentralStudentCdf(t, { degreesOfFreedom: 2, shift });
      expectWithin(found, lower, { rel: 1e-10, abs: 0 });
      const upper = noncentralStudentUpper(t, { degreesOfFreedom: 2, shift });
      expectWithin(upper, 1 - lower, { rel: 1e-10, abs: 0 });
    }
  }
});

test("chi-square with many degrees of freedom is the chance of fewer Poisson events than half of them", () => {
  // Abramowitz & Stegun 26.4.21: P(chi-square of 2 m > 2 rate) is the chance of fewer than m events.
  for (const [m, rate] of [
    [900, 1010],
    [1000, 1001],
    [1020, 1001],
    [1100, 1500],
    [30000, 30100],
    [2000, 1900],
  ]) {
    // weights of all counts against that of the most likely one, so that their sum needs no factorial
    let fewer = 0;
    let all = 0;
    const weigh = (count: number, weight: number) => {
      all += weight;
      if (count < m) fewer += weight;
    };
    const first = Math.floor(rate);
    weigh(first, 1);
    for (let count = first + 1, weight = rate / count; weight > 1e-45; weight *= rate / ++count)
      weigh(count, weight);
    for (let count = first, weight = count / rate; weight > 1e-45; weight *= --count / rate)
      weigh(count - 1, weight);
    expectWithin(chiSquareUpper(2 * rate, 2 * m), fewer / all, { rel: 1e-10, abs: 0 });
    expectWithin(chiSquareCdf(2 * rate, 2 * m), 1 - fewer / all, { rel: 1e-9, abs: 0 });
  }
  for (const p of [1e-8, 0.025, 0.5, 0.975])
    expectWithin(chiSquareCdf(chiSquareQuantile(p, 3000), 3000), p, { rel: 1e-9, abs: 0 });
});

test("the studentized range of two means is Student's t times the root of two", () => {
  for (const degreesOfFreedom of [1, 3, 7.5, 60]) {
    const t = studentQuantile(0.975, degreesOfFreedom);
    const range = t * Math.SQRT2;
    expectWithin(studentizedRangeCdf(range, 2, degreesOfFreedom), 0.95, { rel: 1e-12, abs: 0 });
    expectWithin(studentizedRangeQuantile(0.95, 2, degreesOfFreedom), range, {
      rel: 1e-12,
      abs: 0,
    });
  }
});

test("at most 3 of 10 with chance one half is 176 of 1024", () => {
  expect(binomialCdf(3, 10, 0.5)).toBeCloseTo(176 / 1024, 14);
  expect([binomialCdf(-1, 4, 0.2), binomialCdf(4, 4, 0.2), binomialCdf(0, 0, 0.2)]).toEqual([
    0, 1, 1,
  ]);
});

test.each<[string, () => unknown, string]>([
  ["a probability above 1", () => normalQuantile(1.1), "p: 1.1, wants a number from 0 to 1"],
  ["a missing probability", () => studentQuantile(NaN, 3), "p: NaN, wants a number from 0 to 1"],
  ["no degrees of freedom", () => studentCdf(1, 0), "degreesOfFreedom: 0, wants a finite number"],
  ["missing degrees", () => chiSquareCdf(1, NaN), "degreesOfFreedom: NaN, wants a finite number"],
  ["negative degrees", () => fUpper(2, -1, 4), "degreesOfFreedom: -1, wants a finite number"],
  ["a shape of 0", () => betaCdf(0.5, 0, 1), "a: 0, wants a finite number above 0"],
  ["half a degree", () => studentizedRangeCdf(3, 4, 0.5), "degreesOfFreedom: 0.5, wants"],
  ["one mean", () => studentizedRangeCdf(3, 1, 9), "k: 1, wants a whole number from 2"],
  ["nowhere", () => normalCdf(NaN), "x: NaN, wants a number"],
  ["hardly a degree", () => studentCdf(1, 1e-320), "degreesOfFreedom: 1e-320, wants a number from"],
  [
    "a far shift of a distribution as good as normal",
    () => noncentralStudentCdf(1, { degreesOfFreedom: 1e12, shift: 2e4 }),
    "shift: 20000, wants at most 10000 in size with 1000000000000 degrees of freedom",
  ],
  ["half a trial", () => binomialCdf(1, 2.5, 0.1), "n: 2.5, wants a whole number from 0"],
  [
    "an infinite shift",
    () => noncentralStudentCdf(1, { degreesOfFreedom: 3, shift: Infinity }),
    "shift: Infinity, wants a finite number",
  ],
])("%s is refused by name, value and rule", (_what, call, message) => {
  expect(call).toThrow(message);
});
