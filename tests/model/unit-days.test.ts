/** Daily figures of units, as control charts read them, against the cycle's own. */
import { expect, test } from "vitest";
import { simulateProbes } from "../../sim/index.ts";
import { shipped, short } from "./worlds.ts";

const scenario = shipped("burrow", { calendar: short });
const days = Array.from({ length: scenario.calendar.cycleDays }, (_, day) => day);
const units = ["packing-a"];
const window = { from: 0, to: 1, units };

const probe = (probes: object[]) =>
  simulateProbes({
    arms: [{ scenarios: [scenario], probes: probes as never }],
    seed: "days",
    from: 0,
    to: 1,
  }).values;

test("the lines of a zone's days are the lines of its cycle", () => {
  const [perDay, ...daily] = probe([
    { ...window, measure: "gross_throughput" },
    ...days.map((day) => ({ ...window, measure: "unit-days.lines", day })),
  ]);
  expect(daily.reduce((sum, lines) => sum + lines, 0)).toBeCloseTo(perDay * days.length, 6);
});

test("the lead time of a cycle lies between those of its days", () => {
  const [cycle, ...daily] = probe([
    { ...window, measure: "lead_time" },
    ...days.map((day) => ({ ...window, measure: "unit-days.lead_time", day })),
  ]);
  const known = daily.filter((hours) => !Number.isNaN(hours));
  expect(known.length).toBeGreaterThan(0);
  expect(Math.min(...known)).toBeLessThanOrEqual(cycle);
  expect(Math.max(...known)).toBeGreaterThanOrEqual(cycle);
});

test("a day beyond the cycle has no figure, and an unknown figure is refused", () => {
  expect(probe([{ ...window, measure: "unit-days.lines", day: days.length }])[0]).toBeNaN();
  expect(() => probe([{ ...window, measure: "unit-days.joy" }])).toThrow(
    "unit-days.joy: not a daily figure of units",
  );
});
