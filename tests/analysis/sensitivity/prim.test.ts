/**
 * PRIM finds what was planted, and says when there was nothing.
 */
import { expect, test } from "vitest";
import { sobolPoints } from "../../../analysis/designs/sobol.ts";
import { luck, shuffled } from "../../../analysis/luck.ts";
import { chooseStep, prim } from "../../../analysis/sensitivity/prim.ts";
import { primTrust } from "../../../analysis/sensitivity/prim-trust.ts";

const dimensions = 4;
const points = sobolPoints({ points: 512, dimensions });
const row = (i: number) => points.subarray(i * dimensions, (i + 1) * dimensions);
const stream = luck(17);

/** A corner in inputs 0 and 2, one label in ten wrong. */
const planted = Array.from({ length: 512 }, (_, i) => {
  const inside = row(i)[0] > 0.5 && row(i)[2] < 0.5;
  return inside === stream.uniform() < 0.9 ? 1 : 0;
});

test("a single input is cut where it matters, by hand", () => {
  // 20 cases on a line, the upper ten of interest: one case is peeled off the low side at a time.
  const line = Array.from({ length: 20 }, (_, i) => i);
  const steps = prim(
    line,
    line.map((i) => (i >= 10 ? 1 : 0)),
  )!;
  expect(steps).toHaveLength(11);
  expect(steps.map(({ low }) => low[0])).toEqual([
    0, 0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 9.5,
  ]);
  expect(steps[10]).toMatchObject({
    high: [19],
    coverage: 1,
    density: 1,
    mass: 0.5,
    restricted: [0],
  });
  expect(steps[0]).toMatchObject({ coverage: 1, density: 0.5, mass: 1, restricted: [] });
});

test("along the trajectory the density rises, and the mass never falls below its floor", () => {
  const steps = prim(points, planted, { peel: 0.1, smallestMass: 0.1 })!;
  for (let i = 1; i < steps.length; i++) {
    expect(steps[i].density).toBeGreaterThan(steps[i - 1].density);
    expect(steps[i].mass).toBeGreaterThanOrEqual(0.1);
  }
});

test("the order of the cases does not matter", () => {
  const order = Array.from(shuffled(512, luck(1)));
  const mixed = prim(
    order.flatMap((i) => Array.from(row(i))),
    order.map((i) => planted[i]),
  );
  expect(mixed).toEqual(prim(points, planted));
});

test("a box cut too far is pasted back", () => {
  // Peels of half the box overshoot the interval 3 … 13 of 32; pasting takes back what is of interest.
  const line = Array.from({ length: 32 }, (_, i) => i);
  const marks = line.map((i) => (i >= 3 && i <= 13 && i !== 5 ? 1 : 0));
  const steps = prim(line, marks, { peel: 0.5, paste: 0.05 })!;
  const masses = steps.map(({ mass }) => mass);
  const peeled = masses.indexOf(Math.min(...masses));
  expect(peeled).toBeGreaterThan(0);
  for (let i = peeled + 1; i < steps.length; i++) {
    expect(steps[i].mass).toBeGreaterThan(steps[i - 1].mass);
    expect(steps[i].density).toBeGreaterThan(steps[i - 1].density);
  }
});

test("a box of exactly the smallest mass is allowed, although .07 * 100 is a little more than 7", () => {
  const line = Array.from({ length: 100 }, (_, i) => i);
  const marks = line.map((i) => (i >= 93 ? 1 : 0));
  const steps = prim(line, marks, { peel: 0.01, smallestMass: 0.07 })!;
  expect(steps.at(-1)).toMatchObject({ low: [92.5], mass: 0.07, density: 1, coverage: 1 });
});

test("the step chosen is the densest that covers enough", () => {
  const steps = prim(points, planted)!;
  const chosen = chooseStep(steps, 0.6);
  expect(chosen.coverage).toBeGreaterThanOrEqual(0.6);
  for (const step of steps) {
    if (step.coverage >= 0.6) expect(step.density).toBeLessThanOrEqual(chosen.density);
  }
});

test("a planted box comes back in other halves, limits what was planted, and holds on the hold-out", () => {
  const trust = primTrust(points, planted, { coverage: 0.6, splits: 40 })!;
  expect(trust.frequency[0]).toBeGreaterThan(0.95);
  expect(trust.frequency[2]).toBeGreaterThan(0.95);
  expect(Math.max(trust.frequency[1], trust.frequency[3])).toBeLessThan(0.8);
  expect(trust.holdOut!.density).toBeGreaterThan(0.8);
  expect(trust.holdOut!.density).toBeGreaterThan(2 * trust.baseDensity);
  expect(trust.splits).toBe(40);
});

test("on luck alone the density where the box was found flatters, the hold-out density does not", () => {
  const coins = luck(30);
  const luckOnly = Array.from({ length: 512 }, () => (coins.uniform() < 0.3 ? 1 : 0));
  const trust = primTrust(points, luckOnly, { coverage: 0.3, splits: 60 })!;
  const flattered = trust.learned - trust.baseDensity;
  expect(flattered).toBeGreaterThan(0.04);
  expect(Math.abs(trust.holdOut!.density - trust.baseDensity)).toBeLessThan(flattered / 2);
});

test("nothing of interest, or nothing else, is nothing to tell apart", () => {
  expect(prim([1, 2, 3], [0, 0, 0])).toBeNull();
  expect(prim([1, 2, 3], [1, 1, 1])).toBeNull();
  expect(primTrust([1, 2, 3], [0, 0, 0])).toBeNull();
  expect(primTrust([1, 2], [0, 1])).toBeNull();
});

test("inputs that never vary, ties and single cases leave the whole", () => {
  expect(prim([7, 7, 7, 7], [0, 1, 0, 1])).toHaveLength(1);
  expect(prim([0, 0, 1, 1], [0, 0, 1, 1])!.at(-1)).toMatchObject({ low: [0.5], density: 1 });
});

test.each<[string, () => unknown, string]>([
  ["no case", () => prim([], []), "values: 0 values, wants at least 1"],
  ["a label of 2", () => prim([1, 2], [0, 2]), "interesting[1]: 2, wants 0 or 1"],
  ["a missing input", () => prim([1, NaN], [0, 1]), "points[1]: NaN, wants a finite number"],
  [
    "a peel of everything",
    () => prim([1, 2], [0, 1], { peel: 1 }),
    "peel: 1, wants a number between 0 and 1",
  ],
  [
    "no split",
    () => primTrust([1, 2], [0, 1], { splits: 0 }),
    "splits: 0, wants a whole number from 1",
  ],
])("%s is refused", (_what, call, message) => {
  expect(call).toThrow(RangeError);
  expect(call).toThrow(message);
});
