/**
 * When to act: the textbook widget, closed forms, trees, and least-squares Monte Carlo against the trees.
 */
import { describe, expect, test } from "vitest";
import { optimalStopping } from "../../../analysis/decisions/optimal-stopping.ts";
import type { Tree } from "../../../analysis/decisions/real-options.ts";
import {
  perpetualOption,
  projectTree,
  valueTree,
} from "../../../analysis/decisions/real-options.ts";
import { luck } from "../../../analysis/luck.ts";
import { bitsOf } from "../../reference/compare.ts";

describe("the widget factory of Dixit and Pindyck", () => {
  // Costs 1600; a widget a year for ever, at 200 now and at 300 or 100 from next year on, with even chances, 10 %.
  const forEver = (price: number) => price * 11;
  const factory: Tree = {
    steps: 1,
    probabilityUp: 0.5,
    discount: 1 / 1.1,
    payoff: (step, ups) => (step === 0 ? 200 + 200 * 10 : forEver(ups === 1 ? 300 : 100)) - 1600,
  };

  test("is worth 600 now, 772.727 if one may wait a year, which is worth 172.727", () => {
    const found = valueTree(factory);
    expect(found.now).toBe(600);
    expect(found.value).toBeCloseTo(772.727, 3);
    expect(found.flexibility).toBeCloseTo(172.727, 3);
    expect(found.actFromUps).toEqual([null, 1]);
  });

  test("is worth 600 and nothing for waiting when it is now or never", () => {
    expect(valueTree({ ...factory, steps: 0 })).toMatchObject({
      value: 600,
      flexibility: 0,
      waiting: 0,
    });
  });
});

describe("a chance that never expires", () => {
  test.each([
    [0.04, 0.04, 0.2, 2, 2],
    [0.04, 0.04, 0.4, 1.366025, 3.732051],
    [0.06, 0.03, 0.2, 1.5, 3],
  ])(
    "rate %d, payout %d, volatility %d: root %d, act at %d times the cost",
    (rate, payout, volatility, beta, threshold) => {
      const found = perpetualOption({ rate, payout, volatility });
      expect(found?.beta).toBeCloseTo(beta, 6);
      expect(found?.threshold).toBeCloseTo(threshold, 6);
    },
  );

  test("is the limit of a tree of 150 years, in value and in when to act", () => {
    const option = { rate: 0.04, payout: 0.04, volatility: 0.2 };
    const steps = 1200;
    const found = valueTree(projectTree({ ...option, value: 1, cost: 1, years: 150, steps }));
    // (2 - 1) (1 / 2)^2.
    expect(perpetualOption(option)?.worth(1)).toBeCloseTo(0.25, 12);
    expect(Math.abs(found.value - 0.25)).toBeLessThan(0.002);
    const jump = 0.2 * Math.sqrt(150 / steps);
    const threshold = Math.exp((2 * (found.actFromUps[100] ?? NaN) - 100) * jump);
    expect(Math.abs(Math.log(threshold / 2))).toBeLessThan(2 * jump);
  });

  test("is never used when nothing is lost by waiting", () => {
    expect(perpetualOption({ rate: 0.04, payout: 0, volatility: 0.2 })).toBeNull();
    const tree = projectTree({
      value: 1,
      cost: 1,
      rate: 0.04,
      payout: 0,
      volatility: 0.2,
      years: 5,
      steps: 50,
    });
    expect(valueTree(tree).actFromUps.slice(0, -1)).toEqual(Array.from({ length: 50 }, () => null));
  });
});

/** Longstaff & Schwartz 2001, table 1: a put at 40 on 36, rate 6 %, volatility 20 %, one year. */
const put = { start: 36, strike: 40, rate: 0.06, volatility: 0.2 };

/** Values of the put on a fine tree that allows exercise at so many dates. */
function putOnTree(dates: number): number {
  const steps = 1000;
  const { start, strike, rate, volatility } = put;
  const tree = projectTree({ value: start, cost: 0, rate, payout: 0, volatility, years: 1, steps });
  const mayAct = (step: number) => step > 0 && step % (steps / dates) === 0;
  return valueTree({
    ...tree,
    payoff: (step, ups) => (mayAct(step) ? strike - tree.payoff(step, ups) : 0),
  }).value;
}

function putPaths(dates: number, paths: number) {
  const { start, strike, rate, volatility } = put;
  const stream = luck(2026);
  const drift = (rate - volatility ** 2 / 2) / dates;
  const prices = [new Float64Array(paths).fill(start)];
  for (let date = 1; date <= dates; date++) {
    prices.push(
      prices[date - 1].map(
        (price) => price * Math.exp(drift + volatility * Math.sqrt(1 / dates) * stream.normal()),
      ),
    );
  }
  return {
    seen: prices.map((price) => [price]),
    gains: prices.map((price, date) => price.map((one) => (date === 0 ? 0 : strike - one))),
    discount: Math.exp(-rate / dates),
  };
}

