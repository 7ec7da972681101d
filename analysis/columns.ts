/**
 * Finds a measure among the columns of table `runs` and reads it out of row-major values.
 */
import type { ColumnSpec, TableShape } from "../sim/index.ts";

/** The columns of a table. @throws RangeError when there is no such table */
export function columnsOf(tables: readonly TableShape[], table: string): readonly ColumnSpec[] {
  const shape = tables.find(({ name }) => name === table);
  if (shape === undefined) {
    throw new RangeError(
      `table: "${table}", wants one of ${tables.map(({ name }) => name).join(", ")}`,
    );
  }
  return shape.columns;
}

/** The place of a measure. @throws RangeError naming the known ones */
export function measureIndex(columns: readonly ColumnSpec[], measure: string): number {
  const index = columns.findIndex(({ name }) => name === measure);
  if (index < 0) {
    throw new RangeError(
      `measure: "${measure}", wants one of ${columns.map(({ name }) => name).join(", ")}`,
    );
  }
  return index;
}

/** Every `width`-th value from `column` on. */
export function readColumn(values: Float64Array, column: number, width: number): Float64Array {
  return Float64Array.from(
    { length: values.length / width },
    (_, row) => values[row * width + column],
  );
}
