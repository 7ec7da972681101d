/**
 * A treatment of `burrow designs` that is put in force at a date: by department and cycle, never looser than what is there
 * already, and with the hours of people whom it adds.
 */
import type { Assignment } from "../../analysis/reports/designs/plan.ts";
import { type DatedDeparture, type OrganisationScenario, statedValue } from "../../sim/index.ts";
import { dated } from "../gates/study.ts";
import type { Trials } from "./study.ts";
import { treatments } from "./treatments.ts";

/** Departments that are treated alike, and what is in force there; `units` undefined: the whole organisation. */
interface Treated {
  units?: string[];
  parameters: Record<string, number>;
}

/** One departure per run of cycles in which the same departments are treated alike. */
export function departuresOf(trials: Trials, lots: Assignment): DatedDeparture[] {
  const cycles = lots[0].length;
  const byCycle = Array.from({ length: cycles }, (_, t) => treatedIn(trials, lots, t));
  const departures: DatedDeparture[] = [];
  for (let t = 0; t < cycles;) {
    let until = t + 1;
    while (until < cycles && JSON.stringify(byCycle[until]) === JSON.stringify(byCycle[t])) until++;
    for (const treated of byCycle[t])
      departures.push({
        ...dated(trials.first + t, treated),
        untilCycle: trials.first + until,
      });
    t = until;
  }
  return departures;
}

function treatedIn(
  { base, departments, treatment, values, first }: Trials,
  lots: Assignment,
  t: number,
): Treated[] {
  const units = departments.filter((_, unit) => lots[unit][t] === 1);
  if (units.length === 0) return [];
  const cycle = first + t;
  if (treatments[treatment].by === "organisation")
    return [{ parameters: stricter(base, values, { cycle }) }];
  const alike = new Map<string, Treated & { units: string[] }>();
  for (const unit of units) {
    const parameters = stricter(base, values, { unit, cycle });
    const key = JSON.stringify(parameters);
    const group = alike.get(key) ?? { units: [], parameters };
    group.units.push(unit);
    alike.set(key, group);
  }
  return [...alike.values()];
}

/** Of the values, those that change nothing in any department and cycle that could be treated. */
export function keptIn(trials: Trials): string[] {
  const { base, departments, treatment, training, values, start, shape } = trials;
  if (training !== null) return [];
  const { by } = treatments[treatment];
  const places = by === "organisation" ? [undefined] : departments;
  return Object.keys(values).filter((id) =>
    places.every((unit) =>
      Array.from({ length: shape.after }, (_, t) => start + t).every(
        (cycle) => statedValue(base, id, { unit, cycle }) >= values[id],
      ),
    ),
  );
}

const hoursPerDay = 8;

/** Hours of people whom a treatment adds and the simulation gives for nothing, because nothing is deployed. */
export function addedHours({ base, treatment, values, first }: Trials, lots: Assignment): number {
  const { buys } = treatments[treatment];
  if (buys === undefined) return 0;
  const days = base.calendar.cycleDays;
  return lots[0].reduce((sum, _, t) => {
    if (!lots.some((row) => row[t] === 1)) return sum;
    const own = statedValue(base, buys, { cycle: first + t });
    return sum + Math.max(0, values[buys] - own) * days * hoursPerDay;
  }, 0);
}

/** Values in force in a department, or in no unit in the organisation: what is there in a stricter form is never loosened. */
function stricter(
  base: OrganisationScenario,
  values: Readonly<Record<string, number>>,
  at: { unit?: string; cycle: number },
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(values).map(([id, value]) => [id, Math.max(value, statedValue(base, id, at))]),
  );
}
