/**
 * Draws are local: a change in one place moves no draw elsewhere, so that paired runs differ by what was changed and by
 * nothing else. One executive becomes volatile; arrivals, service draws and tool lifetimes stay what they were.
 */
import { expect, test } from "vitest";
import { catalogues, simulateReplication } from "../../sim/index.ts";
import type { OrganisationScenario } from "../../sim/index.ts";
import { createWorld } from "../../sim/model/replication.ts";
import { report } from "../../sim/model/shopfloor/aside.ts";
import { Purpose } from "../../sim/model/state/purposes.ts";
import { questionsOf, recordDraws } from "./record-draws.ts";
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

test.each(["reportLost", "scannerReportLost"] as const)(
  "of no two reports to the CoE one is lost because the other is (%s)",
  (purpose) => {
    const parameters = { "scanner.reportFactor": 1 };
    const scenario = shipped("burrow", { calendar: short, parameters });
    const asked = questionsOf(Purpose[purpose], () => simulateReplication(scenario, "local", 0));
    expect(asked.length).toBeGreaterThan(100);
    expect(new Set(asked).size).toBe(asked.length);
  },
);

test("reports about totes of half a lifetime apart are lost by draws of their own", () => {
  const w = createWorld(shipped("burrow"), catalogues, "local", 0);
  const asked = questionsOf(Purpose.reportLost, () => {
    for (const id of [1, 1 + 2 ** 25, 2 ** 31 - 1]) report(w, 0, id, 3);
  });
  expect(asked).toEqual(["1 3", "33554433 3", "2147483647 3"]);
});
