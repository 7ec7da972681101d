/**
 * Effective settings at a moment: registered default, departures of scenario and unit, dated departures, failure modes by
 * dose and date, their safeguards, what the deployment has put in place, and last of all the off switches.
 */
import { pow } from "../../kernel/index.ts";
import type { FailureMode, Move } from "./catalogue.ts";
import {
  findParameter,
  groups,
  parameterRegistry,
  type Parameter,
  type Settings,
} from "./registry.ts";
import { executiveCount, type OrganisationScenario } from "./scenario.ts";
import { holds, statedIn } from "./stated.ts";

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
  /** The failure modes that move a parameter, by its id. */
  private readonly modesOf = new Map<string, FailureMode[]>();
  private readonly touched = new Set<Parameter>();

  constructor(scenario: OrganisationScenario, failures: readonly FailureMode[]) {
    this.scenario = scenario;
    for (const mode of failures) {
      const isThere =
        scenario.failures[mode.id] !== undefined ||
        scenario.dated?.some((departure) => departure.failures[mode.id] !== undefined);
      if (!isThere) continue;
      const moves = [...mode.moves, ...(mode.safeguard?.moves ?? [])];
      for (const id of new Set(moves.map(({ parameter }) => parameter))) {
        this.modesOf.set(id, [...(this.modesOf.get(id) ?? []), mode]);
        this.touched.add(findParameter(id)!);
      }
    }
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
    for (const { parameters, off } of scenario.dated ?? []) {
      for (const id of Object.keys(parameters)) this.touched.add(findParameter(id)!);
      for (const p of parameterRegistry)
        if (p.off !== undefined && off.includes(p.mechanism)) this.touched.add(p);
    }
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
    const { target, scenario } = this;
    const modes = this.modesOf.get(p.id) ?? [];
    const slots = target[p.group][p.name];
    if (typeof slots === "number") {
      const pulled = pulledTo(p, 1, levers);
      target[p.group][p.name] = valueAt(p, -1, scenario, modes, cycle, pulled[0]);
    } else {
      const pulled = pulledTo(p, slots.length, levers);
      for (let i = 0; i < slots.length; i++)
        slots[i] = valueAt(p, i, scenario, modes, cycle, pulled[i]);
    }
  }
}

/** What levers set a parameter to, by slot; the last one counts. Looked up once, because there may be as many as units. */
function pulledTo(p: Parameter, slots: number, levers: readonly Lever[]): readonly number[] {
  const pulled: number[] = [];
  for (const { parameter, unit, value } of levers) {
    if (parameter !== p.id) continue;
    if (unit >= 0) {
      if (p.scope === "unit") pulled[unit] = value;
    } else for (let slot = 0; slot < slots; slot++) pulled[slot] = value;
  }
  return pulled;
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
  pulled: number | undefined,
): number {
  const unit = p.scope === "unit" ? slot : -1;
  const isOff =
    scenario.mechanisms[p.mechanism] === false ||
    (scenario.dated ?? []).some((each) => holds(each, cycle) && each.off.includes(p.mechanism));
  if (p.off !== undefined && isOff) return p.off;
  let value = statedIn(p, slot, scenario, cycle);
  for (const mode of failures) {
    const setting = settingIn(cycle, mode.id, scenario);
    if (setting === undefined) continue;
    const place = unit < 0 ? "" : scenario.units[unit].id;
    for (const move of mode.moves) value = moved(value, move, p.id, place, setting.dose);
    if (setting.safeguard && mode.safeguard !== undefined) {
      for (const move of mode.safeguard.moves) value = moved(value, move, p.id, place, 1);
    }
  }
  return pulled ?? value;
}

/** Dose and safeguard of a failure mode in a cycle; undefined: not there. */
function settingIn(
  cycle: number,
  mode: string,
  { failures, dated = [] }: OrganisationScenario,
): { dose: number; safeguard: boolean } | undefined {
  const last = dated.findLast(
    (departure) => departure.failures[mode] !== undefined && holds(departure, cycle),
  );
  if (last !== undefined) return last.failures[mode];
  const setting = failures[mode];
  if (setting === undefined) return undefined;
  return holds({ fromCycle: -Infinity, ...setting }, cycle) ? setting : undefined;
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
