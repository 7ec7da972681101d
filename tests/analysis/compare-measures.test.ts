/**
 * The answer of a comparison, by hand arithmetic on three replications and by experiments with the toy model.
 */
import { expect, test } from "vitest";
import { aheadSentence, compareMeasures } from "../../analysis/compare-measures.ts";
import { runExperiment } from "../../analysis/experiment.ts";
import type { ExperimentResult } from "../../analysis/experiment-types.ts";
import { inlinePool } from "../../analysis/inline-pool.ts";
import { toyArms, toyMethods, toyOptions, toyTables } from "./toy-model.ts";

/** Rows of [decision_hours, lost_lines] per arm. */
function resultOf(a: number[][], b: number[][]): ExperimentResult {
  return {
    status: "finished",
    seed: "42",
    arms: toyOptions.arms,
    tables: toyTables,
    replications: Int32Array.from(a.keys()),
    runs: [Float64Array.from(a.flat()), Float64Array.from(b.flat())],
    cycles: [],
    events: 0,
    chunks: [],
  };
}

const options = { a: 0, b: 1, labels: ["now", "wait"] as const, delta: 0.5 };

test("every measure is compared, b minus a, and the verdict is on the decision quantity", () => {
  const result = resultOf(
    [
      [10, 5],
      [20, 7],
      [30, 9],
    ],
    [
      [14, 5],
      [24, 6],
      [34, 4],
    ],
  );
  const { measures, verdict, replications, ahead } = compareMeasures(result, options);
  expect(replications).toBe(3);
  expect(measures.map(({ id, unit, better }) => [id, unit, better])).toEqual([
    ["decision_hours", "h", "higher"],
    ["lost_lines", "h", "lower"],
  ]);
  expect(measures[0]).toMatchObject({ a: 20, b: 24, difference: { mean: 4, low: 4, high: 4 } });
  // Differences 0, -1, -5: mean -2, sd sqrt 7; Student's 4.3027 with 2 degrees of freedom.
  expect(measures[1].difference.mean).toBe(-2);
  expect(measures[1].difference.high).toBeCloseTo(-2 + (4.302653 * Math.sqrt(7)) / Math.sqrt(3), 5);
  // var 4, var 1, var of the difference 7.
  expect(measures[1].vrf).toBeCloseTo(5 / 7, 12);
  expect(verdict).toMatchObject({ measure: "decision_hours", word: "B better", delta: 0.5 });
  expect(verdict.sentence).toContain("wait is better by 4.00 hours");
  expect(ahead).toMatchObject({ count: 3, n: 3 });
  // Wilson of 3 in 3: from 3 / (3 + 1.96 squared)
  expect(aheadSentence(ahead, "wait")).toBe(
    "In 3 of 3 simulated organisations like this one (95 % interval 44 % to 100 %), wait came out ahead.",
  );
});

test("swapping the arms turns the difference and keeps the winner", async () => {
  const result = await runExperiment({
    ...toyOptions,
    replications: 100,
    pool: inlinePool(toyMethods),
  });
  const there = compareMeasures(result, options);
  const back = compareMeasures(result, { ...options, a: 1, b: 0, labels: ["wait", "now"] });
  expect(there.verdict.word).toBe("B better");
  expect(back.verdict.word).toBe("A better");
  expect(back.measures[0].difference.mean).toBeCloseTo(-there.measures[0].difference.mean, 12);
  expect(back.measures[0].vrf).toBeCloseTo(there.measures[0].vrf!, 9);
  expect(there.verdict.sentence).toBe(back.verdict.sentence);
});

test("pairing that buys little is said", async () => {
  const arms = toyArms(
    { name: "a", effect: 0, noise: 4000 },
    { name: "b", effect: 0, noise: 4000 },
  );
  const result = await runExperiment({
    ...toyOptions,
    arms,
    replications: 60,
    pool: inlinePool(toyMethods),
  });
  const { warnings, verdict } = compareMeasures(result, options);
  expect(warnings[0]).toMatch(
    /^decision quantity: variance reduction [01]\.\d\d, so pairing bought little/,
  );
  expect(verdict.word).toBe("cannot tell");
});

test("after planned looks the intervals are the adjusted ones", async () => {
  const until = { measure: "decision_hours", halfWidth: 1 };
  const result = await runExperiment({ ...toyOptions, until, pool: inlinePool(toyMethods) });
  const { measures } = compareMeasures(result, options);
  const last = result.looks!.at(-1)!;
  expect(measures[0].difference).toMatchObject({ low: last.low, high: last.high });
});

test("an unknown decision measure names the known ones", () => {
  const result = resultOf([[1, 1]], [[1, 1]]);
  expect(() => compareMeasures(result, { ...options, measure: "profit" })).toThrow(
    'measure: "profit", wants one of decision_hours, lost_lines',
  );
});
