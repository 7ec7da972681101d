/**
 * Effective settings at a moment: registered default, departures of scenario and unit, failure modes by dose and date,
 * their safeguards, what the deployment has put in place, and last of all the off switches.
 */
import { pow } from "../kernel/index.ts";
import type { FailureMode, Move } from "./catalogue.ts";
import { groups, parameterRegistry, type Parameter, type Settings } from "./registry.ts";
import { executiveCount, type OrganisationScenario } from "./scenario.ts";

/** A value that the deployment sets in one unit, or everywhere (unit -1). */
export interface Lever {
  parameter: string;
  unit: number;
  value: number;
}

/** Not a whole number, so that V8 keeps doubles there from the beginning. */
const unset = 0.5;

type Slots = number | Float64Array;

/** Allocates settings for a scenario: numbers, and one slot per unit or executive. Values come from `applySettings`. */
export function createSettings(scenario: OrganisationScenario): Settings {
  // from entries: objects that grow key by key become dictionaries, and fields that ever held anything but a double or
  // one kind of array are checked at every read; both are slow in the hot loop
  const groupsOf = Object.values(groups).map((group) => [
    group.name,
    Object.fromEntries(
      parameterRegistry
        .filter((p) => p.group === group.name)
        .map((p) => [p.name, emptySlots(p, scenario.units.length)]),
    ),
  ]);
  return Object.fromEntries(groupsOf) as Settings;
}

function emptySlots(p: Parameter, units: number): Slots {
  if (p.scope === "unit") return new Float64Array(units);
  if (p.scope === "executive") return new Float64Array(executiveCount);
  return unset;
}

/** Writes the values that hold in `cycle` (counted from the decision date) into `settings`. */
export function applySettings(
  settings: Settings,
  scenario: OrganisationScenario,
  failures: readonly FailureMode[],
  cycle: number,
  levers: readonly Lever[],
): void {
  const target = settings as unknown as Record<string, Record<string, Slots>>;
  for (const p of parameterRegistry) {
    const slots = target[p.group][p.name];
    if (typeof slots === "number") {
      target[p.group][p.name] = valueAt(p, -1, scenario, failures, cycle, levers);
    } else {
      for (let i = 0; i < slots.length; i++)
        slots[i] = valueAt(p, i, scenario, failures, cycle, levers);
    }
  }
}

function valueAt(
  p: Parameter,
  slot: number,
  scenario: OrganisationScenario,
  failures: readonly FailureMode[],
  cycle: number,
  levers: readonly Lever[],
): number {
  if (p.off !== undefined && scenario.mechanisms[p.mechanism] === false) return p.off;
  const unit = p.scope === "unit" ? slot : -1;
  let value = written(p, slot, unit, scenario);
  for (const mode of failures) {
    const setting = scenario.failures[mode.id];
    if (setting === undefined) continue;
    if (setting.fromCycle !== undefined && cycle < setting.fromCycle) continue;
    if (setting.untilCycle !== undefined && cycle >= setting.untilCycle) continue;
    const place = unit < 0 ? "" : scenario.units[unit].id;
    for (const move of mode.moves) value = moved(value, move, p.id, place, setting.dose);
    if (setting.safeguard) {
      for (const move of mode.safeguard.moves) value = moved(value, move, p.id, place, 1);
    }
  }
  for (const lever of levers) {
    if (lever.parameter === p.id && (lever.unit < 0 || lever.unit === unit)) value = lever.value;
  }
  return value;
}

function written(p: Parameter, slot: number, unit: number, scenario: OrganisationScenario): number {
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

function moved(value: number, move: Move, parameter: string, place: string, dose: number): number {
  if (move.parameter !== parameter || (move.unit !== undefined && move.unit !== place))
    return value;
  if (dose === 0) return value;
  if (dose === 1) return move.failing;
  if (move.scale === "geometric") return value * pow(move.failing / value, dose);
  return value + dose * (move.failing - value);
}
