/**
 * What every chart draws from: the finished pairs of one comparison, in replication order, as plain matrices.
 * It guarantees that arms, pairs and cycles are addressed the same way as in the SQL tables of the same run.
 */
import type { Study } from "../../data/study.ts";
import type { Row } from "./row.ts";
import type { ColumnSpec, TableName, TableShape } from "../../sim/index.ts";

/** A and B, in this order; a difference is always B − A. */
export const armLetters = ["A", "B"] as const;

/** A dated change of one arm. */
export interface FailureDate {
  /** The first cycle it holds in. */
  cycle: number;
  /** A short word, e.g. "B begins". */
  label: string;
}

/** The finished pairs of one comparison. */
export interface Comparison {
  /** Screen titles of A and B; they differ even when both arms are the same scenario. */
  titles: readonly [string, string];
  /** Names of A and B as column `scenario` of the tables holds them. */
  names: readonly [string, string];
  /** What the tables of this run say about themselves. */
  study: Study;
  shapes: readonly TableShape[];
  /** Names of measures as people read them, by column. */
  labels: Readonly<Record<string, string>>;
  /** When failure modes begin and end inside the horizon, other than at the decision date. */
  dates: readonly FailureDate[];
  /** Cycles of one replication, and the number of the first one: minus those of warm-up and baseline. */
  cycleCount: number;
  firstCycle: number;
  /** Replication numbers of the rows of `runs`, ascending. */
  replications: Int32Array;
  /** Per arm, row-major: one row a replication, columns as table `runs`. */
  runs: readonly Float64Array[];
  /** Per arm, row-major: all cycles of one replication after the other, columns as table `cycles`. */
  cycles: readonly Float64Array[];
  /** Rows computed beforehand, by chart; these charts have nothing else to draw from. */
  stored?: Readonly<Record<string, readonly Row[]>>;
}

/** The shape of a table; throws when the simulation does not publish it. */
export function shapeOf(comparison: Comparison, table: TableName): TableShape {
  const shape = comparison.shapes.find((candidate) => candidate.name === table);
  if (shape === undefined) throw new Error(`table ${table}: not among the tables of this run`);
  return shape;
}

/** Position of a column in a row of its table; throws when the table has no such column. */
export function columnIndex(comparison: Comparison, table: TableName, column: string): number {
  const index = shapeOf(comparison, table).columns.findIndex(({ name }) => name === column);
  if (index < 0) throw new Error(`column ${table}.${column}: not among the columns of this run`);
  return index;
}

/** Unit, definition and direction of a column. */
export function columnSpec(comparison: Comparison, table: TableName, column: string): ColumnSpec {
  return shapeOf(comparison, table).columns[columnIndex(comparison, table, column)];
}

/** One value of table `runs` per pair, for one arm (0 is A, 1 is B). */
export function runValues(comparison: Comparison, arm: number, column: string): Float64Array {
  const index = columnIndex(comparison, "runs", column);
  const width = shapeOf(comparison, "runs").columns.length;
  return Float64Array.from(
    comparison.replications,
    (_, row) => comparison.runs[arm][row * width + index],
  );
}

/** Values of one column of `cycles` for one arm: `[row][pair]`, row 0 being cycle `firstCycle`. */
export function cycleValues(comparison: Comparison, arm: number, column: string): Float64Array[] {
  const index = columnIndex(comparison, "cycles", column);
  const width = shapeOf(comparison, "cycles").columns.length;
  const matrix = comparison.cycles[arm];
  const pairs = Math.floor(matrix.length / (width * comparison.cycleCount));
  return Array.from({ length: comparison.cycleCount }, (_, row) =>
    Float64Array.from(
      { length: pairs },
      (_, pair) => matrix[(pair * comparison.cycleCount + row) * width + index],
    ),
  );
}

/** A text as SQL writes it. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
