/**
 * The daily log of the whole organisation: every counter of it is written to, and over all days it adds up to what the log
 * of cycles and units says, where both count the same thing.
 */
import { expect, test } from "vitest";
import { type DayCounterName, dayCounters } from "../../sim/model/state/ledger.ts";
import { View } from "../../sim/model/state/view.ts";
import { simulateWorld } from "../../sim/simulate.ts";
import { everything } from "./everything.ts";
import { join, shipped, short } from "./worlds.ts";

const calendar = { ...short, horizonCycles: 8 };
const scenario = shipped("saturated", join(everything, { calendar, deployment: "deploy-now" }));
const w = simulateWorld(scenario, "days", 0);
const view = new View(w, 0, w.cycles);

const overAllDays = (name: DayCounterName) => view.days(name).reduce((sum, day) => sum + day, 0);

test("every counter of the day is above 0 in an organisation in which everything happens", () => {
  expect(dayCounters.filter((name) => overAllDays(name) <= 0)).toEqual([]);
});

/** What the log of cycles says; busy minutes, totes and open questions at day's end are of the day alone. */
const byCycle: Partial<Record<DayCounterName, () => number>> = {
  // customers' lines: what is received is not among them
  demandLines: () => view.zoneSum("demandLines"),
  shippedLines: () => view.sum("shippedLines"),
  conformingLines: () => view.sum("conformingLines"),
  lostLines: () => view.sum("lostLines"),
  visitLines: () => view.sum("visitLines"),
  defects: () => view.sum("defects"),
  recordedDefects: () => view.sum("recordedDefects"),
  exceptions: () => view.sum("exceptions"),
  escalations: () => view.sum("escalated") + view.sum("fixedAndReported"),
  improvisations: () => view.sum("improvised"),
  priorityChanges: () => view.sum("priorityChanges"),
  bypassOrders: () => view.sum("bypassOrders"),
  // by workers: managers' translations are not among them
  aiUses: () => view.sum("aiUses") - view.sum("aiTranslations"),
  overtimeMinutes: () => view.sum("overtimeMinutes"),
  disputes: () => view.sum("disputeDays"),
};

test.each(Object.entries(byCycle))("over all days %s are those of all cycles", (name, sum) => {
  expect(overAllDays(name as DayCounterName)).toBe(sum());
});
