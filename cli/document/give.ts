/** Where a report goes: text or one JSON document on standard output, and the printable page into a file. */
import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { ReportDocument } from "../../data/report/document.ts";
import { InputError } from "../../sim/index.ts";
import { writeText } from "../../adapters/node/whole-file.ts";
import { documentPage } from "./page.ts";
import { documentText } from "./text.ts";

export interface GivingOptions {
  json?: boolean;
  html?: string;
}

export async function giveReport(
  report: object,
  document: ReportDocument,
  { json, html }: GivingOptions,
): Promise<void> {
  // the answer first: a disk that is full by now takes only the page
  process.stdout.write(
    json === true ? `${JSON.stringify(report, null, 2)}\n` : documentText(document),
  );
  if (html !== undefined) writeText(html, await documentPage(document));
}

/** @throws InputError before any work is done, for a file that could not be written after it */
export function readPage(path: string): string {
  if (path.trim() === "") throw new InputError("--html", "no name, wants a file");
  const folder = statSync(dirname(resolve(path)), { throwIfNoEntry: false });
  if (folder?.isDirectory() !== true)
    throw new InputError("--html", `${path}, wants a file in a directory that exists`);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new InputError("--html", `${path} is a directory, wants a file`);
  return path;
}
