/**
 * Reports beside the truth (MEC-16): how likely a figure is biased, what a flattering one hides, what is recorded in a bad
 * climate, what of an audit leaves the unit. Expectations are hand arithmetic of the formulas; runs check that they hold.
 */
import { expect, test } from "vitest";
import { catalogues, simulateReplication } from "../../sim/index.ts";
import { biased } from "../../sim/model/mechanisms/reporting.ts";
import { captureOf } from "../../sim/model/shopfloor/recording.ts";
import { createWorld } from "../../sim/model/replication.ts";
import { View } from "../../sim/model/state/view.ts";
import { deedSlots, slotOf, violations } from "../../sim/model/acts/violations.ts";
import { simulateWorld } from "../../sim/simulate.ts";
import { expectSameRows, join, shipped, short } from "./worlds.ts";

test("looks that are judged and blame turn shares of the honest figures, one after the other", () => {
  expect(biased(0.1, 0, 0)).toBe(0.1);
  // 1 - .9 x .65, 1 - .4 x .975, 1 - .9 x .5 x .5
  expect(biased(0.1, 0.35, 0)).toBeCloseTo(0.415, 12);
  expect(biased(0.6, 0, 0.025)).toBeCloseTo(0.61, 12);
  expect(biased(0.1, 0.5, 0.5)).toBeCloseTo(0.775, 12);
  expect(biased(1, 0.5, 0)).toBe(1);
});

test("half of the found misreads are recorded at a climate of .5, one in seven at 0 (OIG 2025, 2012)", () => {
  const w = createWorld(shipped("healthy"), catalogues, "reporting", 0);
  const captureAt = (climate: number) => {
    w.climate[0] = climate;
    return captureOf(w, 0);
  };
  expect(captureAt(0.5)).toBeCloseTo(0.5, 12);
  // odds exp(-3.6 / 2) = .1653
  expect(captureAt(0)).toBeCloseTo(0.1419, 4);
  expect(captureAt(1)).toBeCloseTo(0.8581, 4);
  const off = createWorld(
    shipped("healthy", { mechanisms: { "MEC-16": false } }),
    catalogues,
    "reporting",
    0,
  );
  off.climate[0] = 0;
  expect(captureOf(off, 0)).toBe(off.settings.reporting.capture);
});

const everybodyFlatters = {
  calendar: short,
  parameters: {
    "reporting.biasedShare": 1,
    "reporting.optimism": 1,
    "reporting.size": 0.04,
    "reporting.hide": 0.5,
  },
};

test.each([0, 1])(
  "lines are reported 4 % higher, and with looks judged at %d that part of what is still missing from plan is hidden",
  (optics) => {
    const departures = join(everybodyFlatters, { parameters: { "scorecards.optics": optics } });
    const w = simulateWorld(shipped("saturated", departures), "reporting", 0);
    const view = new View(w, 0, w.cycles);
    let behind = 0;
    for (const unit of view.units) {
      for (let cycle = 0; cycle < w.cycles; cycle++) {
        const lines = view.at(
          w.kind[unit] === "packing" ? "shippedLines" : "visitLines",
          unit,
          cycle,
        );
        const missing = Math.max(0, view.at("plannedLines", unit, cycle) - 1.04 * lines);
        if (missing > 0) behind++;
        expect(view.at("reportedLines", unit, cycle)).toBeCloseTo(
          1.04 * lines + 0.5 * optics * missing,
          6,
        );
        expect(view.at("reportedLate", unit, cycle)).toBeCloseTo(
          0.96 * view.at("trueLate", unit, cycle),
          12,
        );
        expect(view.at("reportedBlockers", unit, cycle)).toBeCloseTo(
          0.96 * view.at("trueBlockers", unit, cycle),
          12,
        );
      }
    }
    expect(behind).toBeGreaterThan(3);
    expect(view.sum("trueBlockers")).toBeGreaterThan(0);
    expect(view.zoneSum("trueLate")).toBeGreaterThan(0);
  },
);

