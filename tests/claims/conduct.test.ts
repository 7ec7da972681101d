/** Judging many rows: looks end where a row is decided, the cap counts cycles, killed runs go on, subsets give equal numbers. */
import { expect, test } from "vitest";
import { createBench } from "../../analysis/claims/bench.ts";
import type { FinishedJob, JobStore } from "../../analysis/job-store.ts";
import type { Claim, Test } from "../../analysis/claims/claim.ts";
import { isTested } from "../../analysis/claims/design.ts";
import { channel } from "../../analysis/claims/families.ts";
import { judgeClaims, widthsOf } from "../../analysis/claims/conduct.ts";
import { lookCriticals } from "../../analysis/looks.ts";
import { studentCritical } from "../../analysis/inference/interval.ts";
import { canonicalJson } from "../../data/canonical-json.ts";
import { recordsOf } from "../../data/claims-record.ts";
import { toyClaim, toyPool, toyResolve } from "./toy-arms.ts";

const clear = toyClaim("CLEAR", 5);
const none = toyClaim("NONE", 0);
/** An effect of exactly the smallest one of interest. */
const open = toyClaim("OPEN", 1);

async function judge(
  claims: readonly Claim[],
  {
    until = Infinity,
    store,
    ...options
  }: {
    until?: number;
    store?: JobStore;
    replications?: number;
    cap?: number;
  } = {},
) {
  const { pool, calls } = toyPool({ until });
  const bench = createBench({ resolve: toyResolve, pool, seed: "toy", store });
  const rows = await judgeClaims(claims, { bench, looks: [16, 32], ...options });
  return { rows, calls: calls(), cycles: bench.spent(), records: recordsOf(claims, rows) };
}

function memory(): JobStore & { size: () => number } {
  const kept = new Map<string, FinishedJob>();
  return {
    read: (identity) => kept.get(canonicalJson(identity)) ?? null,
    write: (identity, job) => void kept.set(canonicalJson(identity), job),
    size: () => kept.size,
  };
}

test("a row stops at the look that decides it, and the others go on", async () => {
  const { rows } = await judge([clear, none, open]);
  expect(rows.map(({ verdict, replications }) => [verdict, replications])).toEqual([
    ["supported", 16],
    ["refuted", 16],
    ["undecided", 32],
  ]);
});

test("looks have the critical values of a group-sequential test, one look is Student's", () => {
  const looks = [16, 32, 64, 128, 256];
  const criticals = lookCriticals({ looks, spending: "even" });
  widthsOf(looks).forEach(({ error }, i) =>
    expect(studentCritical(1 - error, looks[i] - 1)).toBeCloseTo(criticals[i], 8),
  );
  expect(widthsOf([64])).toEqual([{ error: 0.05 }]);
});

test("exactly so many replications are exactly so many, for every row", async () => {
  const { rows } = await judge([clear, open], { replications: 10 });
  expect(rows.map(({ replications, looks }) => [replications, looks])).toEqual([
    [10, 1],
    [10, 1],
  ]);
});

test("a row alone has the numbers that it has among others", async () => {
  const [, , among] = (await judge([clear, none, open])).records;
  const [alone] = (await judge([open])).records;
  expect({ ...alone, holm: among.holm }).toEqual(among);
});

test("a run that was killed goes on where it was, and ends with the same numbers", async () => {
  const claims = [clear, none, open];
  const whole = await judge(claims);
  const store = memory();
  await expect(judge(claims, { store, until: 3 })).rejects.toThrow("killed");
  expect(store.size()).toBe(3);
  const resumed = await judge(claims, { store });
  expect(resumed.records).toEqual(whole.records);
  expect([resumed.cycles, resumed.calls]).toEqual([whole.cycles, whole.calls - 3]);
  expect((await judge(claims, { store })).calls).toBe(0);
});

test("the cap ends the dearest open rows after the first look, and says so", async () => {
  const dear = toyClaim("DEAR", 1, "healthy", 20);
  const { rows, cycles } = await judge([open, dear], { cap: 700 });
  expect(rows.map(({ replications }) => replications)).toEqual([32, 16]);
  expect(rows[1].reason).toContain("the matrix ended at its cap");
  expect(cycles).toBeLessThanOrEqual(700);
});

function changedClaim(claim: Claim, change: Partial<Test>): Claim {
  if (!isTested(claim)) throw new Error("wants a test");
  return { ...claim, test: { ...claim.test, ...change } };
}

test("only what is supported or refuted holds among all rows and stands clear of a limit", async () => {
  const survives = changedClaim(clear, { null: channel("something else", { other: 0 }) });
  const { rows } = await judge([clear, survives, open], { replications: 16 });
  expect(rows.map(({ verdict, holm }) => [verdict, holm])).toEqual([
    ["supported", true],
    ["undecided", false],
    ["undecided", false],
  ]);
  const [supported, ...others] = rows.map((row) => row.clearness);
  expect(supported).toBeGreaterThan(1);
  expect(others).toEqual([0, 0]);
});

test("a fallback is simulated with the channel cut as well", async () => {
  // 10 is never undershot, so that the event happens always
  const probe = { measure: "drift", from: 0, to: 4 };
  const event = (arm: string, weight: number) => ({
    signs: [{ probe, weights: { [arm]: 1 }, above: 0 }],
    atLeast: 1,
    weight,
  });
  const { all } = isTested(clear) ? clear.test : { all: [] };
  const [first] = all;
  if (first === undefined || "interior" in first) throw new Error("wants a contrast");
  const flat = changedClaim(clear, {
    all: [{ ...first, quantity: { events: [event("a", -1), event("b", 1)] } }],
    fallback: first,
  });
  const { rows } = await judge([flat], { replications: 16 });
  expect(rows[0].verdict).toBe("supported");
  expect(rows[0].shown.ablation).toMatchObject({ what: first.what, inside: "inside" });
});

test("a claim that is not tested stands among the records with its reason", async () => {
  const untested: Claim = {
    id: "WORDS",
    block: "C",
    statement: "What is meant by a word.",
    test: { notTested: "definition", why: "it says what a word means" },
  };
  const { records } = await judge([untested, clear]);
  expect(records[0]).toMatchObject({
    verdict: "not tested",
    reason: "definition: it says what a word means",
  });
  expect(records.map(({ id }) => id)).toEqual(["WORDS", "CLEAR"]);
});

test("records are plain JSON: every number is finite or null", async () => {
  const { records } = await judge([clear, none, open]);
  expect(JSON.parse(JSON.stringify(records))).toEqual(records);
});
