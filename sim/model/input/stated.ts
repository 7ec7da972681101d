/**
 * What a scenario states for a parameter, before anything in the model moves it: a unit's own value, that of the organisation,
 * the registered default; and over some cycles what a dated departure says. Failure modes, levers and off switches come after.
 */
import { findParameter, type Parameter } from "./registry.ts";
import type { DatedDeparture, OrganisationScenario } from "./scenario.ts";

/** Whether a departure holds in a cycle counted from the decision date. */
export function holds(
  { fromCycle, untilCycle = Infinity }: Pick<DatedDeparture, "fromCycle" | "untilCycle">,
  cycle: number,
): boolean {
  return cycle >= fromCycle && cycle < untilCycle;
}

/** The value in a slot: the place of a unit or an executive, -1 in none. */
export function statedIn(
  p: Parameter,
  slot: number,
  scenario: OrganisationScenario,
  cycle: number,
): number {
  const unit = p.scope === "unit" ? slot : -1;
  let value = undated(p, slot, unit, scenario);
  for (const departure of scenario.dated ?? []) {
    if (!holds(departure, cycle)) continue;
    if (departure.units !== undefined && !departure.units.includes(scenario.units[unit]?.id))
      continue;
    value = departure.parameters[p.id] ?? value;
  }
  return value;
}

/**
 * The value of a parameter in a unit, or, where none is named, in the organisation; of a cycle counted from the decision date,
 * or, where none is named, without dated departures.
 */
export function statedValue(
  scenario: OrganisationScenario,
  id: string,
  { unit, cycle = -Infinity }: { unit?: string; cycle?: number } = {},
): number {
  const p = findParameter(id)!;
  const slot = p.scope === "unit" ? scenario.units.findIndex((each) => each.id === unit) : -1;
  return statedIn(p, slot, scenario, cycle);
}

function undated(p: Parameter, slot: number, unit: number, scenario: OrganisationScenario): number {
  if (unit >= 0) {
    const own = scenario.units[unit].parameters[p.id];
    // A departure stated for the whole organisation (an option, a failure scenario) outranks the unit's calibration
    // only for parameters that units do not state.
    if (own !== undefined) return own;
  }
  const common = scenario.parameters[p.id];
  if (common === undefined) return p.default;
  return typeof common === "number" ? common : common[Math.max(0, slot)];
}
