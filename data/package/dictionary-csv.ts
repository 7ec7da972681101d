/**
 * dictionary.csv: one line per table and column, by RFC 4180, for a spreadsheet or a join.
 */
import { type DictionaryEntry, dictionaryOf } from "../dictionary.ts";
import type { Study } from "../study.ts";

const header: readonly (keyof DictionaryEntry)[] = [
  "table",
  "column",
  "label",
  "type",
  "unit",
  "better",
  "definition",
  "measure",
];

export function dictionaryCsv(study: Study): string {
  const lines = dictionaryOf(study).map((entry) => header.map((name) => quoted(entry[name])));
  return [header, ...lines].map((cells) => `${cells.join(",")}\r\n`).join("");
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
