/** Cells of a table that a person has: CSV (RFC 4180) or Arrow IPC, told apart by the first bytes. */
import { tableFromIPC } from "@uwdata/flechette";
import { InputError } from "../../../sim/index.ts";

/** Cells as read; null: empty. Row 1 is the first row of data. */
export interface Grid {
  names: string[];
  rows: (string | number | boolean | null)[][];
}

/** @throws InputError for bytes that are neither, naming the row */
export function readGrid(bytes: Uint8Array): Grid {
  return isArrow(bytes) ? arrowGrid(bytes) : csvGrid(textOf(bytes));
}

/** Another encoding would make two units of different names into one. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new InputError("bytes", "neither UTF-8 nor Arrow, wants CSV in UTF-8 or Arrow IPC");
  }
}

/** Arrow IPC as a file or as a stream. */
function isArrow(bytes: Uint8Array): boolean {
  const isFile = "ARROW1".split("").every((letter, at) => bytes[at] === letter.charCodeAt(0));
  return (
    isFile || (bytes[0] === 0xff && bytes[1] === 0xff && bytes[2] === 0xff && bytes[3] === 0xff)
  );
}

function arrowGrid(bytes: Uint8Array): Grid {
  try {
    const table = tableFromIPC(bytes, { useBigInt: false });
    const columns = table.names.map((_, at) => [...table.getChildAt(at)]);
    return {
      names: [...table.names].map(String),
      rows: Array.from({ length: table.numRows }, (_, row) =>
        columns.map((values) => (values[row] ?? null) as Grid["rows"][number][number]),
      ),
    };
  } catch {
    throw new InputError("bytes", "not a whole Arrow file, wants Arrow IPC or CSV");
  }
}

/** RFC 4180: commas, quotes doubled inside quotes, any line ends; a byte order mark is skipped. */
function csvGrid(text: string): Grid {
  const lines = csvCells(text.replace(/^\uFEFF/, "")).filter(
    (cells) => cells.length > 1 || cells[0].trim() !== "",
  );
  if (lines.length === 0) throw new InputError("columns", "none, wants a first line with names");
  const names = lines[0].map((name) => name.trim());
  if (names.length === 1 && /[;\t]/.test(names[0]))
    throw new InputError(
      "first line",
      `${JSON.stringify(names[0].slice(0, 60))}, wants names with commas between them`,
    );
  const rows = lines.slice(1).map((cells, at) => {
    if (cells.length === names.length)
      return cells.map((value) => (value.trim() === "" ? null : value.trim()));
    throw new InputError(`row ${at + 1}`, `${cells.length} cells, wants ${names.length}`);
  });
  return { names, rows };
}

function csvCells(text: string): string[][] {
  const lines: string[][] = [[""]];
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    const line = lines[lines.length - 1];
    if (isQuoted) {
      if (letter !== '"') line[line.length - 1] += letter;
      else if (text[at + 1] === '"') line[line.length - 1] += text[++at];
      else isQuoted = false;
    } else if (letter === '"') isQuoted = true;
    else if (letter === ",") line.push("");
    else if (letter === "\n" || (letter === "\r" && text[at + 1] !== "\n")) lines.push([""]);
    else if (letter !== "\r") line[line.length - 1] += letter;
  }
  if (isQuoted) throw new InputError(`row ${lines.length - 1}`, "a quote is never closed");
  return lines;
}
