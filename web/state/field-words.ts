/** What a field of the question is called on the screen, for buttons and announcements. */
import { armLetters } from "../charts/comparison.ts";
import type { CatalogueFailure } from "./laboratory.ts";
import { armKeys } from "./inputs.ts";

const plainWords: Readonly<Record<string, string>> = {
  load: "load",
  effects: "null scenario",
  seed: "seed",
  pairs: "number of pairs",
};

const settingWords: Readonly<Record<string, string>> = {
  dose: "dose",
  fromCycle: "start",
  untilCycle: "end",
  safeguard: "safeguard",
};

/** "dose of Priority whiplash in arm B"; several fields at once are called the question. */
export function fieldWords(
  fields: readonly string[],
  failures: readonly Pick<CatalogueFailure, "id" | "label">[],
): string {
  if (fields.length !== 1) return "question";
  const [field] = fields;
  const arm = armKeys.findIndex((key) => field === key || field.startsWith(`${key}.`));
  if (arm < 0) return plainWords[field] ?? field;
  const letter = armLetters[arm];
  const [, group, id, setting] = field.split(".");
  if (group === undefined) return `scenario of arm ${letter}`;
  const mode = failures.find((failure) => failure.id === id);
  const words = settingWords[setting];
  if (group !== "failures" || mode === undefined || words === undefined) {
    return `${field.slice(2)} in arm ${letter}`;
  }
  return `${words} of ${mode.label} in arm ${letter}`;
}
