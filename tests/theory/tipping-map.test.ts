/**
 * The tipping map of fire-fighting (V-A24; structure of Repenning 2001, as reconstructed in the theory): the share of early
 * work that gets done this year decides how much of the next one is fire-fighting. In the burrow fire-fighting emerges from
 * the hours that urgent work leaves, not from this map, so the map stands here by itself.
 */
import { expect, test } from "vitest";

interface Plant {
  /** Hours of a year, products in it, and hours of development and of rework of a product. */
  hours: number;
  products: number;
  development: number;
  rework: number;
  /** Chance of a defect with early work done, and what is added without it. */
  defect: number;
  withoutEarlyWork: number;
  /** Hours of early work of the next year. */
  early: number;
}

const plant: Plant = {
  hours: 2300,
  products: 1000,
  development: 1,
  rework: 2,
  defect: 0.1,
  withoutEarlyWork: 0.6,
  early: 1000,
};

/** Share of early work that gets done in a year after one in which the share f was; `shock` hours are taken away. */
function next(p: Plant, f: number, shock = 0): number {
  const urgent =
    p.products * (p.development + p.rework * (p.defect + p.withoutEarlyWork * (1 - f)));
  return Math.max(0, Math.min(1, (p.hours - shock - urgent) / p.early));
}

function after(p: Plant, f: number, years: number): number {
  let share = f;
  for (let year = 0; year < years; year++) share = next(p, share);
  return share;
}

test("the map has slope 1.2 and an unstable fixed point at one half", () => {
  expect((next(plant, 0.6) - next(plant, 0.4)) / 0.2).toBeCloseTo(1.2, 12);
  expect(next(plant, 0.5)).toBeCloseTo(0.5, 12);
});

test("a little above one half everything gets better, a little below everything gets worse", () => {
  expect(after(plant, 0.51, 60)).toBe(1);
  expect(after(plant, 0.49, 60)).toBe(0);
});

test("one year with 600 hours less is the threshold: after 590 it recovers, after 610 it collapses", () => {
  expect(next(plant, 1, 600)).toBeCloseTo(0.5, 12);
  expect(after(plant, next(plant, 1, 590), 60)).toBe(1);
  expect(after(plant, next(plant, 1, 610), 60)).toBe(0);
});

test("where rework takes one hour, slope .6, the plant recovers from everything", () => {
  const easy = { ...plant, rework: 1 };
  expect((next(easy, 0.2) - next(easy, 0)) / 0.2).toBeCloseTo(0.6, 12);
  expect(after(easy, 0, 60)).toBe(1);
});
