/**
 * The untreated burrow as it is: utilisation, backlog, drift and its slope per zone, and where time goes, over many
 * replications, from the end of the warm-up to the horizon.
 *
 *   npm run baseline -- [replications]
 */
import { meanInterval } from "../analysis/inference/interval.ts";
import { slope } from "../analysis/inference/slope.ts";
import { simulateReplication, tableShapes } from "../sim/index.ts";
import { tellingBadInput, wholeNumber } from "./bad-input.ts";
import { shipped } from "./shipped.ts";

await tellingBadInput("baseline", describeBaseline);

async function describeBaseline(): Promise<void> {
  // of one alone there is no interval
  const replications = wholeNumber("replications", process.argv[2] ?? "100", 2);
  const scenario = shipped("burrow");
  const { warmUpCycles, baselineCycles, horizonCycles, cycleDays } = scenario.calendar;
  const cycles = warmUpCycles + baselineCycles + horizonCycles;
  const [, days, perCycle, zones] = tableShapes;
  const column = (columns: readonly { name: string }[], name: string) =>
    columns.findIndex((each) => each.name === name);
  const runs = Array.from({ length: replications }, (_, r) =>
    simulateReplication(scenario, "baseline", r),
  );
  const span = Array.from({ length: cycles - warmUpCycles }, (_, i) => i + warmUpCycles);
  const meanOver = (name: string) =>
    runs.map(({ cycles: rows }) => {
      const at = column(perCycle.columns, name);
      return (
        span.reduce((sum, cycle) => sum + rows[cycle * perCycle.columns.length + at], 0) /
        span.length
      );
    });

  say("utilisation of workers", meanOver("worker_utilisation"));
  say("utilisation of managers", meanOver("manager_utilisation"));
  say("lost demand", meanOver("lost_demand"), 5);
  say(
    "backlog, totes in the system, slope per cycle",
    runs.map(({ days: rows }) => {
      const at = column(days.columns, "wip_totes");
      return slope(
        span.map((cycle) => rows[((cycle + 1) * cycleDays - 1) * days.columns.length + at]),
      );
    }),
  );
  scenario.units.forEach((unit, u) => {
    const at = column(zones.columns, "drift");
    const path = (rows: Float64Array) =>
      span.map((cycle) => rows[(cycle * scenario.units.length + u) * zones.columns.length + at]);
    const start = unit.parameters["practice.initialDrift"];
    say(
      `drift of ${unit.label} (starts at ${start})`,
      runs.map(({ zones: rows }) => path(rows).reduce((a, b) => a + b, 0) / span.length),
    );
    say(
      `  slope per cycle`,
      runs.map(({ zones: rows }) => slope(path(rows))),
      5,
    );
  });
  const shares = ["work", "switching", "rework", "blockers", "training", "idle"].map((name) => {
    const { mean } = meanInterval(meanOver(`time_${name}`));
    return `${name} ${(100 * mean).toFixed(1)} %`;
  });
  const coordination = meanInterval(meanOver("time_coordination")).mean;
  process.stdout.write(
    `where workers' time goes: ${shares.join(", ")}; managers: coordination ${(100 * coordination).toFixed(1)} %\n`,
  );
}

function say(label: string, values: readonly number[], digits = 3): void {
  const { mean, low, high } = meanInterval(values);
  process.stdout.write(
    `${label}: ${mean.toFixed(digits)} (95 % interval ${low.toFixed(digits)} to ${high.toFixed(digits)})\n`,
  );
}
