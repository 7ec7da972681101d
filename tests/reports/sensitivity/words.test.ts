/** What the sensitivity report says, on invented answers: what turns, what cannot be told, and what an emulator leaves out. */
import { expect, test } from "vitest";
import { conductSensitivity } from "../../../analysis/reports/sensitivity/conduct.ts";
import type { Evaluate } from "../../../analysis/reports/sensitivity/inputs.ts";
import type { SensitivityReport } from "../../../data/report/schemas/sensitivity.ts";
import { reportSchema } from "../../../data/report/schemas/index.ts";
import { sensitivityDocument } from "../../../data/report/sensitivity.ts";
import { sensitivityReport } from "../../../data/report/sensitivity-report.ts";
import { flipSentence } from "../../../data/report/sensitivity-turning.ts";
import { brokenWording, wordsOf } from "../../../data/report/checked.ts";
import type { Assumption } from "../../../data/sensitivity-inputs.ts";

const assumption = (id: string): Assumption => ({
  id,
  label: id,
  unit: "h",
  base: 0.5,
  low: 0,
  high: 1,
  isWhole: false,
  isFactor: false,
  origin: "guess",
  source: "assumed",
});

const luckOf = (replication: number) => ((replication * 29) % 64) / 64 - 0.5;

async function reported(emulator: { points: number; lucks: number } | null) {
  const inputs = ["large", "small"].map(assumption);
  const evaluate: Evaluate = (rows) =>
    Promise.resolve(
      rows.map(({ values: [large, small], from, to }) =>
        Float64Array.from(
          { length: to - from },
          (_, i) => 8 * large + 0.5 * small - 4 + 0.5 * luckOf(from + i),
        ),
      ),
    );
  const plan = { trajectories: 4, morrisLucks: 1, points: 64, curveLucks: 8 };
  const result = await conductSensitivity(inputs, {
    plan: { ...plan, screen: null, survivors: 2, emulator },
    evaluate,
  });
  return sensitivityReport(result, {
    inputs,
    leftOut: [],
    plan: { ...plan, chosenBy: "stated", pairs: 1 },
    digest: "0",
    asked: {
      seed: "42",
      arms: ["now", "later"],
      on: null,
      set: {},
      cycles: 24,
      target: { measure: "decision_hours", unit: "h", margin: 1 },
    },
  });
}

const sectionOf = (report: SensitivityReport, title: string) => {
  const document = sensitivityDocument(report, "burrow sensitivity");
  expect(brokenWording(document)).toEqual([]);
  const sections = document.sections.filter((section) => section.title === title);
  return { answer: document.answer, words: wordsOf({ ...document, sections }).join("\n") };
};

test("an emulated study speaks of the expected answer, and warns that the emulator's error is in no interval", async () => {
  const report = await reported({ points: 16, lucks: 4 });
  expect(reportSchema("sensitivity").parse(report)).toEqual(report);
  expect(report.spread!.by).toBe("emulator");
  const { answer, words } = sectionOf(report, "Shares of the spread");
  expect(answer).toContain("of the spread in the expected answer comes from one assumption alone");
  expect(answer).toContain("Luck is not part of that");
  expect(words).toContain("error is in no interval");
  expect(words).not.toContain("luck (the seed as an input)");
  const reading = sectionOf(report, "How to read this").words;
  expect(reading).toContain("simulated with luck of its own");
  expect(reading).not.toContain("goes with luck");
  expect(reading).not.toContain("of one simulated organisation to the next, under");
});

test("a share that is estimated above the whole is said to be as good as all of it", async () => {
  const report = await reported(null);
  const noise = { ...report.spread!.noise, share: 1.14 };
  const beyond = { ...report, spread: { ...report.spread!, noise } };
  const { answer } = sectionOf(beyond, "Shares of the spread");
  expect(answer).toContain("As good as all of the spread from one organisation");
});

test("the headline is held against intervals at all points of all curves together, and the report says so", async () => {
  const report = await reported(null);
  // the base and four values of each of two assumptions
  expect(report.turning).toEqual({ points: 9, level: 1 - 0.05 / 9 });
  const { words } = sectionOf(report, "What turns the answer round");
  expect(words).toContain(
    "Each has 99.44 %, so that those at all 9 points hold together with 95 %.",
  );
});

test("a simulated study shares out single organisations, luck among the causes, and warns of no emulator", async () => {
  const { answer, words } = sectionOf(await reported(null), "Shares of the spread");
  expect(answer).toContain("luck or goes with it");
  expect(words).toContain("luck (the seed as an input)");
  expect(words).not.toContain("in no interval");
});

test("no part is said to be more than the whole, whatever few points make of it", async () => {
  const report = await reported(null);
  const { spread, inputs } = report;
  const [large, small] = inputs;
  const share = (own: number) => ({ share: own, interval: { low: own - 0.3, high: own + 0.3 } });
  const shares = { first: share(0.9), total: share(0.7), pawn: null };
  const few = {
    ...report,
    spread: { ...spread!, noise: share(1.56) },
    inputs: [{ ...large, shares }, small],
  };
  const { answer } = sectionOf(few, "Shares of the spread");
  expect(answer).toContain(
    "90 % (60 to 120) of the spread in the answer comes from one assumption",
  );
  expect(answer).toContain("we cannot tell whether its interactions add to it");
  expect(answer).toContain(
    "As good as all of the spread from one organisation to the next is luck",
  );
  expect(answer).not.toContain("156 %");
});

test("a box from an emulator is one of expected answers, not of single lucks", async () => {
  const emulated = await reported({ points: 16, lucks: 4 });
  const title = "What turns the answer round";
  expect(sectionOf(emulated, title).words).toContain("expected answers of the emulator");
  expect(sectionOf(await reported(null), title).words).toContain("each with its own luck");
});

test("what turns the answer is named, and so is that of which it cannot be told", async () => {
  const report = await reported(null);
  // at base the answer is .25 with luck of a quarter either way: moving the small one leaves it there
  expect(report.inputs.map(({ curve }) => curve!.turning)).toEqual(["turns", "cannot tell"]);
  expect(flipSentence(report.inputs)).toBe(
    "Alone, others held at base, one turns the answer round: large. Whether this one does, we cannot tell: small.",
  );
  const [large, small] = report.inputs;
  expect(flipSentence([small])).toBe(
    "Whether any of these assumptions alone turns the answer round, we cannot tell.",
  );
  const kept = { ...large, curve: { ...large.curve!, turning: "keeps" as const, flips: [] } };
  expect(flipSentence([kept])).toBe("None of these assumptions alone turns the answer round.");
  expect(flipSentence([kept, small])).toContain("No assumption alone is seen to turn");
});
