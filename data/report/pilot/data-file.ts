/**
 * The file of a real pilot, CSV or Arrow, to panels. One row per unit and cycle; columns `unit`, `cycle` (whole numbers in
 * steps of 1, the same for all units), `treated` (0 or 1), and one or more measures by their ids, in their units. Everything
 * wrong is said with row and column.
 */
import type { PilotPanel } from "../../../analysis/reports/pilot/panel.ts";
import { InputError } from "../../../sim/index.ts";
import { refuseHoles } from "./file-cycles.ts";
import { type Grid, readGrid } from "./grid.ts";
import { pilotMeasures } from "./study.ts";
import { unitOf } from "./words.ts";

export interface PilotFile {
  panels: Record<string, PilotPanel>;
  rows: number;
  /** Cycle in which the pilot began, as the file counts. */
  start: number;
  before: number;
  after: number;
}

export interface FilePlan {
  department: string;
  preparation: number;
  cycles: number;
  main: { measure: string };
}

const keys = ["unit", "cycle", "treated"];
const mostRows = 1_000_000;

/** @throws InputError naming row and column */
export function readPilotFile(bytes: Uint8Array, plan: FilePlan): PilotFile {
  const grid = readGrid(bytes);
  const column = columnsOf(grid);
  if (!(plan.main.measure in column))
    throw new InputError(
      `column ${plan.main.measure}`,
      "missing, wants the main measure of the plan",
    );
  if (grid.rows.length === 0) throw new InputError("rows", "0, wants at least 1");
  if (grid.rows.length > mostRows)
    throw new InputError("rows", `${grid.rows.length}, wants at most ${mostRows}`);
  const entries = grid.rows.map((row, at) => entryOf(row, at + 1, column));
  return panelsOf(
    entries,
    Object.keys(column).filter((name) => !keys.includes(name)),
    plan,
  );
}

type Columns = Readonly<Record<string, number>>;

interface Entry {
  row: number;
  unit: string;
  cycle: number;
  isTreated: boolean;
  values: Record<string, number>;
}

function columnsOf({ names }: Grid): Columns {
  const ids: readonly string[] = pilotMeasures.map(({ id }) => id);
  const known = [...keys, ...ids];
  names.forEach((name, at) => {
    if (!known.includes(name))
      throw new InputError(`column ${at + 1}`, `"${name}", wants one of ${known.join(", ")}`);
    if (names.indexOf(name) !== at)
      throw new InputError(`column ${at + 1}`, `"${name}" a second time, wants each column once`);
  });
  for (const key of keys)
    if (!names.includes(key)) throw new InputError(`column ${key}`, "missing, wants to be there");
  if (!names.some((name) => ids.includes(name)))
    throw new InputError("columns", `no measure, wants at least one of ${ids.join(", ")}`);
  return Object.fromEntries(names.map((name, at) => [name, at]));
}

function entryOf(row: Grid["rows"][number], at: number, column: Columns): Entry {
  const cell = (name: string) => row[column[name]] ?? null;
  const place = (name: string) => `row ${at}, column ${name}`;
  const unit = cell("unit");
  if (unit !== null && typeof unit === "object")
    throw new InputError(place("unit"), `${shown(unit)}, wants the name of a unit`);
  if (unit === null || unit === "")
    throw new InputError(place("unit"), "empty, wants the name of a unit");
  const cycle = numberOf(cell("cycle"), place("cycle"));
  if (!Number.isSafeInteger(cycle))
    throw new InputError(place("cycle"), `${shown(cell("cycle"))}, wants a whole number`);
  const treated = cell("treated");
  const isTreated = treated === true || treated === "true" || Number(treated) === 1;
  if (
    treated === null ||
    (!isTreated && treated !== false && treated !== "false" && !isZero(treated))
  )
    throw new InputError(place("treated"), `${shown(treated)}, wants 0 or 1`);
  const values: Record<string, number> = {};
  for (const name of Object.keys(column))
    if (!keys.includes(name)) values[name] = figureOf(name, cell(name), place(name));
  return { row: at, unit: String(unit), cycle, isTreated, values };
}

