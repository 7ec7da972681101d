/** Wording of reports: what is said, and what may not be said. */
import { describe, expect, test } from "vitest";
import { brokenWording, reportDocument, wordsOf } from "../../data/report/checked.ts";
import {
  chart,
  list,
  table,
  text,
  warning,
  type Block,
  type ReportDraft,
} from "../../data/report/document.ts";
import { brokenRules } from "../../data/report/wording-rules.ts";
import { meanWithInterval } from "../../data/report/figures.ts";
import {
  amountWords,
  cannotTell,
  estimateWords,
  inOf,
  inThisModel,
  lowIndex,
  moreRuns,
  rangeWords,
} from "../../data/report/wording.ts";

describe("what is said", () => {
  test("a count of simulated organisations is a count, not a chance", () => {
    expect(inOf({ count: 63, n: 100 }, "waiting came out ahead")).toBe(
      "In 63 of 100 simulated organisations like this one, waiting came out ahead.",
    );
  });

  test("an estimate comes with both ends of its interval and what more runs would not do", () => {
    const found = estimateWords({ mean: 4.1, low: 2.9, high: 5.3, level: 0.95 }, "hours");
    expect(`${inThisModel(`waiting is better by ${found}`)} ${moreRuns}`).toBe(
      "In this model, with these assumptions, waiting is better by 4.1 hours (95 % interval 2.9 to 5.3). " +
        "More runs would narrow this; they would not make the assumptions true.",
    );
  });

  test("a bound that is not there is said in words, never replaced by the largest value", () => {
    expect(rangeWords({ low: 2, high: Infinity })).toBe("2.00 or more, no upper bound");
    expect(rangeWords({ low: -Infinity, high: -3 })).toBe("−3.00 or less, no lower bound");
    expect(rangeWords({ low: -Infinity, high: Infinity })).toBe("no bounds");
    expect(rangeWords({ low: NaN, high: NaN })).toBe("no bounds");
    expect(rangeWords({ low: -0.4, high: 2.1 })).toBe("−0.4 to 2.1");
    expect(estimateWords({ mean: NaN, low: NaN, high: NaN, level: 0.95 }, "h")).toBe("unknown");
    expect(estimateWords({ mean: 5, low: -Infinity, high: Infinity, level: 0.95 })).toBe(
      "5.00 (no bounds)",
    );
  });

  test("an amount on a scale, or without a unit, is no pair of numbers side by side", () => {
    expect(amountWords("0.7", "0 to 1")).toBe("0.7 (of 0 to 1)");
    expect(amountWords("0.32", "1")).toBe("0.32");
    expect(amountWords("2 to 15", "reports")).toBe("2 to 15 reports");
  });

  test("what is so by definition has no interval", () => {
    expect(meanWithInterval({ mean: 0, low: 0, high: 0 })).toBe("0");
    expect(meanWithInterval({ mean: -120, low: -180, high: -60 })).toBe("−120 (−180 to −60)");
  });

  test("cannot tell is a normal answer, and not the same as no effect", () => {
    expect(cannotTell("whether the pilot helped", { low: -0.4, high: 2.1 }, "hours")).toBe(
      "We cannot tell whether the pilot helped: consistent with −0.4 to 2.1 hours.",
    );
    expect(lowIndex("pace")).toBe("pace: unimportant within the range we allowed");
  });
});

