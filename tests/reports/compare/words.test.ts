/** The report of invented answers: what is said where nothing can be told, where bounds are missing, where a check fails. */
import { expect, test } from "vitest";
import type { Comparison } from "../../../analysis/compare-measures.ts";
import type { Future } from "../../../analysis/reports/compare/futures.ts";
import { reportFutures } from "../../../analysis/reports/compare/report.ts";
import { severalArms } from "../../../analysis/reports/compare/several-arms.ts";
import type { Assumption } from "../../../data/compare/assumptions.ts";
import type { CompareAnswer } from "../../../data/report/compare/answer.ts";
import { compareReport } from "../../../data/report/compare.ts";
import { brokenWording, wordsOf } from "../../../data/report/checked.ts";

const assumption: Assumption = {
  path: "parameters.traits.truth",
  label: "truth",
  unit: "0 to 1",
  low: 0,
  high: 1,
  isWhole: false,
  origin: "guess",
};

const main: Comparison = {
  replications: 20,
  measures: [
    {
      id: "decision_hours",
      unit: "h",
      better: "higher",
      what: "hours",
      n: 20,
      missing: 0,
      a: 100,
      b: 90,
      difference: { mean: -10, sd: 4, halfWidth: 2, low: -12, high: -8, level: 0.95 },
      vrf: null,
      skewness: 2,
      bca: { low: -13, high: -7, level: 0.95 },
    },
  ],
  verdict: { measure: "decision_hours", word: "A better", delta: 5, sentence: "A is better." },
  ahead: { n: 20, count: 3, share: 0.15, low: 0.05, high: 0.36, level: 0.95 },
  warnings: ["decision quantity: variance reduction 1.20, so pairing bought little here"],
};

function answer(futures: readonly Future[] | null, nullDifference = 0): CompareAnswer {
  const arms = ["now", "wait"].map((name) => ({ name, title: name, digest: "" }));
  return {
    arms,
    set: { "parameters.flow.dueDays": "2" },
    cycles: 24,
    pairs: 20,
    stop: "Exactly 20 pairs were asked for.",
    scale: "A difference below 5 would not matter.",
    main,
    measures: ["decision_hours"],
    means: [],
    several: null,
    futures:
      futures === null
        ? null
        : {
            report: reportFutures({
              actions: ["now", "wait"],
              inputs: [assumption],
              futures,
              looks: [],
              never: null,
              immediate: [],
              nullDifference,
              delta: 5,
            }),
            assumptions: [assumption],
            actions: arms.map(({ name }) => ({ id: name, label: name })),
            hasActions: false,
          },
    footer: ["end"],
  };
}

function future(point: number, ...rows: number[][]): Future {
  return {
    point: [point],
    penalty: 0.25,
    utilities: rows,
    escaped: rows.map((row) => row.map(() => 1)),
    readiness: rows.map(() => []),
    pilot: rows.map(() => []),
  };
}

const has = (report: ReturnType<typeof compareReport>, words: string) =>
  wordsOf(report).some((text) => text.includes(words));

test("another measure is judged by its own name and unit, and no hours are spoken of", () => {
  const plain = answer(null);
  const [own] = plain.main.measures;
  const misreads = {
    ...own,
    id: "misreads",
    unit: "per 1,000 lines",
    better: "lower" as const,
    what: "lines shipped wrong",
  };
  const verdict = { ...plain.main.verdict, measure: "misreads", sentence: "We cannot tell." };
  const report = compareReport({
    ...plain,
    main: { ...plain.main, measures: [misreads], verdict, warnings: [] },
    measures: ["misreads"],
  });
  expect(
    has(report, "Judged by misreads, per 1,000 lines: lines shipped wrong; lower is better."),
  ).toBe(true);
  expect(has(report, "beside Student's: −13.0 to −7.0 per 1,000 lines.")).toBe(true);
  expect(wordsOf(report).filter((text) => /decision quantity|\bhours?\b/.test(text))).toEqual([]);
});

test("the verdict over parameter sets is about the expected difference, luck of one organisation comes on top", () => {
  const report = compareReport(answer([future(0.2, [0, 1], [0, 3]), future(0.8, [0, -9], [0, 9])]));
  expect(has(report, "for the expected difference, averaged over luck, of an organisation")).toBe(
    true,
  );
});

test("a verdict that proves something is in no report", () => {
  const plain = answer(null);
  const verdict = { ...plain.main.verdict, sentence: "This proves that A is better." };
  expect(() => compareReport({ ...plain, main: { ...plain.main, verdict } })).toThrow("proves");
});

test("without parameter sets the report has the question and the outcome, the skewed interval beside Student's", () => {
  const report = compareReport(answer(null));
  expect(report.sections.map(({ title }) => title)).toEqual([
    "The question",
    "What happened in each arm, with the assumptions as they are written",
  ]);
  expect(has(report, "bootstrap interval (BCa) stands beside Student's: −13.0 to −7.0")).toBe(true);
  expect(has(report, "pairing bought little")).toBe(true);
  expect(brokenWording(report)).toEqual([]);
});

test("two parameter sets: bounds that are not there, too few to hold out, arms alone, all in words", () => {
  const report = compareReport(answer([future(0.2, [0, 1], [0, 3]), future(0.8, [0, -9], [0, 9])]));
  expect(has(report, "no bounds")).toBe(true);
  expect(has(report, "Too few parameter sets")).toBe(true);
  expect(has(report, "waiting, a pilot and never deploying were not looked at")).toBe(true);
  expect(has(report, "we cannot tell which of now and wait is better")).toBe(true);
  expect(brokenWording(report)).toEqual([]);
});

