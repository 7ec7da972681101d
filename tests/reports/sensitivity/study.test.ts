/** The whole study on invented answers whose shares are known. */
import { expect, test } from "vitest";
import {
  conductSensitivity,
  type SensitivityPlan,
} from "../../../analysis/reports/sensitivity/conduct.ts";
import { curvesOf } from "../../../analysis/reports/sensitivity/curves.ts";
import {
  type Evaluate,
  type Input,
  valueAt,
} from "../../../analysis/reports/sensitivity/inputs.ts";
import { largestOf, morrisScreening } from "../../../analysis/reports/sensitivity/screening.ts";
import { turningOf, turnsOf } from "../../../analysis/reports/sensitivity/turning.ts";
import {
  sharesByEmulator,
  sharesByModel,
  train,
} from "../../../analysis/reports/sensitivity/shares.ts";

const input = (id: string, base = 0.5): Input => ({ id, base, low: 0, high: 1, isWhole: false });

/** Luck of a replication, from -.5 to .5, evenly spread in no order. */
const luckOf = (replication: number) => ((replication * 29) % 64) / 64 - 0.5;

const answering =
  (answer: (values: readonly number[], luck: number) => number): Evaluate =>
  (rows) =>
    Promise.resolve(
      rows.map(({ values, from, to }) =>
        Float64Array.from({ length: to - from }, (_, i) => answer(values, luckOf(from + i))),
      ),
    );

const plan: SensitivityPlan = {
  screen: null,
  trajectories: 4,
  morrisLucks: 1,
  survivors: 2,
  points: 64,
  emulator: null,
  curveLucks: 3,
};

test("4 a + 2 b + luck: variances 16 to 4 to 1 are found as shares, luck as the seed's, nothing in the dummy", async () => {
  const evaluate = answering(([a, b], luck) => 4 * a + 2 * b + luck);
  const shares = (await sharesByModel([input("a"), input("b")], { evaluate, points: 256 }))!;
  expect(shares.inputs[0].total.share).toBeCloseTo(16 / 21, 1);
  expect(shares.inputs[1].total.share).toBeCloseTo(4 / 21, 1);
  expect(shares.noise.share).toBeCloseTo(1 / 21, 1);
  expect(shares.dummy.total.share).toBe(0);
  expect(shares.dummy.first.share).toBe(0);
  expect(shares.inputs[0].pawn!).toBeGreaterThan(2 * shares.dummy.pawn!);
  // the dummy's rows are those they start from, and are not simulated again
  expect(shares.pairs).toBe(256 * 5);
});

test("Morris finds a straight effect of 6 with no spread, and of a product one that hangs on the other", async () => {
  const evaluate = answering(([a, b, c]) => 6 * a + 4 * b * c);
  const [a, b] = await morrisScreening([input("a"), input("b"), input("c")], {
    evaluate,
    lucks: 1,
    trajectories: 20,
  });
  expect(a.muStar).toBeCloseTo(6, 9);
  expect(a.sigma).toBeCloseTo(0, 9);
  expect(b.muStar).toBeGreaterThan(0);
  expect(b.sigma).toBeGreaterThan(0.5);
});

test("one at a time: 10 a - 3 turns at .3, swings -5 and 5 around 2, with the luck of a pair gone", async () => {
  const evaluate = answering(([a], luck) => 10 * a - 3 + luck);
  const { inputs, points, level } = await curvesOf([input("a")], { evaluate, lucks: 3 });
  const [{ values, atLow, atHigh, turning, flips }] = inputs;
  expect(values).toEqual([0, 0.25, 0.5, 0.75, 1]);
  expect(atLow.mean).toBeCloseTo(-5, 9);
  expect(atLow.high - atLow.low).toBeCloseTo(0, 9);
  expect(atHigh.mean).toBeCloseTo(5, 9);
  expect(flips).toHaveLength(1);
  expect(turning).toBe("turns");
  expect([points, level]).toEqual([5, 1 - 0.05 / 5]);
  // luck's standard deviation is 29/64, so with t(2) at 99 %, 9.92, answers are known to 2.60: means of -3.05 and 4.45 are
  // clear, those between, -.55 and 1.95, are not, though at 95 % (1.13) the last one would be
  expect(flips[0]).toMatchObject({ becomes: "positive", from: 0, to: 0.75 });
  // luck of replications 0 to 2 is (0 + 29 + 58) / 64 / 3 - .5 on average
  expect(flips[0].at).toBeCloseTo(0.3 - (87 / 192 - 0.5) / 10, 9);
});

test("the more points there are, the wider each interval: all hold together, and the base counts once", async () => {
  const evaluate = answering(([a, b = 0], luck) => a + b + luck);
  const halfWidth = async (inputs: Input[]) => {
    const curves = await curvesOf(inputs, { evaluate, lucks: 3 });
    const [{ low, high }] = curves.inputs[0].answers;
    return { ...curves, halfWidth: (high - low) / 2 };
  };
  const one = await halfWidth([input("a")]);
  // base, four other values each, and of the whole one from 0 to 1 the other end alone
  const two = await halfWidth([input("a"), { ...input("b", 0), isWhole: true }]);
  expect([one.points, two.points]).toEqual([5, 6]);
  expect(two.level).toBe(1 - 0.05 / 6);
  expect(two.halfWidth).toBeGreaterThan(one.halfWidth);
  // t(2) has the quantile (2 p - 1) sqrt(2 / (4 p (1 - p))), here for p = 1 - .005
  expect(one.halfWidth).toBeCloseTo(
    (0.99 * Math.sqrt(2 / (4 * 0.995 * 0.005)) * (29 / 64)) / Math.sqrt(3),
    9,
  );
});

