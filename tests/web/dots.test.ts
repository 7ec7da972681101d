/** Placing countable dots: nothing is lost, nothing crosses zero, everything fits. */
import { describe, expect, test } from "vitest";
import { placeDots } from "../../web/charts/difference-dots.ts";

const area = { width: 600, height: 120 };

describe("placed dots", () => {
  const values = Array.from({ length: 50 }, (_, index) => (index - 12) * 1.7);
  const { dots, diameter } = placeDots(values, [-25, 70], area);

  test("are as many as the values", () => {
    expect(dots).toHaveLength(50);
  });

  test("stay on their side of zero, edges included", () => {
    const radius = ((diameter / 2) * 95) / area.width;
    for (const [index, { x, side }] of dots.entries()) {
      if (values[index] < 0) expect([side, x + radius <= 1e-9]).toEqual(["A", true]);
      if (values[index] > 0) expect([side, x - radius >= -1e-9]).toEqual(["B", true]);
      if (values[index] === 0) expect([side, x]).toEqual(["tie", 0]);
    }
  });

  test("move by at most half a diameter", () => {
    const half = ((diameter / 2) * 95) / area.width;
    for (const [index, { x }] of dots.entries()) {
      expect(Math.abs(x - values[index])).toBeLessThanOrEqual(half + 1e-9);
    }
  });

  test("no two share a place", () => {
    const places = dots.map(({ x, level }) => `${x.toFixed(6)} ${level}`);
    expect(new Set(places).size).toBe(dots.length);
  });
});

test("equal values stack, and shrink until the stack fits", () => {
  const { dots, diameter } = placeDots(Array<number>(40).fill(5), [-10, 10], area);
  expect(dots.map(({ level }) => level)).toEqual(Array.from({ length: 40 }, (_, level) => level));
  expect(40 * diameter).toBeLessThanOrEqual(area.height);
});

test("without values there is nothing to place", () => {
  expect(placeDots([], [-1, 1], area).dots).toEqual([]);
});
