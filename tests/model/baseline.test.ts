/**
 * The untreated burrow is calibrated: busy as stated, without a growing backlog, its drift where it began. 10 replications;
 * `npm run baseline` prints the same over 100.
 */
import { beforeAll, expect, test } from "vitest";
import { meanInterval } from "../../analysis/inference/interval.ts";
import { slope } from "../../analysis/inference/slope.ts";
import { scenarios } from "../../scenarios/index.ts";
import {
  type OrganisationScenario,
  type ReplicationRows,
  resolveScenario,
  simulateReplication,
  tableShapes,
} from "../../sim/index.ts";

const scenario = resolveScenario("burrow", {
  lookup: (name) => scenarios[name],
}) as OrganisationScenario;
const { warmUpCycles, baselineCycles, horizonCycles, cycleDays } = scenario.calendar;
const end = warmUpCycles + baselineCycles + horizonCycles;
const span = Array.from({ length: end - warmUpCycles }, (_, i) => warmUpCycles + i);
const replications = 10;
const runs: ReplicationRows[] = [];
const [, days, cycles, zones] = tableShapes;

beforeAll(() => {
  for (let r = 0; r < replications; r++) runs.push(simulateReplication(scenario, "calibrated", r));
}, 120_000);

function place(columns: readonly { name: string }[], name: string): number {
  return columns.findIndex((column) => column.name === name);
}

function over(name: string): number {
  const at = place(cycles.columns, name);
  const width = cycles.columns.length;
  const sum = runs.reduce(
    (total, { cycles: rows }) =>
      total + span.reduce((part, cycle) => part + rows[cycle * width + at], 0),
    0,
  );
  return sum / (runs.length * span.length);
}

test("workers are busy .85 and managers .75 of their time, all losses included", () => {
  expect(Math.abs(over("worker_utilisation") - 0.85)).toBeLessThan(0.01);
  expect(Math.abs(over("manager_utilisation") - 0.75)).toBeLessThan(0.01);
});

test("the backlog does not grow", () => {
  const at = place(days.columns, "wip_totes");
  const width = days.columns.length;
  const slopes = runs.map(({ days: rows }) =>
    slope(span.map((cycle) => rows[((cycle + 1) * cycleDays - 1) * width + at])),
  );
  expect(meanInterval(slopes, { level: 0.99 }).low).toBeLessThan(0);
});

test.each(scenario.units.map(({ id }, unit) => [id, unit] as const))(
  "drift of %s stays where it began, without a trend",
  (_, unit) => {
    const at = place(zones.columns, "drift");
    const width = zones.columns.length;
    const paths = runs.map(({ zones: rows }) =>
      span.map((cycle) => rows[(cycle * scenario.units.length + unit) * width + at]),
    );
    const mean = paths.flat().reduce((sum, value) => sum + value, 0) / (runs.length * span.length);
    const start = scenario.units[unit].parameters["practice.initialDrift"];
    expect(Math.abs(mean - start)).toBeLessThan(0.02);
    const trend = meanInterval(paths.map(slope), { level: 0.999 });
    expect(trend.low).toBeLessThan(0);
    expect(trend.high).toBeGreaterThan(0);
  },
);
