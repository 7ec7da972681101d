/**
 * datapackage.json: the tables by the Data Package standard, version 2 (https://datapackage.org), with type,
 * definition, keys and categories of every column. The standard has no field for a unit, so `unit` and `better` are
 * custom properties here, as the standard allows, and stand in the Arrow metadata of each column as well; `measure` says
 * which measure of the catalogue a column is.
 */
import type { TableName } from "../../sim/index.ts";
import { type DictionaryEntry, dictionaryOf } from "../dictionary.ts";
import { columnTexts } from "../row-keys.ts";
import { primaryKeys, shapeOf, tableOrder } from "../schema.ts";
import type { Study } from "../study.ts";
import { licence } from "./licence.ts";

/** Stands under every result. */
export const modelStatus =
  "Simulated from stated assumptions about a fictional company. " +
  "It shows what follows if they hold; it does not show that they hold.";

/** A finished table file of the package. */
export interface PackagedTable {
  name: TableName;
  rows: number;
  bytes: number;
  /** SHA-256 of the file. */
  sha256: string;
}

export interface PackageInput {
  study: Study;
  tables: readonly PackagedTable[];
  replications: number;
  /** SHA-256 over the bytes of all tables in table order. */
  digest: string;
  /** The command that makes the same tables, without the directory they go to. */
  command: string;
}

/** Where a table stands in the package. */
export function tablePath(name: TableName): string {
  return `data/${name}.arrow`;
}

export function describePackage(input: PackageInput): object {
  const { study, tables, replications, digest } = input;
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: packageName(study),
    title: packageTitle(study),
    description: modelStatus,
    licenses: [{ name: licence.name, path: licence.url, title: licence.title }],
    engine: study.engine,
    seed: study.seed,
    replications,
    digest: `sha256:${digest}`,
    scenarios: study.scenarios.map(({ name, title, digest }) => ({
      name,
      title,
      digest: `sha256:${digest}`,
    })),
    resources: tableOrder.map((name) =>
      describeResource(
        study,
        tables.find((table) => table.name === name)!,
      ),
    ),
  };
}

export function packageTitle(study: Study): string {
  return study.scenarios.map(({ title }) => title).join(" / ");
}

function packageName(study: Study): string {
  const names = study.scenarios.map(({ name }) => name.toLowerCase().replace(/[^a-z0-9]+/g, "-"));
  return ["burrow", ...names, study.seed.toLowerCase().replace(/[^a-z0-9]+/g, "-")].join("-");
}

function describeResource(study: Study, { name, rows, bytes, sha256 }: PackagedTable): object {
  const shape = shapeOf(study.shapes, name);
  return {
    name,
    path: tablePath(name),
    description: shape.what,
    type: "table",
    format: "arrow",
    mediatype: "application/vnd.apache.arrow.file",
    bytes,
    hash: `sha256:${sha256}`,
    rows,
    schema: {
      fields: dictionaryOf(study)
        .filter(({ table }) => table === name)
        .map((entry) => describeField(study, entry)),
      primaryKey: primaryKeys[name],
      ...(name === "runs" ? {} : { foreignKeys: [toRuns] }),
    },
  };
}

const toRuns = { fields: ["run_id"], reference: { resource: "runs", fields: ["run_id"] } };

function describeField(study: Study, entry: DictionaryEntry): object {
  const { column, label, type, definition, unit, better, measure } = entry;
  return {
    name: column,
    type,
    title: label,
    description: definition,
    unit,
    better,
    ...(measure === "" ? {} : { measure }),
    ...(type === "string" ? { categories: columnTexts(study)[column] } : {}),
    constraints: { required: type !== "number" },
  };
}
