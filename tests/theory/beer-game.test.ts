/**
 * The beer game (V-B3; Sterman 1989): four sectors in a line, orders that take two steps to arrive, goods that take two, three
 * at the factory. The burrow has no chain of stocks, so the game stands here by itself instead of bending the engine.
 */
import { expect, test } from "vitest";

const weeks = 36;
const sectors = 4;
const factory = sectors - 1;
const usual = 4;

interface Rule {
  /** Desired stock of every sector, the orders on their way included. */
  desired: readonly number[];
  /** Share of the gap that is ordered, and how far orders on their way count as stock. */
  alpha: number;
  beta: number;
}

/** Cost of every sector over the initial state and all weeks: .5 for a unit in stock, 1 for a unit owed. */
function play({ desired, alpha, beta }: Rule): number[] {
  const stock = [12, 12, 12, 12];
  const owed = [0, 0, 0, 0];
  const goods = [2, 2, 2, 3].map((delay) => Array.from({ length: delay }, () => usual));
  const mail = [2, 2, 2].map((delay) => Array.from({ length: delay }, () => usual));
  const cost = stock.map((units) => units / 2);
  const sum = (units: readonly number[]) => units.reduce((total, each) => total + each, 0);
  for (let week = 1; week <= weeks; week++) {
    for (let s = 0; s < sectors; s++) stock[s] += goods[s].shift()!;
    const asked = [week < 5 ? usual : 8, ...mail.map((slips) => slips.shift()!)];
    for (let s = 0; s < sectors; s++) {
      const wanted = asked[s] + owed[s];
      const sent = Math.min(stock[s], wanted);
      stock[s] -= sent;
      owed[s] = wanted - sent;
      if (s > 0) goods[s - 1].push(sent);
    }
    for (let s = 0; s < sectors; s++) {
      const onTheWay = sum(goods[s]) + (s < factory ? sum(mail[s]) + owed[s + 1] : 0);
      const order = usual + alpha * (desired[s] - (stock[s] - owed[s]) - beta * onTheWay);
      (s < factory ? mail[s] : goods[s]).push(Math.max(0, order));
    }
    for (let s = 0; s < sectors; s++) cost[s] += stock[s] / 2 + owed[s];
  }
  return cost;
}

const total = (rule: Rule) => play(rule).reduce((sum, cost) => sum + cost, 0);
const best: Rule = { desired: [28, 28, 28, 20], alpha: 1, beta: 1 };

test("the rule at its optimum costs 204, the initial state included: 42, 50, 58 and 54", () => {
  expect(play(best)).toEqual([42, 50, 58, 54]);
  // the initial state costs 12 units at .5 in four sectors
  expect(total(best) - 24).toBe(180);
});

test("no neighbouring desired stock of any sector costs as little", () => {
  for (let s = 0; s < sectors; s++) {
    for (const by of [-4, -3, -2, -1, 1, 2, 3, 4]) {
      const desired = best.desired.map((units, place) => (place === s ? units + by : units));
      expect(total({ ...best, desired })).toBeGreaterThan(204);
    }
  }
});

test("who forgets the orders on their way makes the game far more expensive", () => {
  const forgetful = { desired: [12, 12, 12, 12], alpha: 0.5, beta: 0 };
  expect(total(forgetful)).toBeGreaterThan(5 * 204);
});

test("orders vary the more, the further a sector is from the customer", () => {
  const cost = play({ desired: [17, 17, 17, 17], alpha: 0.36, beta: 0.34 });
  expect(cost.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(204);
});