describe("what may not be said", () => {
  test.each([
    ["This proves that waiting is better.", "proves"],
    ["There is no proof of it.", "proof"],
    ["The difference is significant.", "significant"],
    ["There is a 63 % chance of success.", "% chance"],
    ["The chance that waiting pays is high.", "The chance that"],
    ["p = .03 between the arms", "p = .0"],
    ["with a p-value of nothing", "p-value"],
    ["mean NaN hours", "NaN"],
    ["up to Infinity", "Infinity"],
    ["up to ∞ hours", "∞"],
    ["undefined hours", "undefined"],
  ])("%s", (sentence, word) => {
    expect(brokenRules(sentence)).toEqual([expect.stringContaining(`"${word}`)]);
  });

  test("while what is needed may be said", () => {
    const fine = [
      inOf({ count: 63, n: 100 }, "waiting came out ahead"),
      moreRuns,
      "chance that a check finds a defect",
      "It shows what follows if they hold; it does not show that they hold.",
      "improvement, approval, to provide, insignia",
      "95 % interval 2.9 to 5.3",
    ];
    expect(fine.flatMap((sentence) => brokenRules(sentence))).toEqual([]);
  });

  test("of a real pilot a p-value may be stated, of simulated arms not", () => {
    const words = "Smallest possible p-value: .125.";
    expect(brokenRules(words, { isSimulated: false })).toEqual([]);
    expect(brokenRules(words)).toHaveLength(1);
  });
});

describe("no report is built", () => {
  const bad = "it proves so";
  const fine = (words: string): ReportDraft => ({
    title: "A title",
    answer: "An answer",
    sections: [{ title: "A section", blocks: [text(words)] }],
    footer: ["the end"],
  });
  const frame = { title: "A chart", description: "is seen", unit: "h" };
  const of = (block: Block): ReportDraft => ({
    ...fine(""),
    sections: [{ title: "", blocks: [block] }],
  });

  test.each<[string, ReportDraft]>([
    ["title", { ...fine(""), title: bad }],
    ["answer", { ...fine(""), answer: bad }],
    ["section", { ...fine(""), sections: [{ title: bad, blocks: [] }] }],
    ["text", of(text(bad))],
    ["warning", of(warning(bad))],
    ["list", of(list(["good", bad]))],
    ["caption", of(table(bad, ["a"], [["b"]]))],
    ["column", of(table("a", [bad], [["b"]]))],
    ["cell", of(table("a", ["b"], [["c"], [bad]]))],
    ["chart", of(chart({ ...frame, type: "dots", title: bad, values: [1] }))],
    ["description", of(chart({ ...frame, type: "dots", description: bad, values: [1] }))],
    ["unit", of(chart({ ...frame, type: "dots", unit: bad, values: [1] }))],
    [
      "row",
      of(
        chart({
          ...frame,
          type: "intervals",
          rows: [{ label: bad, value: 1, low: null, high: null }],
        }),
      ),
    ],
    [
      "mark",
      of(
        chart({ ...frame, type: "lines", xLabel: "x", series: [], marks: [{ x: 0, label: bad }] }),
      ),
    ],
    ["axis", of(chart({ ...frame, type: "lines", xLabel: bad, series: [] }))],
    ["matrix", of(chart({ ...frame, type: "matrix", rows: ["a"], columns: [bad], values: [[1]] }))],
  ])("with a forbidden word in its %s", (_, draft) => {
    expect(() => reportDocument(draft)).toThrow('it does not prove: "proves"');
    expect(brokenWording(draft)).toHaveLength(1);
  });

  test("with a p-value, unless it is about a pilot", () => {
    const draft = fine("Smallest possible p-value: .125.");
    expect(() => reportDocument(draft)).toThrow("no p-value between simulated arms");
    expect(wordsOf(reportDocument(draft, { isSimulated: false }))).toEqual(wordsOf(draft));
  });

  test("while a name that the user chose may say what it likes, in the footer too", () => {
    const quoted = ["Proof-reading", "Proof"];
    const draft = { ...fine("In Proof-reading and Proof we cannot tell."), footer: ["run proofs"] };
    expect(() => reportDocument(draft)).toThrow("Proof");
    expect(reportDocument(draft, { quoted }).sections).toEqual(draft.sections);
    expect(() => reportDocument(fine("Proof proves it."), { quoted })).toThrow("prove");
    // a short name is part of other words, which stay what they are
    expect(() => reportDocument(fine("They improve."), { quoted: ["im"] })).not.toThrow();
  });
});
