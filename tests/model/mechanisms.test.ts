/**
 * Mechanisms against their sources: published figures and hand arithmetic for the laws, and the laws as they come out of
 * a run. Small organisations, in which everything but the mechanism in question is switched off.
 */
import { expect, test } from "vitest";
import { findParameter } from "../../sim/index.ts";
import type { CounterName } from "../../sim/model/state/ledger.ts";
import { misinterpretation } from "../../sim/model/mechanisms/clarity.ts";
import { hazardFactor } from "../../sim/model/mechanisms/climate.ts";
import {
  condition,
  errorProducing,
  timeShortage,
  withOdds,
} from "../../sim/model/mechanisms/human-error.ts";
import { learningFactor } from "../../sim/model/mechanisms/learning.ts";
import { pressure } from "../../sim/model/mechanisms/practice.ts";
import { fit } from "../../sim/model/mechanisms/sop.ts";
import { View } from "../../sim/model/state/view.ts";
import { simulateWorld } from "../../sim/simulate.ts";
import { type Departures, join, shipped } from "./worlds.ts";

test("a shortcut of odds 3.06 turns .003 into .0091 and .02 into .0588 (van der Veen et al. 2018)", () => {
  expect(withOdds(0.003, 3.06)).toBeCloseTo(0.0091, 4);
  expect(withOdds(0.02, 3.06)).toBeCloseTo(0.0588, 4);
  expect(withOdds(0.3, 1)).toBeCloseTo(0.3, 15);
});

test("HEART conditions multiply by (maximum - 1) x proportion + 1 (Williams 1986)", () => {
  expect(condition(errorProducing.timeShortage, 0.3)).toBe(4);
  expect(condition(errorProducing.unlearning, 0.3)).toBe(2.5);
  expect(condition(errorProducing.ambiguousStandards, 0)).toBe(1);
  const shortage = [0.5, 0.8, 0.9, 1, 1.2].map(
    (load) => Math.round(1e9 * timeShortage(load)) / 1e9,
  );
  expect(shortage).toEqual([0, 0, 0.5, 1, 1]);
});

test("on an 80 % curve each doubling of experience takes four fifths of the time, down to the floor", () => {
  const factor = (days: number) => learningFactor(days, 0.3219, 0.6);
  expect(factor(0)).toBeCloseTo(1 / 0.6, 12);
  expect(factor(1) / factor(0)).toBeCloseTo(0.8, 4);
  expect(factor(3) / factor(1)).toBeCloseTo(0.8, 4);
  expect(factor(1000)).toBe(1);
});

test("62 % of training in use at once becomes 34 % after a year at .951 a month (Saks & Belcourt 2006)", () => {
  const value = (id: string) => findParameter(id)!.default;
  expect(value("learning.transfer")).toBe(0.62);
  expect(value("learning.transfer") * value("learning.retentionPerMonth") ** 12).toBeCloseTo(
    0.34,
    2,
  );
});

test("a revision made from three reports fits with probability .451, one from ten with .865", () => {
  expect(fit(3, 5)).toBeCloseTo(0.4512, 4);
  expect(fit(10, 5)).toBeCloseTo(0.8647, 4);
  expect(fit(0, 5)).toBe(0);
});

test("an order of clarity .7 and 20 minutes of effort under urgency .5 is misread in one case of eleven", () => {
  // .5 x .3 x exp(-20 x .75 / 30)
  expect(misinterpretation(0.5, 0.7, 20, 0.5, 30)).toBeCloseTo(0.09098, 5);
  expect(misinterpretation(0.5, 1, 0, 1, 30)).toBe(0);
  expect(misinterpretation(0.5, 0, 0, 0, 30)).toBe(0.5);
});

test("pressure begins at half load, and a hazard is doubled by no acceptance and gone at full acceptance", () => {
  expect([0, 0.5, 0.75, 1, 1.5].map(pressure)).toEqual([0, 0, 0.5, 1, 1]);
  expect([0, 0.5, 1].map(hazardFactor)).toEqual([2, 1, 0]);
});

const quiet: Departures = {
  units: [{ id: "pool", label: "Pool", kind: "packing", workers: 8 }],
  pilotUnit: "pool",
  calendar: { warmUpCycles: 0, baselineCycles: 1, horizonCycles: 9 },
  mechanisms: Object.fromEntries(
    [
      "MEC-03",
      "MEC-04",
      "MEC-06",
      "MEC-09",
      "MEC-13",
      "MEC-14",
      "MEC-18",
      "MEC-22",
      "MEC-20",
      "MEC-23",
    ].map((id) => [id, false]),
  ),
  // more demand than eight people can serve, so that nobody pauses
  parameters: { "flow.linesPerDay": 2600, "flow.minutesPerLine": 1.8 },
};

/** Totals of a small organisation. */
function totals(departures: Departures): (name: CounterName) => number {
  const w = simulateWorld(shipped("healthy", join(quiet, departures)), "mechanisms", 0);
  const view = new View(w, 0, w.cycles);
  return (name) => view.sum(name);
}

test("misreads per line are those of the SOP, the condition of ambiguity and the share of shortcuts", () => {
  // nothing moves practice: a quarter of steps stays a shortcut
  const sum = totals({
    mechanisms: { "MEC-11": false },
    parameters: {
      "errors.pressureApoa": 0,
      "practice.initialDrift": 0.25,
      "practice.initialSpread": 0,
      "practice.growth": 0,
      "practice.imitation": 0,
      "practice.reminderChance": 0,
    },
  });
  const base = 0.003 * (4 * 0.4 * 0.2 + 1);
  const p = 0.75 * base + 0.25 * withOdds(base, 3.06);
  const lines = sum("visitLines");
  const standardError = Math.sqrt((p * (1 - p)) / lines);
  expect(Math.abs(sum("defects") / lines - p)).toBeLessThan(3 * standardError);
  expect(standardError).toBeLessThan(0.05 * p);
});

test("scanners in continuous use fail once in 30 minutes of work, and each failure costs its swap", () => {
  const sum = totals({
    mechanisms: { "MEC-12": false },
    parameters: { "scanner.meanLifeMinutes": 30, "scanner.swapMinutes": 5, "flow.serviceScv": 0 },
  });
  const failures = sum("scannerFailures");
  // Weibull of shape 4: coefficient of variation .2805, so the count of n lives varies by .28 / sqrt(n)
  expect(failures).toBeGreaterThan(5000);
  expect(Math.abs(sum("workMinutes") / failures / 30 - 1)).toBeLessThan(
    (3 * 0.2805) / Math.sqrt(failures) + 0.005,
  );
  expect(Math.abs(sum("swapMinutes") / failures - 5)).toBeLessThan(0.05);
});

test("with a change window five changes wanted per cycle become .993 applied: one a cycle unless none was wanted", () => {
  const cycles = 241;
  const sum = totals({
    calendar: { warmUpCycles: 0, baselineCycles: 1, horizonCycles: cycles - 1 },
    parameters: {
      "flow.demandFactor": 0,
      "executives.needChanges": 5,
      "governance.changeWindow": 1,
    },
    mechanisms: { "MEC-18": true },
  });
  const applied = sum("priorityChanges");
  expect(Math.abs(sum("priorityRequests") / cycles - 5)).toBeLessThan(3 * Math.sqrt(5 / cycles));
  // 1 - exp(-5) per cycle; the first cycle opens no window
  expect(applied).toBeLessThanOrEqual(cycles - 1);
  expect(Math.abs(applied / (cycles - 1) - 0.9933)).toBeLessThan(
    3 * Math.sqrt((0.9933 * 0.0067) / (cycles - 1)),
  );
});
