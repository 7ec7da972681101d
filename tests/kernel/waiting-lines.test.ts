/** Waiting lines against plain arrays, and the disciplines built on them. */
import { describe, expect, test } from "vitest";
import {
  Columns,
  WaitingLines,
  takeAtRandom,
  takeMostUrgent,
  uniform,
} from "../../sim/kernel/index.ts";

const LINES = 5;
const ITEMS = 60;

function inOrder(lines: WaitingLines, line: number): number[] {
  const items: number[] = [];
  for (let item = lines.head(line); item >= 0; item = lines.next(item)) items.push(item);
  return items;
}

/** Random joins and leaves; the plain arrays are the truth. */
function drive(lines: WaitingLines, plain: number[][], from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const line = Math.floor(uniform(1, 1, i, 0) * LINES);
    const item = Math.floor(uniform(1, 2, i, 0) * ITEMS);
    const where = plain.findIndex((waiting) => waiting.includes(item));
    const action = uniform(1, 3, i, 0);
    if (where >= 0 && action < 0.3) {
      lines.remove(where, item);
      plain[where].splice(plain[where].indexOf(item), 1);
    } else if (action < 0.5) {
      expect(lines.shift(line)).toBe(plain[line].shift() ?? -1);
    } else if (where < 0 && action < 0.8) {
      lines.push(line, item);
      plain[line].push(item);
    } else if (where < 0) {
      lines.pushFront(line, item);
      plain[line].unshift(item);
    }
    expect(lines.head(line)).toBe(plain[line][0] ?? -1);
    expect(lines.tail(line)).toBe(plain[line].at(-1) ?? -1);
    expect(lines.length(line)).toBe(plain[line].length);
  }
  for (let line = 0; line < LINES; line++) expect(inOrder(lines, line)).toEqual(plain[line]);
}

describe("waiting lines", () => {
  test("hold what plain arrays hold, through 20,000 random joins and leaves", () => {
    const plain: number[][] = Array.from({ length: LINES }, () => []);
    drive(new WaitingLines(new Columns(), "lines", LINES, ITEMS), plain, 0, 20_000);
  });

  test("continue alike after a restore and in a fork", () => {
    const columns = new Columns();
    const lines = new WaitingLines(columns, "lines", LINES, ITEMS);
    const plain: number[][] = Array.from({ length: LINES }, () => []);
    drive(lines, plain, 0, 1000);
    const snapshot = columns.snapshot();
    const copy = structuredClone(plain);
    drive(lines, plain, 1000, 2000);
    columns.restore(snapshot);
    drive(lines, structuredClone(copy), 1000, 2000);
    const forked = new Columns();
    const fork = new WaitingLines(forked, "lines", LINES, ITEMS);
    forked.restore(snapshot);
    drive(fork, copy, 1000, 2000);
  });

  test("take more items without disturbing those that wait", () => {
    const lines = new WaitingLines(new Columns(), "lines", 1, 2);
    lines.push(0, 0);
    lines.push(0, 1);
    lines.reserve(10);
    lines.push(0, 9);
    expect(inOrder(lines, 0)).toEqual([0, 1, 9]);
  });
});

describe("a discipline", () => {
  function lineOf(items: number[]): WaitingLines {
    const lines = new WaitingLines(new Columns(), "lines", 3, 10);
    for (const item of items) lines.push(0, item);
    return lines;
  }

  test("first come first served takes the longest waiting", () => {
    const lines = lineOf([4, 2, 7]);
    expect([lines.shift(0), lines.shift(0), lines.shift(0), lines.shift(0)]).toEqual([4, 2, 7, -1]);
  });

  test("last come first served takes the newest", () => {
    const lines = lineOf([]);
    for (const item of [4, 2, 7]) lines.pushFront(0, item);
    expect([lines.shift(0), lines.shift(0), lines.shift(0)]).toEqual([7, 2, 4]);
  });

  test("by priority takes the most urgent class, first come within it", () => {
    const lines = lineOf([]);
    lines.push(2, 1);
    lines.push(1, 5);
    lines.push(1, 3);
    lines.push(0, 8);
    const taken = Array.from({ length: 5 }, () => takeMostUrgent(lines, 0, 3));
    expect(taken).toEqual([8, 5, 3, 1, -1]);
  });

  test("at random takes every item for its share of the uniform", () => {
    expect(takeAtRandom(lineOf([4, 2, 7]), 0, 0.1)).toBe(4);
    expect(takeAtRandom(lineOf([4, 2, 7]), 0, 0.34)).toBe(2);
    expect(takeAtRandom(lineOf([4, 2, 7]), 0, 1 - 2 ** -53)).toBe(7);
    expect(takeAtRandom(lineOf([]), 0, 0.5)).toBe(-1);
    const lines = lineOf([4, 2, 7]);
    takeAtRandom(lines, 0, 0.5);
    expect(inOrder(lines, 0)).toEqual([4, 7]);
  });
});
