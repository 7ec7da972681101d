/**
 * Effective settings at a moment: registered default, departures of scenario and unit, failure modes by dose and date,
 * their safeguards, what the deployment has put in place, and last of all the off switches.
 */
import { pow } from "../kernel/index.ts";
import type { FailureMode, Move } from "./catalogue.ts";
import {
  findParameter,
  groups,
  parameterRegistry,
  type Parameter,
  type Settings,
} from "./registry.ts";
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

const membersOf = Object.values(groups).map(
  ({ name }) => [name, parameterRegistry.filter((p) => p.group === name)] as const,
);

/**
 * The settings of one replication. Values that nothing moves are written once; what a failure mode, a lever or a cut has
 * touched is worked out again each time.
 */
export class SettingsInForce {
  readonly values: Settings;
  private readonly target: Record<string, Record<string, Slots>>;
  private readonly scenario: OrganisationScenario;
  private readonly modes: readonly FailureMode[];
  private readonly touched = new Set<Parameter>();

  constructor(scenario: OrganisationScenario, failures: readonly FailureMode[]) {
    this.scenario = scenario;
    this.modes = failures.filter(({ id }) => scenario.failures[id] !== undefined);
    // from entries: objects that grow key by key become dictionaries, and fields that ever held anything but a double or
    // one kind of array are checked at every read; both are slow in the hot loop
    this.target = Object.fromEntries(
      membersOf.map(([name, members]) => [
        name,
        Object.fromEntries(members.map((p) => [p.name, emptySlots(p, scenario.units.length)])),
      ]),
    );
    this.values = this.target as unknown as Settings;
    for (const p of parameterRegistry) this.write(p, 0, []);
    for (const { moves, safeguard } of this.modes)
      for (const move of [...moves, ...(safeguard?.moves ?? [])])
        this.touched.add(findParameter(move.parameter)!);
  }

  /** Makes the values those that hold in `cycle` (counted from the decision date) with these levers. */
  apply(cycle: number, levers: readonly Lever[]): void {
    for (const lever of levers) this.touched.add(findParameter(lever.parameter)!);
    for (const p of this.touched) this.write(p, cycle, levers);
  }

  /** A value is about to be changed by somebody else, until settings are next applied. */
  touch(p: Parameter): void {
    this.touched.add(p);
  }

  private write(p: Parameter, cycle: number, levers: readonly Lever[]): void {
    const { target, scenario, modes } = this;
    const slots = target[p.group][p.name];
    if (typeof slots === "number") {
      target[p.group][p.name] = valueAt(p, -1, scenario, modes, cycle, levers);
    } else {
      for (let i = 0; i < slots.length; i++)
        slots[i] = valueAt(p, i, scenario, modes, cycle, levers);
    }
  }
}

function emptySlots(p: Parameter, units: number): Slots {
  if (p.scope === "unit") return new Float64Array(units);
  if (p.scope === "executive") return new Float64Array(executiveCount);
  return unset;
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
    if (setting.fromCycle !== undefined && cycle < setting.fromCycle) continue;
    if (setting.untilCycle !== undefined && cycle >= setting.untilCycle) continue;
    const place = unit < 0 ? "" : scenario.units[unit].id;
    for (const move of mode.moves) value = moved(value, move, p.id, place, setting.dose);
    if (setting.safeguard && mode.safeguard !== undefined) {
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
  // a scenario may state 0, from which no ratio leads anywhere
  if (move.scale === "geometric" && value > 0) return value * pow(move.failing / value, dose);
  return value + dose * (move.failing - value);
}
