/**
 * Prints the calibrated values of the untreated baseline: minutes per line for a utilisation of .85, managers' other
 * duties for .75, reminders that hold drift at its start, friction inflow that holds friction. Nothing is written; the
 * printed values are copied into scenarios/healthy.json by hand.
 *
 *   npm run calibrate -- ROUNDS REPLICATIONS
 */
import { scenarios } from "../scenarios/index.ts";
import {
  findParameter,
  InputError,
  resolveScenario,
  simulateReplication,
  tableShapes,
  type OrganisationScenario,
} from "../sim/index.ts";

const targets = { workers: 0.85, managers: 0.75, friction: 1 };
const [rounds = 6, replications = 8] = process.argv.slice(2).map(Number);

function lookup(name: string): unknown {
  if (!(name in scenarios)) throw new InputError(name, "no such scenario");
  return scenarios[name];
}

const scenario = structuredClone(resolveScenario("burrow", { lookup })) as OrganisationScenario;
const columns = tableShapes.find((table) => table.name === "zones")!.columns;
const at = (name: string) => columns.findIndex((column) => column.name === name);
const U = scenario.units.length;

/** Mean of a zone column over cycles `from` to `to - 1` and all replications, per unit. */
function means(rows: Float64Array[], name: string, from: number, to: number): number[] {
  return scenario.units.map((_, unit) => {
    let sum = 0;
    for (const zones of rows) {
      for (let cycle = from; cycle < to; cycle++)
        sum += zones[(cycle * U + unit) * columns.length + at(name)];
    }
    return sum / (rows.length * (to - from));
  });
}

const { warmUpCycles, baselineCycles, horizonCycles } = scenario.calendar;
const end = warmUpCycles + baselineCycles + horizonCycles;
for (let round = 0; round < rounds; round++) {
  const rows = Array.from(
    { length: replications },
    (_, r) => simulateReplication(scenario, `calibration ${round}`, r).zones,
  );
  const early = (name: string) => means(rows, name, warmUpCycles, warmUpCycles + baselineCycles);
  const late = (name: string) => means(rows, name, end - 6, end);
  const whole = (name: string) => means(rows, name, warmUpCycles, end);
  const utilisation = early("worker_utilisation");
  const managers = early("manager_utilisation").reduce((sum, v) => sum + v, 0) / U;
  const [before, during, after] = [early("drift"), whole("drift"), late("drift")];
  const friction = late("friction").reduce((sum, v) => sum + v, 0) / U;
  const format = (values: number[]) => values.map((v) => v.toFixed(3)).join(" ");
  process.stdout.write(
    `round ${round}: workers ${format(utilisation)} | managers ${managers.toFixed(3)} | drift ${format(before)} > ${format(after)} | friction ${friction.toFixed(2)}\n`,
  );
  scenario.units.forEach((unit, u) => {
    const p = unit.parameters;
    p["flow.minutesPerLine"] *= Math.min(1.15, Math.max(0.8, targets.workers / utilisation[u]));
    p["practice.reminderChance"] = Math.min(
      1,
      p["practice.reminderChance"] * (during[u] / p["practice.initialDrift"]) ** 0.8,
    );
  });
  const other =
    (scenario.parameters["management.otherMinutes"] as number) ??
    findParameter("management.otherMinutes")!.default;
  scenario.parameters["management.otherMinutes"] = other + (targets.managers - managers) * 480;
}
for (const unit of scenario.units) {
  const { "flow.minutesPerLine": minutes, "practice.reminderChance": reminder } = unit.parameters;
  process.stdout.write(
    `${unit.id}: minutesPerLine ${minutes.toPrecision(4)}, reminderChance ${reminder.toPrecision(3)}\n`,
  );
}
process.stdout.write(
  `management.otherMinutes ${String(scenario.parameters["management.otherMinutes"])}\n`,
);
