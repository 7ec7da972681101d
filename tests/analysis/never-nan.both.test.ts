/**
 * Whatever an estimator is given, it answers with numbers, says in words that there is none, or refuses by name, value and
 * rule: never NaN, never an error of the engine, never an interval upside down.
 */
import { expect, test } from "vitest";
import { ofNumber, ofValues } from "./degenerate-calls.ts";

const eight = (value: (i: number) => number) => Array.from({ length: 8 }, (_, i) => value(i));

const lists: Record<string, readonly number[]> = {
  "no value": [],
  "one value": [2],
  "two values": [2, 5],
  "three values": [1, 4, 2],
  "eight ordinary ones": eight((i) => 2 + ((i * 3) % 7) / 4),
  "equal ones": eight(() => 0.1),
  zeros: eight(() => 0),
  "ties everywhere": eight((i) => i % 2),
  "fractions of counts": eight((i) => i + 0.5),
  "numbers below 0": eight((i) => -1 - i),
  "a missing one": eight((i) => (i === 3 ? NaN : i)),
  "an infinite one": eight((i) => (i === 3 ? -Infinity : i)),
  "the largest there are": eight((i) => (i % 2 === 0 ? 1e308 : -1e308)),
  "equal largest ones": eight(() => 1e308),
  "squares beyond all numbers": eight((i) => (i + 1) * 1e200),
  "large ones that can be used": eight((i) => (i + 1) * 1e60),
  "the smallest there are": eight((i) => (i + 1) * 1e-320),
};

const ordinary = [NaN, Infinity, -Infinity, 0, -1, 0.5, 1, 2.5, 2 ** 53];
const numbers = ordinary.concat([1e-320, 1e-75, 1e75, 1e308, -1e308]);

/** Bounds may be infinite where the data give none; nothing else. */
const openEnds = ["low", "high", "lower", "upper", "halfWidth"];

/** What is wrong with an answer; nothing where nothing is. */
function wrongIn(answer: unknown, key = ""): string[] {
  if (typeof answer === "number") {
    const isFine = Number.isFinite(answer) || (openEnds.includes(key) && !Number.isNaN(answer));
    return isFine ? [] : [`${key}: ${answer}`];
  }
  if (typeof answer !== "object" || answer === null) return [];
  if (Array.isArray(answer) || ArrayBuffer.isView(answer))
    return Array.from(answer as ArrayLike<unknown>).flatMap((each) => wrongIn(each, key));
  const { low, high } = answer as { low?: unknown; high?: unknown };
  const turned = typeof low === "number" && typeof high === "number" && low > high;
  return [
    ...(turned ? [`${low} to ${high}`] : []),
    ...Object.entries(answer).flatMap(([name, each]) => wrongIn(each, name)),
  ];
}

/** An answer that is fine, or a refusal that names what, and says which rule. */
function wrongWith(call: () => unknown): string[] {
  try {
    return wrongIn(call());
  } catch (error) {
    const { message } = error as Error;
    const isSaid = error instanceof RangeError && /^\S.*: .*\S/.test(message);
    return isSaid && !/Invalid|Maximum call/.test(message) ? [] : [String(error)];
  }
}

test.each(Object.entries(ofValues))("%s answers or refuses, whatever values it gets", (_, call) => {
  const found = Object.entries(lists).flatMap(([what, values]) =>
    wrongWith(() => call(values)).map((wrong) => `${what}: ${wrong}`),
  );
  expect(found).toEqual([]);
});

test.each(Object.entries(ofNumber))("%s answers or refuses, whatever the number is", (_, call) => {
  const found = numbers.flatMap((value) =>
    wrongWith(() => call(value)).map((wrong) => `${value}: ${wrong}`),
  );
  expect(found).toEqual([]);
});

test.each(Object.entries(ofValues))("%s is asked something that it can answer", (_, call) => {
  const answers = Object.values(lists).map((values) => {
    try {
      return call(values) ?? null;
    } catch {
      return null;
    }
  });
  expect(answers.some((answer) => answer !== null)).toBe(true);
});

test("a planted NaN, an engine's error and an interval upside down are found", () => {
  expect(wrongIn({ p: NaN })).toEqual(["p: NaN"]);
  expect(wrongIn([{ low: 2, high: 1 }])).toEqual(["2 to 1"]);
  expect(wrongWith(() => new Float64Array(-1))).not.toEqual([]);
  expect(wrongWith(() => (undefined as unknown as number[]).length)).not.toEqual([]);
});
