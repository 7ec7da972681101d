/** The event set against a heap on random schedules, and what it refuses. */
import { describe, expect, test } from "vitest";
import { Columns, EventSet, block, words } from "../../sim/kernel/index.ts";
import { HeapOracle } from "./event-oracle.ts";

/** A reproducible uniform for test number `key`, step `i`. */
function random(key: number, i: number): number {
  block(key, 99, i, 0);
  return (words[0] >>> 0) / 4294967296;
}

function newSet(subjects: number): { columns: Columns; events: EventSet } {
  const columns = new Columns();
  return { columns, events: new EventSet(columns, "events", subjects) };
}

/** Gaps until an event, from laws that strain a calendar in different ways. */
const laws: Record<string, (u: number) => number> = {
  uniform: (u) => u,
  "mostly ties": (u) => Math.floor(4 * u),
  "all at one time": () => 1,
  "now again and again": (u) => (u < 0.5 ? 0 : u),
  "two scales a million apart": (u) => (u < 0.7 ? 1e-3 * u : 1e3 * u),
  "heavy tail": (u) => 1 / (1 - u) ** 3,
  "shift starts": (u) => 480 * Math.ceil(3 * u),
};

/** Drives set and oracle with the same random calls; size wanders between 0 and `subjects`. */
function drive(
  events: EventSet,
  oracle: HeapOracle,
  options: { key: number; from: number; to: number; subjects: number; gap: (u: number) => number },
): number[] {
  const taken: number[] = [];
  const { key, subjects, gap } = options;
  for (let i = options.from; i < options.to; i++) {
    const u = random(key, 4 * i);
    const subject = Math.floor(random(key, 4 * i + 1) * subjects);
    const growing = Math.floor(i / (3 * subjects)) % 2 === 0;
    if (u < (growing ? 0.7 : 0.3)) {
      if (oracle.timeOf(subject) === Infinity) {
        const time = oracle.now + gap(random(key, 4 * i + 2));
        events.schedule(subject, time);
        oracle.schedule(subject, time);
      }
    } else if (u < 0.8 || !growing) {
      const next = events.next();
      expect(next).toBe(oracle.next());
      if (next >= 0) expect(events.now).toBe(oracle.now);
      taken.push(next, events.now);
    } else if (u < 0.95) {
      events.cancel(subject);
      oracle.cancel(subject);
    } else {
      expect(events.nextTime()).toBe(oracle.nextTime());
    }
    expect(events.size).toBe(oracle.size);
    if (i % 16 === 0) expect(events.timeOf(subject)).toBe(oracle.timeOf(subject));
  }
  return taken;
}

describe("the event set", () => {
  for (const [law, gap] of Object.entries(laws)) {
    for (const subjects of [5, 60, 90, 700]) {
      test(`takes ${subjects} subjects in the order of a heap when gaps are ${law}`, () => {
        const { events } = newSet(subjects);
        drive(events, new HeapOracle(), { key: subjects, from: 0, to: 9000, subjects, gap });
      });
    }
  }

  test("holds ties in order of scheduling when the calendar opens and closes around them", () => {
    const { events } = newSet(300);
    for (let subject = 299; subject >= 0; subject--) events.schedule(subject, 7);
    for (let subject = 299; subject >= 0; subject--) expect(events.next()).toBe(subject);
    expect(events.next()).toBe(-1);
  });

  for (const at of [10, 777, 2500, 4999]) {
    test(`continues bit for bit after a restore of step ${at}, and in a fork`, () => {
      const subjects = 150;
      const gap = laws["two scales a million apart"];
      const original = newSet(subjects);
      const oracle = new HeapOracle();
      drive(original.events, oracle, { key: 1, from: 0, to: at, subjects, gap });
      const snapshot = original.columns.snapshot();

      const continued = new HeapOracle();
      const rest = { key: 1, from: at, to: at + 5000, subjects, gap };
      copyPending(original.events, continued, subjects);
      const first = drive(original.events, continued, rest);

      const again = new HeapOracle();
      original.columns.restore(snapshot);
      copyPending(original.events, again, subjects);
      expect(drive(original.events, again, rest)).toEqual(first);

      const fork = newSet(subjects);
      const forked = new HeapOracle();
      fork.columns.restore(snapshot);
      copyPending(fork.events, forked, subjects);
      expect(drive(fork.events, forked, rest)).toEqual(first);
    });
  }

  test("keeps the order of ties through a restore and in a fork", () => {
    const original = newSet(200);
    const take = (events: EventSet, count: number): number[] =>
      Array.from({ length: count }, () => {
        const subject = events.next();
        // everybody meets everybody again at the next full ten
        events.schedule(subject, 10 * Math.floor(events.now / 10) + 10 * (1 + (subject % 3)));
        return subject;
      });
    for (let subject = 0; subject < 200; subject++)
      original.events.schedule((subject * 77) % 200, 10);
    take(original.events, 450);
    const snapshot = original.columns.snapshot();
    const rest = take(original.events, 2000);
    original.columns.restore(snapshot);
    expect(take(original.events, 2000)).toEqual(rest);
    const fork = newSet(200);
    fork.columns.restore(snapshot);
    expect(take(fork.events, 2000)).toEqual(rest);
  });

  test("grows to more subjects without disturbing those that are pending", () => {
    const { events, columns } = newSet(2);
    events.schedule(1, 5);
    events.reserve(500);
    for (let subject = 2; subject < 500; subject++) events.schedule(subject, 1000 - subject);
    const snapshot = columns.snapshot();
    const small = newSet(2);
    small.columns.restore(snapshot);
    for (const set of [events, small.events]) {
      expect(set.next()).toBe(1);
      for (let subject = 499; subject >= 2; subject--) expect(set.next()).toBe(subject);
    }
  });

  test("refuses a second event of a subject, an unknown subject, the past, Infinity and NaN", () => {
    const { events } = newSet(3);
    events.schedule(0, 4);
    expect(() => events.schedule(0, 5)).toThrow("events: subject 0 is pending at 4, wants none");
    expect(() => events.schedule(3, 5)).toThrow("events: subject 3, wants one from 0 to 2");
    expect(() => events.schedule(1, Infinity)).toThrow(
      "events: time Infinity, wants a finite time",
    );
    expect(() => events.schedule(1, NaN)).toThrow("events: time NaN, wants a finite time");
    expect(events.next()).toBe(0);
    expect(() => events.schedule(1, 3)).toThrow("events: time 3, wants a finite time from 4 on");
    expect(events.next()).toBe(-1);
    expect(events.now).toBe(4);
  });

  test("takes negative times in order once the clock stands before them", () => {
    const { events } = newSet(200);
    events.now = -100;
    for (let subject = 0; subject < 200; subject++) events.schedule(subject, 99.5 - subject);
    for (let subject = 199; subject >= 0; subject--) expect(events.next()).toBe(subject);
    expect(events.now).toBe(99.5);
  });
});

/** The oracle cannot be restored; it is refilled in the order in which a fork of the set empties. */
function copyPending(events: EventSet, oracle: HeapOracle, subjects: number): void {
  oracle.now = events.now;
  const pending = Array.from({ length: subjects }, (_, subject) => subject).filter(
    (subject) => events.timeOf(subject) < Infinity,
  );
  for (const subject of pending) oracle.schedule(subject, events.timeOf(subject));
}