function isZero(value: string | number | boolean): boolean {
  return value !== "" && Number(value) === 0;
}

/** NaN for an empty cell: nothing was measured. */
function numberOf(value: string | number | boolean | null, place: string): number {
  if (value === null || value === "") return NaN;
  // an Arrow file may hold anything, e.g. lists, whose text can look like a number
  const number = typeof value === "string" ? plainDecimal(value) : value;
  if (typeof number === "number" && Number.isFinite(number)) return number;
  throw new InputError(place, `${shown(value)}, wants a number with a decimal point, or nothing`);
}

/** A number of the measure, in its unit; NaN for an empty cell. */
function figureOf(id: string, value: string | number | boolean | null, place: string): number {
  const number = numberOf(value, place);
  const { most } = pilotMeasures.find((measure) => measure.id === id)!;
  if (number < 0 || number > most)
    throw new InputError(place, `${shown(value)}, wants 0 to ${most} ${unitOf(id)}`);
  return number;
}

function plainDecimal(text: string): number {
  return /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(text) ? Number(text) : NaN;
}

function panelsOf(
  entries: readonly Entry[],
  measures: readonly string[],
  { department, preparation, cycles }: FilePlan,
): PilotFile {
  const units = [...new Set(entries.map(({ unit }) => unit))];
  const byCell = cellsOf(entries);
  const treated = entries.filter(({ isTreated }) => isTreated);
  const stranger = treated.find(({ unit }) => unit !== department);
  if (!units.includes(department))
    throw new InputError(
      "--department",
      `"${department}", wants a unit of the file: ${units.join(", ")}`,
    );
  if (stranger !== undefined)
    throw new InputError(
      `row ${stranger.row}, column treated`,
      `1 for ${stranger.unit}, wants 0: the plan names ${department}`,
    );
  if (treated.length === 0)
    throw new InputError(
      "column treated",
      `never 1, wants 1 where the pilot of ${department} runs`,
    );
  const { first, last } = refuseHoles(byCell);
  const start = treated.reduce((least, { cycle }) => Math.min(least, cycle), Infinity);
  const lapse = byCell.get(department)!;
  for (let cycle = start; cycle < start + preparation + cycles; cycle++) {
    const own = lapse.get(cycle);
    if (own === undefined)
      throw new InputError(
        "column cycle",
        `ends at ${last}, wants ${preparation} of preparation and ${cycles} of the pilot from ${start} on`,
      );
    if (!own.isTreated)
      throw new InputError(
        `row ${own.row}, column treated`,
        `0 in the pilot, wants 1 from cycle ${start} on`,
      );
  }
  if (start - first < 2)
    throw new InputError("column cycle", `${start - first} before the pilot, wants at least 2`);
  const range = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => from + at);
  const rowsOf = (measure: string, own: readonly number[]) =>
    units.map((unit) => own.map((cycle) => byCell.get(unit)!.get(cycle)?.values[measure] ?? NaN));
  const during = range(start + preparation, start + preparation + cycles);
  const panels = Object.fromEntries(
    measures.map((measure) => [
      measure,
      {
        units,
        isTreated: units.map((unit) => unit === department),
        before: rowsOf(measure, range(first, start)),
        after: rowsOf(measure, during),
      },
    ]),
  );
  return { panels, rows: entries.length, start, before: start - first, after: cycles };
}

/** @throws InputError for a unit and cycle that stand twice */
function cellsOf(entries: readonly Entry[]): Map<string, Map<number, Entry>> {
  const found = new Map<string, Map<number, Entry>>();
  for (const entry of entries) {
    const own = found.get(entry.unit) ?? new Map<number, Entry>();
    const twin = own.get(entry.cycle);
    if (twin !== undefined)
      throw new InputError(
        `row ${entry.row}, column cycle`,
        `${entry.cycle} of ${entry.unit} stands in row ${twin.row} already, wants each once`,
      );
    own.set(entry.cycle, entry);
    found.set(entry.unit, own);
  }
  return found;
}

function shown(value: unknown): string {
  if (typeof value === "number") return String(value);
  return (JSON.stringify(value) ?? "nothing").slice(0, 60);
}