test("identical arms: no practical difference, ties everywhere, nothing that is not a number", () => {
  const futures = Array.from({ length: 16 }, (_, i) => future((i + 0.5) / 16, [7, 7], [8, 8]));
  const report = compareReport(answer(futures));
  expect(has(report, "do not differ at all") || has(report, "too small to matter")).toBe(true);
  expect(has(report, "all of them agree")).toBe(true);
  const rows = report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "table" ? block.rows : [])),
  );
  // of a variance of 0 there are no shares
  expect(rows.find(([name]) => name === "both together")![2]).toBe("–");
  expect(brokenWording(report)).toEqual([]);
});

test("a failed null check is the first thing that is said, and sets without a decision quantity are counted", () => {
  const futures = [0.1, 0.5, 0.9].map((point) => future(point, [0, 1], [0, 2]));
  futures[1] = future(0.5, [NaN, 1], [0, 2]);
  const report = compareReport(answer(futures, 3));
  expect(report.sections[0].blocks.at(-1)).toMatchObject({ kind: "warning" });
  expect(has(report, "Null check failed")).toBe(true);
  expect(has(report, "1 parameter set is left out")).toBe(true);
  expect(brokenWording(report)).toEqual([]);
});

test("fewer than two sets that are defined are refused", () => {
  const futures = [future(0.1, [0, 1], [0, 2]), future(0.5, [NaN, 1], [0, 2])];
  expect(() => answer(futures)).toThrow("wants at least 2");
});

test("several arms: who is selected, who is ahead, and who cannot be told apart", () => {
  const rows = [0, 30, 0.1].map((lead) =>
    Array.from({ length: 20 }, (_, r) => r + lead + (lead === 30 ? r % 2 : 0)),
  );
  const several = severalArms(rows, { delta: 5, better: "higher" })!;
  const three = [...answer(null).arms, { name: "staged", title: "staged", digest: "" }];
  const report = compareReport({ ...answer(null), arms: three, several });
  expect(has(report, "Selected: wait, after 20 replications")).toBe(true);
  expect(report.title).toBe("now, wait or staged?");
  expect(brokenWording(report)).toEqual([]);
});

test("the answer to several arms is about all of them: who leads the closest, by how much, or who are not told apart", () => {
  const three = [...answer(null).arms, { name: "staged", title: "staged", digest: "" }];
  const reportOf = (leads: readonly ((r: number) => number)[]) => {
    const rows = leads.map((lead) => Array.from({ length: 20 }, (_, r) => r + lead(r)));
    const several = severalArms(rows, { delta: 5, better: "higher" })!;
    return compareReport({ ...answer(null), arms: three, several }).answer;
  };
  const byTurns = (r: number) => r % 2;
  // 30.5 on average, less .1
  expect(reportOf([() => 0, (r) => 30 + byTurns(r), () => 0.1])).toMatch(
    /^In this model, with these assumptions, wait is ahead of every other arm; it leads the closest, staged, by 30\.40 hours \(interval 30\.\d+ to 30\.\d+; intervals hold for all pairs together, 95 %\)\. More runs/,
  );
  // ahead, but the margin that matters is 5
  expect(reportOf([() => 0, (r) => 2 + byTurns(r), () => 0.1])).toContain(
    "We cannot tell whether by enough to matter: the margin that matters is 5 hours.",
  );
  expect(reportOf([() => 0, (r) => 1 - 2 * byTurns(r), () => -30])).toContain(
    "we cannot tell which of 3 arms is best: now, wait are not told apart.",
  );
});

test("where an action that was not asked for is best of all, the answer says that neither arm is", () => {
  const withNever = (never: number) => {
    const futures = [0.2, 0.4, 0.6, 0.8].map((point, i) =>
      future(point, [i, i - 10, never + 2 * i], [i + 1, i - 9, never + 2 * i]),
    );
    const actions = ["now", "wait", "never"];
    const plain = answer(futures);
    const report = reportFutures({
      actions,
      inputs: [assumption],
      futures,
      looks: [],
      never: 2,
      immediate: [],
      nullDifference: 0,
      delta: 5,
    });
    const named = actions.map((name) => ({ id: name, label: name }));
    return compareReport({ ...plain, futures: { ...plain.futures!, report, actions: named } });
  };
  const elsewhere = withNever(50);
  expect(elsewhere.answer).toContain("In this model, over the assumed ranges, now is better by");
  expect(elsewhere.answer).toContain(
    'But neither of them is the best that can be done: averaged over the assumed ranges "never" has the most expected hours',
  );
  expect(withNever(-50).answer).toContain('Averaged over the assumed ranges "now" has');
  expect(brokenWording(elsewhere)).toEqual([]);
});

test("several arms of which one replication is complete are said to be too few, not left out", () => {
  expect(severalArms([[1], [2], [3]], { delta: 5, better: "higher" })).toBeNull();
  const gaps = [
    [1, 2, NaN],
    [1, NaN, 3],
    [1, 2, 3],
  ];
  expect(severalArms(gaps, { delta: 5, better: "higher" })).toBeNull();
  const three = [...answer(null).arms, { name: "staged", title: "staged", digest: "" }];
  const report = compareReport({ ...answer(null), arms: three, several: null });
  expect(has(report, "fewer than 2 replications have a figure in every arm")).toBe(true);
});
