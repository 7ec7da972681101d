/**
 * A table's columns as an Arrow schema: unit, definition and direction in the metadata of each field; engine, seed and
 * the digests of the scenarios in the metadata of the table.
 */
import {
  type Batch,
  type Column,
  type DataType,
  type Schema,
  type Table,
  batchType,
  columnFromArray,
  dictionary,
  field,
  float64,
  int16,
  int32,
  utf8,
} from "@uwdata/flechette";
import type { TableName } from "../sim/index.ts";
import { columnTexts } from "./row-keys.ts";
import { type Column as TableColumn, shapeOf, tableColumns } from "./schema.ts";
import type { Study } from "./study.ts";

/** Arrow numbers the versions of its format from 0: this is V5. */
const formatVersion = 4;
const littleEndian = 0;

/** What a record batch holds of one column. `validity` has a bit per row, 0 for null; it is empty without nulls. */
export interface BatchContent {
  length: number;
  nullCount: number;
  validity: Uint8Array;
  values: Float64Array | Int32Array | Int16Array;
}

export interface ArrowTable {
  columns: readonly TableColumn[];
  schema: Schema;
  batch(column: number, content: BatchContent): Batch<unknown>;
}

export function describeTable(study: Study, name: TableName): ArrowTable {
  const columns = tableColumns(shapeOf(study.shapes, name));
  const texts = columnTexts(study);
  const types = columns.map(({ kind }) => arrowType(kind));
  const dictionaries = columns.map((column, index) =>
    column.kind === "text" ? dictionaryColumn(types[index], texts[column.name]) : null,
  );
  const fields = columns.map((column, index) =>
    field(column.name, types[index], column.kind === "real", fieldMetadata(column)),
  );
  const schema = {
    version: formatVersion,
    endianness: littleEndian,
    fields,
    metadata: tableMetadata(study, name),
  };
  return {
    columns,
    schema: schema as Schema,
    batch(column, content) {
      const type = types[column];
      const made = new (batchType(type) as BatchConstructor)({ ...content, type });
      const values = dictionaries[column];
      return values === null ? made : made.setDictionary(values);
    },
  };
}

type BatchConstructor = new (content: object) => DictionaryBatch;
type DictionaryBatch = Batch<unknown> & { setDictionary(values: Column<string>): Batch<unknown> };

/** Each text column has its own type objects: flechette tells dictionaries apart by them. */
function arrowType(kind: TableColumn["kind"]): DataType {
  if (kind === "real") return float64();
  return kind === "whole" ? int32() : dictionary(utf8(), int16(), false, -1);
}

function dictionaryColumn(type: DataType, values: readonly string[]): Column<string> {
  return columnFromArray([...values], (type as { dictionary?: DataType }).dictionary);
}

function fieldMetadata({ unit, what, better }: TableColumn): Map<string, string> {
  return new Map([
    ["unit", unit],
    ["definition", what],
    ["better", better],
  ]);
}

function tableMetadata(study: Study, name: TableName): Map<string, string> {
  const digests = Object.fromEntries(study.scenarios.map(({ name, digest }) => [name, digest]));
  return new Map([
    ["table", name],
    ["definition", shapeOf(study.shapes, name).what],
    ["engine", study.engine],
    ["seed", study.seed],
    ["scenarios", JSON.stringify(digests)],
  ]);
}

/** Everything but the rows as one text: two files belong to the same table of the same study when these are equal. */
export function headerText({ schema, children }: Table): string {
  const fields = schema.fields.map(({ name, nullable, type, metadata }, index) => [
    name,
    nullable,
    type.typeId,
    [...(metadata ?? [])],
    dictionaryTexts(children[index]),
  ]);
  return JSON.stringify([[...(schema.metadata ?? [])], fields]);
}

function dictionaryTexts(column: Column<unknown>): unknown[] {
  const batch = column.data[0] as { dictionary?: Column<unknown> } | undefined;
  return batch?.dictionary === undefined ? [] : [...batch.dictionary];
}
