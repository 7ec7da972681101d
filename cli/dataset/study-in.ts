/**
 * Which study a directory belongs to. `scenario.json` says it; a directory of another study, or with other files, is
 * refused with what is there and never written to.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type StudyDocument, differenceBetween } from "../../data/package/study-document.ts";
import { InputError } from "../../sim/index.ts";
import { withReason } from "../../adapters/node/dataset-error.ts";
import { isLock } from "./lock.ts";
import { unfinishedEnding } from "../../adapters/node/whole-file.ts";

export const documentName = "scenario.json";

/**
 * The document of the study that is there: the wanted one, but for when it stops. Null for a directory with nothing in it.
 * @throws InputError when the directory holds another study or other files
 */
export function studyIn(directory: string, wanted: StudyDocument): StudyDocument | null {
  const names = withReason(directory, "read", () => readdirSync(directory));
  const others = names.filter((name) => !name.endsWith(unfinishedEnding) && !isLock(name));
  if (others.length === 0) return null;
  if (!others.includes(documentName)) {
    const some = others.slice(0, 3).join(", ") + (others.length > 3 ? ", ..." : "");
    throw new InputError(
      "--out",
      `${directory} holds other files (${some}), wants a new or empty directory, or one of this study`,
    );
  }
  const found = readDocument(join(directory, documentName));
  const difference = differenceBetween(found, wanted);
  if (difference === null) return found as StudyDocument;
  throw new InputError(
    "--out",
    `${directory} holds another study (${difference}), wants another directory`,
  );
}

function readDocument(path: string): unknown {
  const text = withReason(path, "read", () => readFileSync(path, "utf8"));
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
