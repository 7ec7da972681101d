/** Judging many rows: looks end where a row is decided, the cap counts cycles, killed runs go on, subsets give equal numbers. */
import { expect, test } from "vitest";
import { createBench, type FinishedJob, type JobStore } from "../../analysis/claims/bench.ts";
import type { Claim } from "../../analysis/claims/claim.ts";
import { judgeClaims, widthsOf } from "../../analysis/claims/conduct.ts";
import { lookCriticals } from "../../analysis/looks.ts";
import { studentCritical } from "../../analysis/interval.ts";
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
