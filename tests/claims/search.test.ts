/** Boundaries and sensitivity on a toy whose effect is known: where its sign changes, and which assumption turns its word. */
import { expect, test } from "vitest";
import { createBench } from "../../analysis/claims/bench.ts";
import type { Test } from "../../analysis/claims/claim.ts";
import { judgeClaims } from "../../analysis/claims/conduct.ts";
import { pair } from "../../analysis/claims/families.ts";
import { isTested, type TestedClaim } from "../../analysis/claims/design.ts";
import type { Resolve } from "../../analysis/claims/plan.ts";
import { findBoundary, findSensitivity, isTurned } from "../../analysis/claims/search.ts";
import { recordOf } from "../../data/claims-record.ts";
import { toyClaim, toyPool, toyResolve } from "./toy-arms.ts";

/** The second arm is better by 3 less the dated value `x`, or the dose of `mode`; by 3 when neither is stated. */
const resolve: Resolve = (arm) => {
  const values = (arm.dated ?? []).flatMap(({ parameters = {} }) => parameters.x ?? []);
  const moved = values.at(-1) ?? arm.failures?.mode?.dose ?? 0;
  const [past, own] = arm.on.split(" ");
  const effect = own === "0" ? 0 : Number(own) - moved;
  return { ...toyResolve({ ...arm, on: `${past} ${effect}` }), digest: JSON.stringify(arm) };
};

const boundary: Test["boundary"] = { of: "parameter", name: "x", low: 0, high: 8 };

function claimWith(change: Partial<Test>): TestedClaim {
  const claim = toyClaim("TURNS", 3);
  if (!isTested(claim)) throw new Error("wants a test");
  return { ...claim, test: { ...claim.test, null: { none: "by hand" }, ...change } };
}

const benchOf = () => createBench({ resolve, pool: toyPool().pool, seed: "toy" });

test("a change of sign is found to a thirty-second of the range", async () => {
  const found = await findBoundary(claimWith({ boundary }), { bench: benchOf() });
  expect(found).toMatchObject({ parameter: "x", from: "as claimed", to: "opposite" });
  expect(Math.abs(found!.at - 3)).toBeLessThanOrEqual(8 / 32);
});

test("where the sign stays, there is no boundary", async () => {
  const claim = claimWith({ boundary: { ...boundary, high: 2 } });
  expect(await findBoundary(claim, { bench: benchOf() })).toBe(null);
  expect(await findBoundary(claimWith({}), { bench: benchOf() })).toBe(null);
});

test("a dose is moved in the arms that have the failure mode", async () => {
  const arms = {
    a: { on: "healthy 0" },
    b: { on: "healthy 3", failures: { mode: { dose: 8 } } },
  };
  const doses = { ...boundary, of: "dose", name: "mode" } as const;
  const found = await findBoundary(claimWith({ arms, boundary: doses }), { bench: benchOf() });
  expect(Math.abs(found!.at - 3)).toBeLessThanOrEqual(8 / 32);
});

test("a row with a boundary is conditional, and says what holds on which side", async () => {
  const claim = claimWith({ boundary });
  const bench = benchOf();
  const [row] = await judgeClaims([claim], { bench, replications: 16 });
  const found = await findBoundary(claim, { bench });
  const record = recordOf(row, { boundary: found });
  expect(record.verdict).toBe("conditional");
  expect(record.conditions?.map(({ word }) => word)).toEqual(["as claimed", "opposite"]);
});

test("a turning point of something else than what is judged is told, and leaves the verdict", async () => {
  const contrast = pair("drift", ["a", "b"], {
    cycles: [0, 4],
    expect: 1,
    smallest: { smallest: 1, reason: "by hand" },
  });
  const claim = claimWith({ boundary: { ...boundary, contrast } });
  const bench = benchOf();
  const [row] = await judgeClaims([claim], { bench, replications: 16 });
  const found = await findBoundary(claim, { bench });
  const record = recordOf(row, { boundary: found });
  expect(record).toMatchObject({ verdict: "supported", boundary: found });
  expect(record.conditions?.map(({ cell }) => cell)).toEqual([
    `drift, x below ${found!.at}`,
    `drift, x above ${found!.at}`,
  ]);
  const { all } = claim.test;
  const judged = claimWith({ all: [...all, contrast], boundary: claim.test.boundary });
  expect(recordOf({ ...row, claim: judged }, { boundary: found }).verdict).toBe("conditional");
});

test("a row that turns is no longer counted among those that hold at once", async () => {
  const claim = claimWith({ boundary });
  const bench = benchOf();
  const [row] = await judgeClaims([claim], { bench, replications: 16 });
  const found = await findBoundary(claim, { bench });
  expect([row.holm, recordOf(row).holm]).toEqual([true, true]);
  expect(recordOf(row, { boundary: found })).toMatchObject({ holm: false, clearness: 0 });
});

test("a trial moves no arm that states the parameter itself", async () => {
  const arms = {
    a: { on: "healthy 0" },
    b: { on: "healthy 3", dated: [{ parameters: { x: 0 } }] },
  };
  const rangeOf = () => ({ low: 0, high: 8, atStart: false });
  const claim = claimWith({ arms, leans: ["x"] });
  const { trials } = await findSensitivity(claim, {
    bench: benchOf(),
    rangeOf,
    verdict: "supported",
  });
  expect(trials.map(({ verdict }) => verdict)).toEqual(["supported", "supported"]);
});

test("sensitivity is the share of ends of assumptions at which the word is another one", async () => {
  const ranges: Record<string, [number, number]> = { x: [0, 8], y: [0, 1] };
  const rangeOf = (id: string) => ({ low: ranges[id][0], high: ranges[id][1], atStart: false });
  const claim = claimWith({ leans: ["x", "y"] });
  const { share, trials } = await findSensitivity(claim, {
    bench: benchOf(),
    rangeOf,
    verdict: "supported",
  });
  expect(share).toBe(0.25);
  expect(trials.map(({ parameter, value, verdict }) => [parameter, value, verdict])).toEqual([
    ["x", 0, "supported"],
    ["x", 8, "refuted"],
    ["y", 0, "supported"],
    ["y", 1, "supported"],
  ]);
});

test("a trial as open as the usual values are at as few replications turns nothing", () => {
  const row = { verdict: "refuted", usual: "undecided" };
  const words = ["refuted", "undecided", "supported", "conditional"] as const;
  expect(words.filter((word) => isTurned(word, row))).toEqual(["supported", "conditional"]);
  expect(words.filter((word) => isTurned(word, { ...row, usual: "refuted" }))).toEqual([
    "undecided",
    "supported",
    "conditional",
  ]);
});