describe("least-squares Monte Carlo", () => {
  test("the tree beside it finds the published 4.478 for 50 dates of exercise", () => {
    expect(putOnTree(50)).toBeCloseTo(4.478, 2);
  });

  test("finds the tree's value of the put, and never much more", () => {
    const dates = 10;
    const truth = putOnTree(dates);
    const found = optimalStopping(putPaths(dates, 10_000));
    expect(Math.abs(found.value - truth)).toBeLessThan(3.3 * found.standardError + 0.01 * truth);
    expect(found.value).toBeLessThan(truth + 3.3 * found.standardError);
    // The rule that it learnt is a threshold: whoever acts does so at prices below the strike.
    for (const range of found.actWhere) if (range !== null) expect(range.high).toBeLessThan(40);
    expect(found.actAt[0]).toBe(0);
    expect(found.actAt.reduce((sum, share) => sum + share, 0)).toBeLessThan(1);
  });

  const noise = luck(4);
  const series = (steps: number, gain: (step: number) => number) => ({
    seen: Array.from({ length: steps }, () => [
      Float64Array.from({ length: 40 }, () => noise.normal()),
    ]),
    gains: Array.from({ length: steps }, (_, step) => new Float64Array(40).fill(gain(step))),
  });

  test("acts at once when waiting only costs, and at the end when it only gains", () => {
    const falling = optimalStopping({ ...series(4, () => 5), discount: 0.9 });
    expect(falling).toMatchObject({ now: 5, value: 5, flexibility: 0 });
    expect(falling.actAt[0]).toBeCloseTo(1, 12);
    const rising = optimalStopping({ ...series(3, (step) => 2 * step - 1), discount: 0.9 });
    expect(rising.value).toBeCloseTo(3 * 0.81, 12);
    expect(rising.flexibility).toBeCloseTo(3 * 0.81, 12);
  });

  test("never acts where acting never gains", () => {
    const never = optimalStopping({ ...series(3, () => -1), discount: 0.9 });
    expect(never).toMatchObject({
      now: -1,
      value: 0,
      flexibility: 0,
      actWhere: [null, null, null],
    });
  });

  test("does not see the future: knowing nothing, it earns no more than the better of two coins", () => {
    // Gains of +1 or -1 at two dates, seen only when they are paid: act when the first is 1, else take the second if it is.
    const stream = luck(8);
    const coin = () => Float64Array.from({ length: 4000 }, () => (stream.uniform() < 0.5 ? 1 : -1));
    const gains = [coin(), coin()];
    const blind = [[new Float64Array(4000)], [new Float64Array(4000)]];
    const found = optimalStopping({ seen: blind, gains, discount: 1 });
    expect(Math.abs(found.value - 0.75)).toBeLessThan(3.3 * found.standardError);
  });
});

const constant = { probabilityUp: 0.5, discount: 1, payoff: () => 1, steps: 2 };
const project = { value: 1, cost: 1, rate: 0.04, payout: 0, volatility: 0.2, years: 1, steps: 2 };
test.each<[string, () => unknown, string]>([
  ["a negative number of steps", () => valueTree({ ...constant, steps: -1 }), "steps: -1"],
  ["a chance above 1", () => valueTree({ ...constant, probabilityUp: 1.1 }), "p: 1.1"],
  ["a missing payoff", () => valueTree({ ...constant, payoff: () => NaN }), "payoff(2, 0): NaN"],
  [
    "steps too wide for the drift",
    () => projectTree({ ...project, rate: 2 }),
    "steps: 2, wants more",
  ],
  ["no volatility", () => projectTree({ ...project, volatility: 0 }), "volatility: 0"],
  ["no rate for ever", () => perpetualOption({ rate: 0, payout: 1, volatility: 1 }), "rate: 0"],
  [
    "no paths",
    () => optimalStopping({ seen: [[[]]], gains: [[]], discount: 1 }),
    "gains[0]: 0 values, wants at least 4",
  ],
  [
    "a missing gain",
    () => optimalStopping({ seen: [[[1, 1, 1, 1]]], gains: [[1, 1, NaN, 1]], discount: 1 }),
    "gains[0][2]: NaN",
  ],
  [
    "a missing sight",
    () => optimalStopping({ seen: [[[1, 1, 1]]], gains: [[1, 1, 1, 1]], discount: 1 }),
    "seen[0][0]: 3 values, wants 4",
  ],
])("timing refuses %s", (_what, call, message) => {
  expect(call).toThrow(message);
});

test("the learnt rule and its value have the same bits in every engine", () => {
  const stream = luck(21);
  const sights = [0, 1, 2].map(() => Float64Array.from({ length: 400 }, () => stream.normal()));
  const gains = sights.map((sight) => sight.map((seen) => seen + stream.normal()));
  const seen = sights.map((sight) => [sight]);
  const { value, flexibility } = optimalStopping({ seen, gains, discount: 0.95 });
  // Taken once from Node 20 and equal in Chromium; a changed formula changes it, a changed engine must not.
  expect(bitsOf([value, flexibility])).toBe("[3ff0f5933fea4b68,3ff0916211aa4219]");
});
