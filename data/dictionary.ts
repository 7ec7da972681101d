/**
 * What every column of every table is: the one source of the README's dictionary, of dictionary.csv and of the fields in
 * datapackage.json. A value that is a measure of the catalogue says which one, so that it can be traced to its code.
 */
import { type TableName, measures } from "../sim/index.ts";
import { type Column, shapeOf, tableColumns, tableOrder } from "./schema.ts";
import type { Study } from "./study.ts";

export interface DictionaryEntry {
  table: TableName;
  column: string;
  /** For people, e.g. "lead time". */
  label: string;
  type: "integer" | "number" | "string";
  /** "1" for a number without dimension. */
  unit: string;
  better: Column["better"];
  definition: string;
  /** Id in the catalogue of measures; empty for keys and daily counts. */
  measure: string;
}

/** Table by table, columns in file order. */
export function dictionaryOf(study: Study): DictionaryEntry[] {
  return tableOrder.flatMap((table) =>
    tableColumns(shapeOf(study.shapes, table)).map((column) => describeColumn(table, column)),
  );
}

const types = { whole: "integer", text: "string", real: "number" } as const;

function describeColumn(table: TableName, column: Column): DictionaryEntry {
  const { name, kind, unit, what, better } = column;
  // By unit and definition too: a daily count may have the name of a measure.
  const measure = measures.find(
    (candidate) =>
      candidate.id === name &&
      candidate.unit === unit &&
      candidate.what === what &&
      kind === "real",
  );
  return {
    table,
    column: name,
    label: measure?.label ?? name.replaceAll("_", " "),
    type: types[kind],
    unit,
    better,
    definition: what,
    measure: measure?.id ?? "",
  };
}
