/** Exact sums, and Little's law to the last bit at any horizon of a simulated queue. */
import { describe, expect, test } from "vitest";
import {
  Columns,
  EventSet,
  ExactSum,
  LittleLaw,
  WaitingLines,
  exponential,
  uniform,
} from "../../sim/kernel/index.ts";

describe("an exact sum", () => {
  test("does not lose what rounding loses", () => {
    const sum = new ExactSum();
    for (const value of [1e300, 1, -1e300, 1e-300, -1]) sum.add(value);
    expect(sum.value).toBe(1e-300);
    sum.add(-1e-300);
    expect(sum.isZero).toBe(true);
  });

  test("of 10,000 numbers of all sizes and their negatives in another order is 0", () => {
    const sum = new ExactSum();
    const value = (i: number): number =>
      (uniform(1, 1, i, 0) - 0.5) * 10 ** (40 * uniform(1, 2, i, 0));
    for (let i = 0; i < 10_000; i++) sum.add(value(i));
    expect(sum.isZero).toBe(false);
    for (let i = 9999; i >= 0; i--) sum.add(-value(i));
    expect(sum.isZero).toBe(true);
  });

  test("of products counts the part that a product rounds away", () => {
    const sum = new ExactSum();
    const x = 1 + 2 ** -30;
    sum.addProduct(x, x);
    sum.add(-(x * x));
    expect(sum.value).toBe(2 ** -60);
  });

  test("merges with another", () => {
    const a = new ExactSum();
    const b = new ExactSum();
    a.add(0.1);
    b.add(1e20);
    a.merge(b);
    a.add(-1e20);
    expect(a.value).toBe(0.1);
  });
});

/** A queue with two servers, watched by its own count and by the items' stamps. */
function queueUntil(horizon: number): { imbalance: number; served: number; present: number } {
  const columns = new Columns();
  const items = 4000;
  const source = items;
  const events = new EventSet(columns, "events", items + 1);
  const lines = new WaitingLines(columns, "lines", 1, items);
  const entered = columns.float64("entered", items);
  const isPresent = columns.int32("isPresent", items);
  const law = new LittleLaw(0, columns.float64("law", LittleLaw.cells));
  let arrivals = 0;
  let present = 0;
  let served = 0;
  let idle = 2;
  events.schedule(source, exponential(1, 1, 0, 0));
  while (events.nextTime() <= horizon) {
    const subject = events.next();
    law.advance(events.now, present);
    let next = -1;
    if (subject === source) {
      const item = arrivals++;
      entered[item] = events.now;
      isPresent[item] = 1;
      present++;
      events.schedule(source, events.now + exponential(1, 1, arrivals, 0));
      if (idle > 0) {
        idle--;
        next = item;
      } else lines.push(0, item);
    } else {
      law.leave(entered[subject], events.now);
      isPresent[subject] = 0;
      present--;
      served++;
      next = lines.shift(0);
      if (next < 0) idle++;
    }
    if (next >= 0) events.schedule(next, events.now + 1.9 * exponential(1, 2, next, 0));
  }
  law.advance(horizon, present);
  const still = [...entered.subarray(0, arrivals)].filter((_, item) => isPresent[item] === 1);
  expect(still.length).toBe(present);
  return { imbalance: law.imbalance(still), served, present };
}

describe("Little's law", () => {
  for (const horizon of [0.1, 10, 123.456, 1000, 3000 / 7]) {
    test(`holds to the last bit at ${horizon}, with items still present`, () => {
      const { imbalance, served, present } = queueUntil(horizon);
      expect(imbalance).toBe(0);
      if (horizon > 100) {
        expect(served).toBeGreaterThan(80);
        expect(present).toBeGreaterThan(0);
      }
    });
  }

  test("fails when one stamp is off by one bit", () => {
    const law = new LittleLaw();
    law.advance(0.1, 0);
    law.advance(0.7, 1);
    law.leave(0.1 + 2 ** -56, 0.7);
    expect(law.imbalance([])).not.toBe(0);
  });
});
