import { afterEach, expect, test, vi } from "vitest";
import { tellKept } from "../../cli/experiment.ts";
import { interruptible } from "../../cli/interrupt.ts";
import { describeProgress, duration, progressLine } from "../../cli/progress.ts";
import { whileSweeping } from "../../cli/sweeping.ts";
import { alignedTable, wrapText } from "../../cli/text/aligned.ts";

afterEach(() => vi.restoreAllMocks());

test("progress says how many, how fast and how long still, counting only what was done here", () => {
  const state = { what: "pairs", done: 57, wanted: 200, doneAtStart: 16, seconds: 5 };
  // 41 pairs in 5 s are 8.2 a second; the other 143 take 17.4 s.
  expect(describeProgress(state)).toBe("57 of 200 pairs, 8.2 a second, 18 s left");
  expect(describeProgress({ ...state, done: 16 })).toBe("16 of 200 pairs");
});

test("times are told in the unit people would use", () => {
  expect([0.2, 99, 101, 5999, 6001, 7500].map(duration)).toEqual([
    "1 s",
    "99 s",
    "2 min",
    "1 h 40 min",
    "1 h 41 min",
    "2 h 5 min",
  ]);
});

test("a cancelled command promises nothing but whole chunks of 16, in a directory", () => {
  expect(tellKept({}, 5)).toBe("with --out DIR whole chunks of 16 are kept");
  expect(tellKept({ out: "study" }, 16)).toBe(
    "16 of them are kept in study (whole chunks of 16), the same command goes on from there",
  );
});

test("a terminal gets one line that is drawn over itself and cleared at the end", () => {
  const written: string[] = [];
  const terminal = { isTTY: true, columns: 30, write: (text: string) => written.push(text) };
  const line = progressLine("pairs", terminal);
  line.show({ done: 1, wanted: 2, note: "; a note much longer than the terminal is wide" });
  line.show({ done: 2, wanted: 2 });
  line.clear();
  expect(written).toHaveLength(3);
  expect(written[0]).toBe("\r\u001b[2K1 of 2 pairs; a note much lon");
  expect(written[2]).toBe("\r\u001b[2K");
});

test("a file or a pipe gets nothing", () => {
  const write = vi.fn<(text: string) => void>();
  const line = progressLine("pairs", { write });
  line.show({ done: 1, wanted: 2 });
  line.clear();
  expect(write).not.toHaveBeenCalled();
});

test("the first Ctrl-C raises the signal, the second one ends the process with 130", async () => {
  const exit = vi.spyOn(process, "exit").mockImplementation((() => {}) as never);
  const before = process.listenerCount("SIGINT");
  await interruptible(async (signal) => {
    expect(signal.aborted).toBe(false);
    process.emit("SIGINT");
    expect(signal.aborted).toBe(true);
    expect(exit).not.toHaveBeenCalled();
    process.emit("SIGINT");
    expect(exit).toHaveBeenCalledWith(130);
  });
  expect(process.listenerCount("SIGINT")).toBe(before);
});

test("tables are as wide as their longest cell, with figures to the right", () => {
  const columns = [
    { title: "what", align: "left" as const },
    { title: "n", align: "right" as const },
  ];
  expect(
    alignedTable(columns, [
      ["a", "1"],
      ["longer", "1,000"],
    ]),
  ).toBe("what        n\na           1\nlonger  1,000");
});

test("paragraphs break between words, and a word that is too long stands alone", () => {
  expect(wrapText("one two three", 7)).toBe("one two\nthree");
  expect(wrapText("a unbreakable b", 5)).toBe("a\nunbreakable\nb");
});

test("Ctrl-C is heard between two parts of work on this thread, and the command says what is kept", async () => {
  const parts: number[] = [];
  const work = whileSweeping({ counted: "jobs", workers: 1 }, async ({ step }) => {
    for (let part = 1; part <= 3; part++) {
      parts.push(part);
      if (part === 2) process.emit("SIGINT");
      await step(part, 3, "judging");
    }
  });
  await expect(work).rejects.toThrow("cancelled; with --out DIR finished jobs are kept");
  expect(parts).toEqual([1, 2]);
});