test("means on both sides of 0 within their luck turn nothing: cannot tell, and no place is named", async () => {
  // means of three replications differ from 0 by less than their intervals are wide
  const evaluate = answering(([a], luck) => 0.1 * (a - 0.5) + luck + 0.046875);
  const { inputs } = await curvesOf([input("a")], { evaluate, lucks: 3 });
  expect(inputs[0].answers[0].mean).toBeLessThan(0);
  expect(inputs[0].answers.at(-1)!.mean).toBeGreaterThan(0);
  expect(inputs[0]).toMatchObject({ turning: "cannot tell", flips: [] });
});

test("a turn stands between the nearest clear answers, half-way where the means between them go to and fro", () => {
  const clear = (mean: number) => ({ mean, low: mean - 1, high: mean + 1 });
  const vague = (mean: number) => ({ mean, low: mean - 9, high: mean + 9 });
  const values = [0, 1, 2, 3];
  // crossings at .5 (from -2 to 2), 1.5 and 2.5
  const answers = [clear(-2), vague(2), vague(-2), clear(2)];
  expect(turnsOf(values, answers)).toEqual([{ at: 1.5, becomes: "positive", from: 0, to: 3 }]);
  expect(turningOf(answers)).toBe("turns");
  expect(turningOf([clear(2), vague(-1)])).toBe("cannot tell");
  expect(turningOf([clear(-2), { mean: 0, low: 0, high: 0 }])).toBe("keeps");
  expect(turnsOf([0, 1], [clear(2), clear(5)])).toEqual([]);
});

test("the study keeps the largest, tells what an assumption is worth, and finds the box in which the answer turns", async () => {
  const inputs = [input("idle"), input("large"), input("small"), input("middle")];
  const evaluate = answering(([, large, small, middle]) => 10 * large + 0.01 * small + middle - 7);
  const result = await conductSensitivity(inputs, { plan, evaluate });
  expect(result.survivors).toEqual([1, 3]);
  expect(result.morris.map(({ input: place }) => place)).toEqual([0, 1, 2, 3]);
  expect(result.morris[0].figures.muStar).toBe(0);
  const [large, middle] = result.worth;
  // B is worth choosing where large is above about .65: .5 of (3.5 / 10) 3.5 is .6
  expect(large!.evppi).toBeGreaterThan(0.3);
  expect(Math.abs(middle!.evppi)).toBeLessThan(0.1);
  expect(result.box!.ahead).toBe("B");
  expect(result.box!.limits.map(({ input: place }) => place)).toContain(0);
  expect(result.box!.density).toBeGreaterThan(0.9);
});

test("with an emulator that foretells well the shares come from it; with noise alone they do not", async () => {
  const smooth = answering(([a, b], luck) => 4 * a + 2 * b + 0.001 * luck);
  const emulated = { ...plan, emulator: { points: 16, lucks: 2 } };
  const inputs = [input("a"), input("b")];
  const good = await conductSensitivity(inputs, { plan: emulated, evaluate: smooth });
  expect(good.q2!).toBeGreaterThan(0.99);
  expect(good.shares!.by).toBe("emulator");
  expect(good.shares!.inputs[0].total.share).toBeCloseTo(0.8, 2);
  expect(good.shares!.noise.share).toBeLessThan(0.001);
  const noisy = answering(([a], luck) => 0.001 * a + (Math.round(7 * luck + 400 * a) % 5));
  const bad = await conductSensitivity(inputs, { plan: emulated, evaluate: noisy });
  expect(bad.shares!.by).toBe("model");
});

test("an emulator sees an assumption's effect on average, not its effect with a few lucks of all points", async () => {
  const inputs = [input("a"), input("b")];
  const spans: string[] = [];
  // with average luck the slopes are 4 and 2; lucks 0 and 1 alone would make the first one 2.9 at every point
  const answer = answering(([a, b], luck) => (4 + 4 * luck) * a + 2 * b);
  const evaluate: Evaluate = (rows, note) => {
    for (const { from, to } of rows)
      for (let replication = from; replication < to; replication++) spans.push(`${replication}`);
    return answer(rows, note);
  };
  const training = await train(inputs, { evaluate, points: 64, lucks: 2 });
  expect(new Set(spans).size).toBe(2 * 64);
  const shares = sharesByEmulator(inputs, { training, points: 256 })!;
  // 16 / (16 + 4), where common lucks had 8.4 / 12.4
  expect(shares.inputs[0].total.share).toBeCloseTo(0.8, 1);
  expect(shares.inputs[1].total.share).toBeCloseTo(0.2, 1);
});

test("screening by both ends goes on with the largest only", async () => {
  const inputs = [input("none"), input("up"), input("down")];
  const evaluate = answering(([, up, down]) => up - 3 * down);
  const screen = { most: 1, lucks: 1 };
  const result = await conductSensitivity(inputs, { plan: { ...plan, screen }, evaluate });
  expect(result.ends).toEqual([0, 0.5, 1.5]);
  expect(result.morris.map(({ input: place }) => place)).toEqual([2]);
});

test("an answer that never moves has no shares, no box and no survivors", async () => {
  const result = await conductSensitivity([input("a")], { plan, evaluate: answering(() => 5) });
  expect(result).toMatchObject({ survivors: [], shares: null, box: null, worth: [] });
  expect(result.curves.base.mean).toBe(5);
});

test("whole numbers have equal parts of the unit interval, and the largest are taken in order", () => {
  const whole: Input = { ...input("n"), low: 1, high: 3, isWhole: true };
  expect([0, 0.32, 0.34, 0.66, 0.67, 1].map((unit) => valueAt(whole, unit))).toEqual([
    1, 1, 2, 2, 3, 3,
  ]);
  expect(largestOf([2, 0, 5, 2], 3)).toEqual([2, 0, 3]);
});
