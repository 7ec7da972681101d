/**
 * The four words at their boundaries, and the sentences a reader sees.
 */
import { expect, test } from "vitest";
import { aboutNumber, plainNumber } from "../../analysis/plain-number.ts";
import { verdict } from "../../analysis/verdict.ts";
import type { VerdictInput } from "../../analysis/verdict.ts";

function judge(low: number, high: number, changes: Partial<VerdictInput> = {}) {
  return verdict({
    measure: "decision_hours",
    better: "higher",
    difference: { mean: (low + high) / 2, low, high, level: 0.95 },
    delta: 10,
    labels: ["deploy-now", "wait"],
    unit: "hours",
    ...changes,
  });
}

test.each([
  [10.5, 20, "B better"],
  [10, 20, "cannot tell"],
  [-20, -10.5, "A better"],
  [-20, -10, "cannot tell"],
  [-10, 10, "no practical difference"],
  [2, 9, "no practical difference"],
  [-10.1, 10, "cannot tell"],
  [5, 15, "cannot tell"],
  [-50, 50, "cannot tell"],
  [-Infinity, Infinity, "cannot tell"],
  [NaN, NaN, "cannot tell"],
])("with a margin of 10, an interval from %d to %d reads: %s", (low, high, word) => {
  expect(judge(low, high).word).toBe(word);
});

test("where lower is better the words turn, the difference does not", () => {
  expect(judge(11, 20, { better: "lower" }).word).toBe("A better");
  expect(judge(-20, -11, { better: "lower" }).word).toBe("B better");
});

test("one pair has no interval, none has no difference: both are said in words", () => {
  const one = { mean: 41, low: -Infinity, high: Infinity, level: 0.95 };
  expect(judge(0, 0, { difference: one }).sentence).toContain(
    "wait minus deploy-now is 41.0 hours (95 % interval without bounds), and the margin",
  );
  expect(judge(NaN, NaN).sentence).toContain("wait minus deploy-now is unknown, and the margin");
});

test("a margin of 0 leaves no practical difference to identical arms alone", () => {
  const same = judge(0, 0, { delta: 0 });
  expect(same.word).toBe("no practical difference");
  expect(same.sentence).toBe(
    "In this model, with these assumptions, deploy-now and wait do not differ at all: wait minus deploy-now is 0 hours (95 % interval 0 to 0).",
  );
  const open = judge(-1, 1, { delta: 0 });
  expect(open.word).toBe("cannot tell");
  expect(open.sentence).not.toContain("margin");
});

test("the winner is named with a positive amount, whichever arm it is", () => {
  expect(judge(29, 53, { delta: 10 }).sentence).toBe(
    "In this model, with these assumptions, wait is better by 41 hours (95 % interval 29 to 53). More runs would narrow this; they would not make the assumptions true.",
  );
  expect(judge(-5.3, -2.9, { delta: 1 }).sentence).toContain(
    "deploy-now is better by 4.1 hours (95 % interval 2.9 to 5.3)",
  );
  expect(judge(-5.3, -2.9, { delta: 1, better: "lower" }).sentence).toContain(
    "wait is better by 4.1 hours (95 % interval 2.9 to 5.3)",
  );
});

test("no practical difference states the margin it was judged by", () => {
  expect(judge(-3, 5).sentence).toBe(
    "In this model, with these assumptions, the difference between deploy-now and wait is too small to matter: wait minus deploy-now is 1.0 hours (95 % interval −3.0 to 5.0), all of it within the margin of 10.0 hours either way.",
  );
});

test("cannot tell says what is known and what would help", () => {
  expect(judge(-50, 1250, { delta: 123.4 }).sentence).toBe(
    "In this model, with these assumptions, we cannot tell which of deploy-now and wait is better: wait minus deploy-now is 600 hours (95 % interval −50 to 1,250), and the margin that matters is 123 hours either way. More runs would narrow this; they would not make the assumptions true.",
  );
});

test("an interval without 0 that does not clear the margin says who is ahead, and that it may not matter", () => {
  expect(judge(4, 16).sentence).toBe(
    "In this model, with these assumptions, wait is ahead by 10.0 hours (95 % interval 4.0 to 16.0), but we cannot tell whether by enough to matter: the margin that matters is 10.0 hours either way. More runs would narrow this; they would not make the assumptions true.",
  );
  expect(judge(-16, -4).sentence).toContain(
    "deploy-now is ahead by 10.0 hours (95 % interval 4.0 to 16.0)",
  );
  expect(judge(-16, -4, { better: "lower" }).sentence).toContain("wait is ahead by 10.0 hours");
  expect(judge(-16, -4).word).toBe("cannot tell");
  expect(judge(0, 16).sentence).toContain("we cannot tell which of deploy-now and wait is better");
});

test("no sentence speaks of proof, chance or significance", () => {
  const intervals = [[-3, 5], [-50, 50], [5, 20], [20, 30], [-30, -20], [0, 0]]; // prettier-ignore
  for (const [low, high] of intervals) {
    expect(judge(low, high).sentence).not.toMatch(/prove|significan|chance|probab|p-value|p =/i);
  }
});

test("a negative margin and a measure without direction are refused", () => {
  expect(() => judge(1, 2, { delta: -1 })).toThrow("delta: -1, wants a number from 0");
  expect(() => judge(1, 2, { better: "neither" })).toThrow(
    "decision_hours: neither direction is better",
  );
});

test("numbers show no more digits than are known", () => {
  expect(aboutNumber(1234.567, "h", 12)).toBe("1,235 h");
  expect(aboutNumber(0.12345, "", 0.0021)).toBe("0.1235");
  expect(aboutNumber(-0.4, "", 25)).toBe("0");
  expect(aboutNumber(1234567, "", 0)).toBe("1,234,567");
  expect(plainNumber(Infinity, 2)).toBe("∞");
  expect(plainNumber(NaN, 2)).toBe("unknown");
});
