/**
 * Assumptions that a sensitivity report varies, each with its range and where that came from; and both arms with such values
 * put on them. Of parameters that units state themselves every unit's value is multiplied alike.
 */
import type { Input } from "../analysis/reports/sensitivity/inputs.ts";
import {
  failureModes,
  findParameter,
  InputError,
  meantName,
  type OrganisationScenario,
  type Parameter,
} from "../sim/index.ts";
import { isCounted } from "./counted.ts";
import { asParameter, departed } from "./departed.ts";
import { drivers } from "./drivers.ts";
import { registryEntries } from "./parameter-registry.ts";

/** "stated": with the command; "judged": before any result was seen; "guess": the usual factor around the assumed value. */
export type RangeOrigin = "stated" | "judged" | "guess";

export interface Assumption extends Input {
  label: string;
  unit: string;
  /** Values are factors of what each unit states. */
  isFactor: boolean;
  origin: RangeOrigin;
  /** What the registry says about the value itself. */
  source: string;
}

/** Something asked for that does not take part, and why. */
export interface LeftOut {
  id: string;
  why: string;
}

/** Guesses go from the value over this to the value times this, within the registered range. */
export const guessFactor = 1.5;
/** Of a registered range that begins at an assumed 0 a guess takes this part. */
export const guessShare = 0.25;

/**
 * Ids of assumed parameters: those with a rank in its order, less what an organisation counts itself, and all of them. Switches
 * are left out: whether a rule is in force is no matter of not knowing. By name each can take part.
 */
export function assumedIds(): { ranked: string[]; all: string[] } {
  const assumed = registryEntries().filter(
    ({ status, unit }) => status === "assumed" && unit !== "switch",
  );
  const idOf = ({ path }: { path: string }) => path.replace("parameters.", "");
  return {
    ranked: assumed
      .filter(({ rank }) => rank !== null)
      .toSorted((a, b) => a.rank! - b.rank!)
      .map(idOf)
      .filter((id) => !isCounted(id)),
    all: assumed.map(idOf),
  };
}

/**
 * `wanted` as "id" or "id=low:high". @throws InputError for an unknown id, a range that is none or is not allowed
 */
export function assumptionsOf(
  wanted: readonly string[],
  arms: readonly OrganisationScenario[],
): { inputs: Assumption[]; leftOut: LeftOut[] } {
  const inputs: Assumption[] = [];
  const leftOut: LeftOut[] = [];
  for (const text of wanted) {
    const [id, range] = text.split("=", 2);
    const parameter = findParameter(id);
    if (parameter === undefined) throw unknown(id);
    if (inputs.some((input) => input.id === id))
      throw new InputError("--over", `${id} given twice, wants each once`);
    const why = reasonAgainst(parameter, arms);
    const input = why === null ? assumption(parameter, range, arms) : why;
    if (typeof input === "string") leftOut.push({ id, why: input });
    else inputs.push(input);
  }
  return { inputs, leftOut };
}

function unknown(id: string): InputError {
  const meant = meantName(
    id,
    registryEntries().map(({ path }) => path.replace("parameters.", "")),
  );
  const hint = meant === undefined ? "" : `; did you mean ${meant}?`;
  return new InputError("--over", `${id.slice(0, 60)}, wants ids of the parameter registry${hint}`);
}

/** null where it can be varied in both arms alike. */
function reasonAgainst({ id }: Parameter, arms: readonly OrganisationScenario[]): string | null {
  for (const { failures, parameters } of arms) {
    const holder = failureModes.find(
      (mode) =>
        (failures[mode.id]?.dose ?? 0) > 0 && mode.moves.some(({ parameter }) => parameter === id),
    );
    if (holder !== undefined) return `held at its failing value by ${holder.id}`;
    if (Array.isArray(parameters[id])) return "one value per executive";
  }
  const [first, ...others] = arms.map((arm) => JSON.stringify(stated(arm, id)));
  return others.some((other) => other !== first) ? "differs between the arms" : null;
}

function stated({ parameters, units, dated = [] }: OrganisationScenario, id: string): unknown {
  return [
    parameters[id] ?? null,
    units.map((unit) => unit.parameters[id] ?? null),
    dated.map((own) => own.parameters[id] ?? null),
  ];
}

/** The assumption, or why it does not take part. */
function assumption(
  parameter: Parameter,
  range: string | undefined,
  [arm, ...others]: readonly OrganisationScenario[],
): Assumption | string {
  const { id, label, unit, source, whole = false } = parameter;
  const isFactor = arm.units.some((own) => own.parameters[id] !== undefined);
  const base = isFactor ? 1 : ((arm.parameters[id] as number | undefined) ?? parameter.default);
  const { low, high, origin } = rangeOf(parameter, { base, isFactor, range });
  const input: Assumption = {
    id,
    label,
    unit: isFactor ? "times each unit's own" : unit,
    isFactor,
    base,
    low,
    high,
    isWhole: whole && !isFactor,
    origin,
    source,
  };
  if (!(low < high)) return "its range holds one value only";
  for (const value of [low, high]) {
    for (const each of [arm, ...others]) {
      try {
        withValues(each, [input], [value]);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        if (range !== undefined) throw new InputError(`--over ${id}`, error.message);
        return `no scenario may go to ${value}: ${error.message}`;
      }
    }
  }
  return input;
}

interface RangeAsked {
  base: number;
  isFactor: boolean;
  range: string | undefined;
}

function rangeOf(
  parameter: Parameter,
  { base, isFactor, range }: RangeAsked,
): { low: number; high: number; origin: RangeOrigin } {
  const { id } = parameter;
  if (range !== undefined) {
    const [low, high] = statedRange(id, range);
    return { low, high, origin: "stated" };
  }
  if (isFactor) return { low: 1 / guessFactor, high: guessFactor, origin: "guess" };
  const judged = drivers.find(({ path }) => path === `parameters.${id}`);
  if (judged !== undefined && judged.low <= base && base <= judged.high)
    return { low: judged.low, high: judged.high, origin: "judged" };
  return { ...guessOf(parameter, base), origin: "guess" };
}

/** Around the value by a factor, from an assumed 0 a part of what is allowed; what counts moves by one at least. */
function guessOf(
  { id, low, high, whole = false }: Parameter,
  base: number,
): { low: number; high: number } {
  const ends =
    base === 0 ? [low * guessShare, high * guessShare] : [base / guessFactor, base * guessFactor];
  const steps = whole ? [base - 1, base + 1] : [];
  const kept = [...ends, ...steps, base].map((value) => asParameter(id, value));
  return { low: Math.min(...kept), high: Math.max(...kept) };
}

function statedRange(id: string, range: string): [number, number] {
  const ends = range.split(":").map((text) => (text.trim() === "" ? NaN : Number(text)));
  if (ends.length === 2 && ends.every(Number.isFinite) && ends[0] < ends[1])
    return [ends[0], ends[1]];
  throw new InputError(`--over ${id}`, `${range.slice(0, 60)}, wants low:high`);
}

/** An arm under these values, one per input. @throws InputError where no scenario may go there */
export function withValues(
  arm: OrganisationScenario,
  inputs: readonly Pick<Assumption, "id" | "isFactor" | "base">[],
  values: readonly number[],
): OrganisationScenario {
  const parameters: Record<string, number> = {};
  const factors: Record<string, number> = {};
  inputs.forEach(({ id, isFactor, base }, k) => {
    // what stays at base is left as the arm has it
    if (values[k] === base) return;
    if (isFactor) factors[id] = values[k];
    else parameters[id] = values[k];
  });
  return departed(arm, { parameters, factors });
}
