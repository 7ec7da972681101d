/**
 * Draws are local: a change in one place moves no draw elsewhere, so that paired runs differ by what was changed and by
 * nothing else. One executive becomes volatile; arrivals, service draws and tool lifetimes stay what they were.
 */
import { expect, test } from "vitest";
import { simulateReplication } from "../../sim/index.ts";
import type { OrganisationScenario } from "../../sim/index.ts";
import { Purpose } from "../../sim/model/state/purposes.ts";
import { recordDraws } from "./record-draws.ts";
import { runValue, shipped, short } from "./worlds.ts";

const watched = [
  Purpose.demandTotes,
  Purpose.toteClass,
  Purpose.service,
  Purpose.scannerLife,
  Purpose.executiveChangeGap,
  Purpose.executiveChange,
];

function withVolatility(changes: readonly number[]): OrganisationScenario {
  return shipped("burrow", {
    calendar: short,
    failures: { "priority-whiplash": { dose: 0 } },
    parameters: { "executives.unforcedChanges": changes },
  });
}

const [calm, volatile] = [
  [0.5, 0.5, 0.5, 0.5],
  [0.5, 0.5, 12, 0.5],
].map((changes) =>
  recordDraws(watched, () => simulateReplication(withVolatility(changes), "local", 0)),
);

/** Questions asked in both runs, and of how many. */
function common(purpose: number) {
  const [a, b] = [calm.book.get(purpose)!, volatile.book.get(purpose)!];
  const both = [...a.keys()].filter((key) => b.has(key));
  const equal = both.filter((key) => Object.is(a.get(key), b.get(key)));
  return { asked: Math.max(a.size, b.size), both: both.length, equal: equal.length };
}

test("the change takes effect: the volatile executive changes direction, and time is spent otherwise", () => {
  expect(runValue(volatile.result, "priority_changes")).toBeGreaterThan(
    2 * runValue(calm.result, "priority_changes"),
  );
  expect(runValue(volatile.result, "switches")).not.toBe(runValue(calm.result, "switches"));
});

test.each(["demandTotes", "toteClass"] as const)(
  "when one executive becomes volatile, arrivals are asked for in the same places and get the same answers (%s)",
  (purpose) => {
    const { asked, both, equal } = common(Purpose[purpose]);
    expect(asked).toBeGreaterThan(100);
    expect(both).toBe(asked);
    expect(equal).toBe(asked);
  },
);

test("service draws of a tote at a station are bit-identical, and nearly all totes are served in both runs", () => {
  const { asked, both, equal } = common(Purpose.service);
  expect(equal).toBe(both);
  expect(both / asked).toBeGreaterThan(0.95);
});

test("lifetimes of tools are bit-identical, life by life", () => {
  const { asked, both, equal } = common(Purpose.scannerLife);
  expect(equal).toBe(both);
  expect(both / asked).toBeGreaterThan(0.95);
});

test("the calm executives consider the same changes at the same times and decide them alike", () => {
  for (const purpose of [Purpose.executiveChangeGap, Purpose.executiveChange]) {
    const { asked, both, equal } = common(purpose);
    expect([both, equal]).toEqual([asked, asked]);
  }
});
