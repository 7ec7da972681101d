/**
 * The tote is a grain of the computation: what counts per line must not depend on how many lines travel together. Totes of
 * 16 and of 64 lines are held against the usual 32, without set-up, which comes with every change of class by its nature.
 * Lead time and lost demand may differ and are not asserted.
 */
import { expect, test } from "vitest";
import { comparePaired } from "../../analysis/inference/paired.ts";
import { simulateReplication } from "../../sim/index.ts";
import { type Departures, join, runValue, shipped } from "./worlds.ts";

const calendar = { warmUpCycles: 2, baselineCycles: 1, horizonCycles: 4 };

function rowsWith(ordersPerTote: number, replications: number, departures: Departures) {
  const scenario = shipped(
    "burrow",
    join(departures, {
      calendar,
      parameters: {
        "flow.ordersPerTote": ordersPerTote,
        "switching.setupMinutes": 0,
      },
    }),
  );
  return Array.from({ length: replications }, (_, r) =>
    simulateReplication(scenario, "tote size", r),
  );
}

/** 99 % interval of the relative difference of a measure from its value with totes of 32 lines, per size. */
function differences(replications: number, departures: Departures) {
  const [usual, half, double] = [8, 4, 16].map((orders) =>
    rowsWith(orders, replications, departures),
  );
  return (measure: string) =>
    [half, double].map((rows) => {
      const values = (of: typeof rows) => of.map((row) => runValue(row, measure));
      const { a, difference } = comparePaired(values(usual), values(rows), {
        level: 0.99,
        resamples: 0,
      });
      return { low: difference.low / a, high: difference.high / a };
    });
}

test("half and double totes leave misreads, drift and throughput per line alone, where load does not matter", () => {
  // every rate here is per line or per minute: errors, steady drift, catches, hand keying, improvised steps, reminders
  const parameters = {
    "errors.pressureApoa": 0,
    "responses.pressureEffect": 0,
    "practice.growth": 0,
    "practice.steadyDrift": 0.001,
    "practice.caughtPerLine": 0.004,
  };
  const difference = differences(16, { mechanisms: { "MEC-20": false }, parameters });
  for (const measure of ["misreads", "drift", "throughput", "gross_throughput", "time_work"]) {
    for (const { low, high } of difference(measure)) {
      const isAlike = low > -0.03 && high < 0.03;
      expect({ measure, low, high, isAlike }).toMatchObject({ isAlike: true });
    }
  }
});

test("under time pressure larger totes make load lumpier: throughput stays within 1 %, drift within 10 %, misreads within 15 %", () => {
  const difference = differences(8, {});
  for (const [measure, margin] of [
    ["throughput", 0.01],
    // full hours and strained teams make more of them, and come in lumps
    ["misreads", 0.15],
    ["drift", 0.1],
  ] as const) {
    for (const { low, high } of difference(measure)) {
      const isAlike = Math.abs(low + high) / 2 < margin;
      expect({ measure, low, high, isAlike }).toMatchObject({ isAlike: true });
    }
  }
});
