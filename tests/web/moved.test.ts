/** What moves between the arms, on pairs made by hand. */
import { describe, expect, test } from "vitest";
import type { Comparison } from "../../web/charts/comparison.ts";
import { movedRows, movedTitle, readMoved, valueWords } from "../../web/charts/moved-rows.ts";
import { fakeRun } from "./fake-result.ts";

/** A comparison with these measures: per measure the values of A and B, pair by pair. */
async function pairsOf(values: Record<string, [number[], number[]]>): Promise<Comparison> {
  const { comparison } = await fakeRun(2);
  const measures = Object.keys(values);
  const pairs = values[measures[0]][0].length;
  const [runs, ...others] = comparison.shapes;
  const columns = measures.map((name) => ({
    name,
    unit: name.endsWith("_share") ? "share" : "h",
    what: name,
    better: "lower" as const,
  }));
  return {
    ...comparison,
    labels: {},
    shapes: [{ ...runs, columns }, ...others],
    replications: Int32Array.from({ length: pairs }, (_, pair) => pair),
    runs: [0, 1].map((arm) =>
      Float64Array.from({ length: pairs * measures.length }, (_, at) => {
        const measure = measures[at % measures.length];
        return values[measure][arm][Math.floor(at / measures.length)];
      }),
    ),
  };
}

const tens = (value: number) => Array<number>(10).fill(value);

describe("a measure moves", () => {
  test("when its difference has one sign in nine of ten pairs, by the change of its mean", async () => {
    // Ten differences, one of them −1 and nine +1: the 10 % quantile stands nine tenths of the way from −1 to +1.
    const comparison = await pairsOf({ lead_time: [tens(4), [3, ...tens(5).slice(1)]] });
    const [row] = movedRows(comparison);
    expect(row).toMatchObject({ measure: "lead_time", a: 4, b: 4.8 });
    expect(row.change).toBeCloseTo(20, 12);
    expect(row.low).toBeCloseTo(0.8, 12);
    expect(row.high).toBe(1);
  });

  test("not when two of ten pairs go the other way", async () => {
    const comparison = await pairsOf({ lead_time: [tens(4), [3, 3, ...tens(5).slice(2)]] });
    expect(movedRows(comparison)).toEqual([]);
    expect(movedTitle([], comparison)).toMatch(/^No measure moves the same way/);
  });

  test("also when only some pairs have a value for it", async () => {
    const a = [Number.NaN, 2, 2];
    const [row] = movedRows(await pairsOf({ lead_time: [a, [9, 3, 3]] }));
    expect(row).toMatchObject({ a: 2, b: 3, change: 50, low: 1, high: 1 });
  });
});

test("what comes from nothing is first, then the largest relative change, six at most", async () => {
  const comparison = await pairsOf({
    lead_time: [[10], [11]],
    misreads: [[10], [4]],
    drift: [[10], [13]],
    lag: [[10], [12]],
    switches: [[10], [25]],
    bypass_share: [[0], [0.2]],
    climate: [[10], [10.5]],
    clarity: [[10], [10]],
  });
  const rows = movedRows(comparison);
  expect(rows.map(({ measure }) => measure)).toEqual([
    "bypass_share",
    "switches",
    "misreads",
    "drift",
    "lag",
    "lead_time",
  ]);
  expect(rows[0].change).toBe(null);
  expect(movedTitle(rows, comparison)).toBe(
    "In B, against A: bypass_share from nothing, switches ×2.5, misreads −60\u00a0%",
  );
  expect(valueWords(readMoved(rows, comparison)[0], comparison)).toBe("0 → 20\u00a0%");
});

test("rows of a changed query that are no measures are left out", async () => {
  const comparison = await pairsOf({ lead_time: [[10], [11]] });
  const row = { measure: "lead_time", a: 1, b: 2, change: 100, low: 1, high: 1 };
  expect(
    readMoved([row, { ...row, measure: "invented" }, { ...row, a: null }], comparison),
  ).toEqual([row]);
});