/** Scorecards whose lines were embellished by more than two usual sizes, and hidings that were detected. */
function hidings(parameters: object) {
  const departures = join(everybodyFlatters, {
    parameters: { "scorecards.optics": 1, "governance.detection": 0, ...parameters },
  });
  const w = simulateWorld(shipped("saturated", departures), "reporting", 0);
  const view = new View(w, 0, w.cycles);
  const slot = slotOf(violations.managerHides);
  let large = 0;
  let detected = 0;
  for (const unit of view.units) {
    for (let cycle = 0; cycle < w.cycles; cycle++) {
      const lines = w.kind[unit] === "packing" ? "shippedLines" : "visitLines";
      if (view.at("reportedLines", unit, cycle) > 1.08 * view.at(lines, unit, cycle)) large++;
      detected += w.roles.log[(cycle * w.units + unit) * deedSlots + slot + 1];
    }
  }
  return { large, detected };
}

test("an audit that nobody censors finds out who hides much; without audits nobody does", () => {
  const audited = hidings({ "audit.sample": 200, "audit.feedback": 0 });
  expect(audited.large).toBeGreaterThan(1);
  expect(audited.detected).toBe(audited.large);
  expect(hidings({}).detected).toBe(0);
  const censored = { "audit.sample": 200, "audit.feedback": 0, "audit.censored": 1 };
  expect(hidings(censored).detected).toBe(0);
});

test("what is late or open stands in the scorecard as it is at the end of the cycle", () => {
  const w = simulateWorld(shipped("burrow", { calendar: short }), "reporting", 0);
  const view = new View(w, w.cycles - 1, w.cycles);
  const open = w.asideState.filter((state) => state !== 0 && state !== 3).length;
  expect(view.sum("trueBlockers")).toBe(open);
  for (const zone of view.zones)
    expect(view.of("trueLate", zone)).toBeCloseTo(
      1 - view.of("onTimeLines", zone) / view.of("shippedLines", zone),
      12,
    );
});

test("a censored audit lets half of its findings out of the unit, and finds what it would have found", () => {
  const audited = (censored: number) =>
    new View(
      simulateWorld(
        shipped("burrow", {
          calendar: short,
          parameters: { "audit.sample": 200, "audit.censored": censored },
        }),
        "censored",
        0,
      ),
      0,
      5,
    );
  const open = audited(0);
  const censored = audited(0.5);
  expect(open.sum("auditPublished")).toBe(open.sum("auditHits"));
  expect(censored.sum("auditHits")).toBe(open.sum("auditHits"));
  const hits = censored.sum("auditHits");
  expect(hits).toBeGreaterThan(300);
  expect(Math.abs(censored.sum("auditPublished") - hits / 2)).toBeLessThan(
    3 * Math.sqrt(hits) * 0.5,
  );
});

test("switched off, none of its parameters matters: the same bits whatever is judged, hidden, blamed or withheld", () => {
  const run = (parameters: object) =>
    simulateReplication(
      shipped("burrow", {
        calendar: short,
        deployment: "deploy-now",
        mechanisms: { "MEC-16": false },
        parameters,
      }),
      "reporting",
      1,
    );
  expectSameRows(
    run({
      "reporting.captureEffect": 8,
      "reporting.opticsEffect": 1,
      "reporting.blameEffect": 1,
      "reporting.hide": 1,
      "audit.censored": 0.9,
      "scorecards.optics": 1,
      "scorecards.coeThroughput": 0.8,
      "scorecards.heroics": 0.9,
    }),
    run({}),
  );
});

test("without looks that are judged and without blame the effects' sizes do not matter", () => {
  const run = (size: number) =>
    simulateReplication(
      shipped("burrow", {
        calendar: short,
        parameters: {
          "traits.blame": 0,
          "reporting.opticsEffect": size,
          "reporting.blameEffect": size,
          "reporting.hide": size,
        },
      }),
      "reporting",
      2,
    );
  expectSameRows(run(1), run(0));
});
