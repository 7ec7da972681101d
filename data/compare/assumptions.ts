/**
 * Which assumptions a comparison is uncertain about, and how far. Usually those that move the decision most by the stored
 * ranks, else the judged drivers. A range is judged, or stated with the value, or else a guess: half to twice the value.
 * The registry's own range says what may be simulated, not what is plausible, so nothing is drawn from it unasked.
 */
import { failureModes, findParameter, InputError, type Parameter } from "../../sim/index.ts";
import { isCounted } from "../counted.ts";
import { drivers } from "../drivers.ts";
import { registryEntries } from "../parameter-registry.ts";

export type RangeOrigin = "judged" | "stated" | "guess" | "asked for";

export interface Assumption {
  /** As in `--set path=value`. */
  path: string;
  label: string;
  unit: string;
  low: number;
  high: number;
  isWhole: boolean;
  /** Where the range came from. */
  origin: RangeOrigin;
}

/** Most assumptions that are taken unasked. */
const usualCount = 24;

/** Nobody is ignorant of what an organisation counts itself, nor of what it wants, which is a value and no fact. */
function isKnown(path: string): boolean {
  const id = path.replace("parameters.", "");
  return isCounted(id) || id.startsWith("decision.");
}

interface Ranked {
  path: string;
  rank: number | null;
  status: string;
}

/** The assumptions taken unasked, less those that the comparison itself states (`pinned` paths). */
export function usualAssumptions(
  pinned: ReadonlySet<string>,
  entries: readonly Ranked[] = registryEntries(),
): Assumption[] {
  const ranked = entries
    .filter(({ rank, status }) => rank !== null && status === "assumed")
    .toSorted((a, b) => a.rank! - b.rank!)
    .filter(({ path }) => !isKnown(path));
  const paths =
    ranked.length > 0 ? ranked.map(({ path }) => path) : drivers.map(({ path }) => path);
  return (
    paths
      .filter((path) => !pinned.has(path))
      .flatMap((path) => plausible(path) ?? [])
      // how a deployment is planned is chosen, not guessed, unless somebody has judged how far it may stray
      .filter(
        ({ path, origin }) => origin !== "guess" || !path.startsWith("parameters.deployment."),
      )
      .slice(0, usualCount)
  );
}

/** Reads `--over`: ids of parameters or paths, each with a range of its own or without: `a.b,c.d=0.1:0.4`. */
export function askedAssumptions(text: string): Assumption[] {
  const found = text.split(",").map((part) => readOne(part.trim()));
  const twice = found.find(({ path }, place) => found.findIndex((a) => a.path === path) !== place);
  if (twice === undefined) return found;
  throw new InputError("--over", `${twice.path} given twice, wants each assumption once`);
}

function readOne(part: string): Assumption {
  const [name, range] = part.split("=");
  const path = /^(?:parameters|failures)\./.test(name) ? name : `parameters.${name}`;
  const limits = limitsOf(path);
  if (limits === null) {
    throw new InputError(
      "--over",
      `${JSON.stringify(name.slice(0, 60))}, wants ids of parameters such as traits.truth, or failures.MODE.dose`,
    );
  }
  if (range === undefined) {
    const own = plausible(path);
    if (own !== null) return own;
    throw new InputError(
      "--over",
      `${name}: no range is known for it, wants ${name}=low:high within ${limits.low} to ${limits.high} ${limits.unit}`,
    );
  }
  const [low, high] = range.split(":").map((end) => (end.trim() === "" ? NaN : Number(end)));
  if (low < high && low >= limits.low && high <= limits.high)
    return { ...limits, low, high, origin: "asked for" };
  throw new InputError(
    "--over",
    `${name}=${range.slice(0, 60)}, wants low:high within ${limits.low} to ${limits.high} ${limits.unit}`,
  );
}

/** With the range in which it is assumed; null where none is known: a value of 0, a switch, or no such thing. */
export function plausible(path: string): Assumption | null {
  const limits = limitsOf(path);
  if (limits === null) return null;
  const driver = drivers.find((own) => own.path === path);
  if (driver !== undefined)
    return { ...limits, low: driver.low, high: driver.high, origin: "judged" };
  const parameter = parameterOf(path);
  if (parameter === undefined) return null;
  const stated = /\brange (\d*\.?\d+) to (\d*\.?\d+)/.exec(parameter.source);
  if (stated !== null)
    return { ...limits, low: Number(stated[1]), high: Number(stated[2]), origin: "stated" };
  const value = parameter.default;
  if (!(value > 0) || parameter.unit === "switch" || parameter.unit === "kind") return null;
  const [low, high] = [Math.max(limits.low, value / 2), Math.min(limits.high, value * 2)];
  const ends = limits.isWhole ? [Math.ceil(low), Math.floor(high)] : [low, high];
  return ends[0] < ends[1] ? { ...limits, low: ends[0], high: ends[1], origin: "guess" } : null;
}

function limitsOf(path: string): Omit<Assumption, "origin"> | null {
  const parameter = parameterOf(path);
  if (parameter !== undefined) {
    const { label, unit, low, high, whole = false } = parameter;
    return { path, label, unit, low, high, isWhole: whole };
  }
  const mode = failureModes.find(({ id }) => path === `failures.${id}.dose`);
  if (mode === undefined) return null;
  return { path, label: `dose of ${mode.id}`, unit: "dose", low: 0, high: 1, isWhole: false };
}

function parameterOf(path: string): Parameter | undefined {
  return path.startsWith("parameters.")
    ? findParameter(path.slice("parameters.".length))
    : undefined;
}

/** The departures of one parameter set. */
export function departuresAt(
  assumptions: readonly Assumption[],
  point: readonly number[],
): Record<string, string> {
  return Object.fromEntries(assumptions.map(({ path }, i) => [path, String(point[i])]));
}
