/**
 * What rows about deployments share: the departures of scenario `null`, and success counted by hand.
 */
import { expect, test } from "vitest";
import type { Contrast, Probe } from "../../analysis/claims/claim.ts";
import {
  effectsOff,
  success,
  successOf,
  withoutEffects,
  workHolds,
} from "../../analysis/claims/deploying.ts";
import { contrastNumbers } from "../../analysis/claims/numbers.ts";
import { scenarios } from "../../scenarios/index.ts";

test("without its effects the operating model is that of scenario null", () => {
  expect(withoutEffects).toEqual((scenarios.null as { parameters: object }).parameters);
});

test("the cut of a deployment takes away what it brings, and its hours, and touches nothing else of scenario null", () => {
  const cut = "cut" in effectsOff ? effectsOff.cut.dated![0].parameters! : {};
  const notItsOwn = [
    "traits.answered",
    "learning.refresh",
    "governance.deterrence",
    "improvement.neglect",
    "ai.insight",
    "conflict.handOverChance",
  ];
  for (const [id, value] of Object.entries(withoutEffects))
    expect([id, cut[id]]).toEqual([id, notItsOwn.includes(id) ? undefined : value]);
  for (const hours of ["executiveHours", "managerHours", "workerHours", "coachingHours"])
    expect(cut[`deployment.${hours}`]).toBe(0);
});

const numbers = (contrast: Contrast, read: (arm: string, probe: Probe) => number[]) => [
  ...contrastNumbers(contrast, (arm, probe) => Float64Array.from(read(arm, probe))),
];

test("success is all six statements, and a difference of successes is one of events", () => {
  const shares: Record<string, number[]> = { a: [1, 5 / 6, 1, 0], b: [1, 1, 0, 0] };
  const read = (arm: string, { from, to }: Probe) => {
    expect([from, to]).toEqual([18, 24]);
    return shares[arm];
  };
  expect(numbers(success(["a", "b"], 1), read)).toEqual([0, 1, -1, 0]);
  expect(numbers(successOf("a", 0.5, "by hand"), read)).toEqual([1, 0, 1, 0]);
});

test("the work holds when drift, lines, spread and friction are no worse than before", () => {
  const before = { drift: 0.2, throughput: 100, lead_time_variation: 0.5, friction: 1 };
  const after = { drift: 0.1, throughput: 99, lead_time_variation: 0.4, friction: 0.9 };
  const worse: Record<string, Partial<typeof after>> = {
    none: {},
    drift: { drift: 0.21 },
    lines: { throughput: 97 },
    spread: { lead_time_variation: 0.51 },
    friction: { friction: 1.1 },
  };
  const names = Object.keys(worse);
  const read = (arm: string, { measure, from }: Probe) =>
    names.map((name) => {
      const values = from < 0 ? before : { ...after, ...(arm === "b" ? worse[name] : {}) };
      return values[measure as keyof typeof values];
    });
  expect(numbers(workHolds(["a", "b"], -1), read)).toEqual([0, -1, -1, -1, -1]);
});
