/**
 * Every chart's SQL, asked of DuckDB over the Arrow bytes of a run, gives the rows of its plain TypeScript: same order,
 * same texts, numbers equal to the last few bits (an engine may add in another order).
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Row } from "../../web/charts/chart.ts";
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

function expectRow(found: Row, wanted: Row): void {
  expect(Object.keys(found)).toEqual(Object.keys(wanted));
  for (const [name, value] of Object.entries(wanted)) {
    if (typeof value === "number") {
      const tolerance = 1e-12 * Math.max(1, Math.abs(value));
      expect(Math.abs(Number(found[name]) - value), name).toBeLessThanOrEqual(tolerance);
    } else {
      expect(found[name], name).toBe(value);
    }
  }
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
    for (const [index, row] of rows.entries()) expectRow(row, wanted[index]);
  });
});

test("a query that would need an extension fails with a message and without a request", async () => {
  const { result } = await fakeRun(2);
  await expect(session.query(result, "select to_json(1)")).rejects.toThrow(/to_json/);
  const hosts = performance.getEntriesByType("resource").map(({ name }) => new URL(name).host);
  expect(new Set(hosts)).toEqual(new Set([location.host]));
});
