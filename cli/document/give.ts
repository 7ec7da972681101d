/** Where a report goes: text or one JSON document on standard output, and the printable page into a file. */
import type { ReportDocument } from "../../data/report/document.ts";
import { InputError } from "../../sim/index.ts";
import { writeText } from "../dataset/whole-file.ts";
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
  if (html !== undefined) writeText(html, await documentPage(document));
  process.stdout.write(
    json === true ? `${JSON.stringify(report, null, 2)}\n` : documentText(document),
  );
}

export function readPage(path: string): string {
  if (path.trim() !== "") return path;
  throw new InputError("--html", "no name, wants a file");
}
