/**
 * Every chart's SQL, asked of DuckDB over the Arrow bytes of a run, gives the rows of its plain TypeScript: same order,
 * same texts, numbers equal to the last few bits (an engine may add in another order).
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Row, Value } from "../../web/charts/chart.ts";
import { charts } from "../../web/charts/index.ts";
import { sqlSession } from "../../web/sql/session.ts";
import { fakeRun, type FakeRun } from "./fake-result.ts";

const session = sqlSession();
const same = [
  { scenario: "burrow", set: {} },
  { scenario: "burrow", set: { "failures.priority-whiplash.dose": "0.5" } },
] as const;

const runs: { name: string; run: () => Promise<FakeRun> }[] = [
  { name: "12 pairs, each drawn", run: () => fakeRun(12) },
  { name: "70 pairs, drawn as fiftieths", run: () => fakeRun(70) },
  { name: "the same scenario twice, one of them changed", run: () => fakeRun(20, {}, same) },
  { name: "identical arms", run: () => fakeRun(20, { effect: 0, spread: 0 }) },
];

afterAll(() => session.close());

/** Whether DuckDB's value is the page's: texts alike, numbers but for the last bits. */
function isSame(found: Value, wanted: Value): boolean {
  if (typeof wanted !== "number") return found === wanted;
  return Math.abs(Number(found) - wanted) <= 1e-12 * Math.max(1, Math.abs(wanted));
}

function differences(found: readonly Row[], wanted: readonly Row[]): string[] {
  return wanted.flatMap((row, index) =>
    Object.entries(row)
      .filter(([name, value]) => !isSame(found[index]?.[name], value))
      .map(([name, value]) => `row ${index} ${name}: ${found[index]?.[name]}, wants ${value}`),
  );
}

describe.each(runs)("over $name", ({ run }) => {
  let made: FakeRun;
  beforeAll(async () => {
    made = await run();
  });

  test.each(charts)("SQL and TypeScript give the same rows: $id", async (chart) => {
    const wanted = chart.fromRows(made.comparison);
    const { rows } = await session.query(made.result, chart.sql(made.comparison));
    expect(rows).toHaveLength(wanted.length);
    expect(differences(rows, wanted)).toEqual([]);
  });
});

test("a query that would need an extension fails with a message and without a request", async () => {
  const { result } = await fakeRun(2);
  await expect(session.query(result, "select to_json(1)")).rejects.toThrow(/to_json/);
  const hosts = performance.getEntriesByType("resource").map(({ name }) => new URL(name).host);
  expect(new Set(hosts)).toEqual(new Set([location.host]));
});
