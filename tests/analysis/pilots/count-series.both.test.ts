/** Interrupted series of counts: a rate that is known is found, whatever it is a share of. */
import { expect, test } from "vitest";
import { countSeries } from "../../../analysis/pilots/count-series.ts";

const exposures = Array.from({ length: 24 }, (_, i) => 1000 + 50 * (i % 7));
/** Rate .02, halved from the 13th period on. */
const counts = exposures.map((exposure, i) => exposure * (i < 12 ? 0.02 : 0.01));

test("counts that follow the model give its rate, its step and no dispersion", () => {
  const { level, trend, step, dispersion, expected } = countSeries(counts, exposures, {
    firstAfter: 13,
  });
  expect(level.ratio).toBeCloseTo(0.02, 9);
  expect(trend.value).toBeCloseTo(0, 9);
  expect(step.ratio).toBeCloseTo(0.5, 9);
  expect(dispersion).toBeCloseTo(0, 9);
  expected.forEach((mean, i) => expect(mean).toBeCloseTo(counts[i], 6));
});

test("ten times the exposures are a tenth of the rate, and nothing else changes", () => {
  const uneven = counts.map((count, i) => Math.round(count) + (i % 3));
  const options = { firstAfter: 13, hasSlopeChange: true };
  const one = countSeries(uneven, exposures, options);
  const other = countSeries(
    uneven,
    exposures.map((exposure) => 10 * exposure),
    options,
  );
  expect(other.level.ratio).toBeCloseTo(one.level.ratio / 10, 12);
  for (const key of ["trend", "step", "slopeChange"] as const) {
    expect(other[key]!.value).toBeCloseTo(one[key]!.value, 9);
    expect(other[key]!.standardError).toBeCloseTo(one[key]!.standardError, 9);
  }
});

test("the error of a step is that of two Poisson counts and of the trend that lies between them", () => {
  const { step, trend } = countSeries(
    Array.from({ length: 24 }, (_, i) => (i < 12 ? 20 : 10)),
    Array.from({ length: 24 }, () => 1),
    { firstAfter: 13 },
  );
  // information of level, trend and step, each period weighing its count: with W and the mean time of each side the step is
  // the difference of two means less the trend over the 12 periods between them; the squares of time within either side are
  // 12 (12² - 1) / 12 = 143
  const counts = 1 / 240 + 1 / 120;
  const alongTrend = 12 ** 2 / (20 * 143 + 10 * 143);
  expect(step.standardError).toBeCloseTo(Math.sqrt(counts + alongTrend), 9);
  expect(trend.value).toBeCloseTo(0, 9);
});

test("a change of slope that runs off to infinity is refused in words, the step alone is estimated", () => {
  // 0, 0, 1 before: a trend of its own rises without end. Step without it: statsmodels' GLM.
  const counts = [0, 0, 1, 0, 0, 2, 0, 0];
  const exposures = counts.map(() => 50000);
  const of = (hasSlopeChange: boolean) =>
    countSeries(counts, exposures, { firstAfter: 4, hasSlopeChange });
  expect(() => of(true)).toThrow("counts: no finite rate fits them");
  expect(of(false).step.value).toBeCloseTo(-0.7221749766042374, 9);
});

test("rates that no finite number fits, and what is no count of anything, are refused", () => {
  const none = counts.map((count, i) => (i < 12 ? count : 0));
  expect(() => countSeries(none, exposures, { firstAfter: 13 })).toThrow("no finite rate");
  expect(() => countSeries(counts, [0, ...exposures.slice(1)], { firstAfter: 13 })).toThrow(
    "exposures",
  );
  expect(() => countSeries([-1, ...counts.slice(1)], exposures, { firstAfter: 13 })).toThrow(
    "counts",
  );
  expect(() => countSeries(counts, exposures, { firstAfter: 2 })).toThrow("firstAfter");
});
