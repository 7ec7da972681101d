/**
 * Options that `run` and `compare` share, and the command line they stand for: what to simulate, not how fast or where.
 */
import { type Command, Option } from "commander";
import type { StopRule } from "../../data/package/study-document.ts";
import { InputError } from "../../sim/index.ts";
import {
  readCycles,
  readDirectory,
  readReplications,
  readSeed,
  readSetting,
  readWorkers,
} from "../options.ts";

export const defaultSeed = "42";
export const defaultReplications = 200;

export interface SharedOptions {
  on?: string;
  set: Record<string, string>;
  seed?: string;
  replications?: number;
  until?: number;
  cycles?: number;
  workers?: number;
  out?: string;
  json?: boolean;
  all?: boolean;
}

export function addSharedOptions(command: Command): Command {
  return command
    .option("--on <scenario>", "put it on this scenario: a name of the catalogue or a path")
    .addOption(
      new Option(
        "--set <path=value>",
        "change one value, e.g. parameters.switching.setupMinutes=4; repeatable",
      )
        .argParser(readSetting)
        .default({}, "none"),
    )
    .option("--seed <text>", `seed of the random numbers (default: ${defaultSeed})`, readSeed)
    .option(
      "--replications <n>",
      `exactly this many replications (default: ${defaultReplications})`,
      readReplications,
    )
    .option("--cycles <n>", "cycles after the decision date (default: 24)", readCycles)
    .option("--workers <n>", "worker threads (default: one per core)", readWorkers)
    .option(
      "--out <dir>",
      "write the dataset there; the same command goes on where it was stopped",
      readDirectory,
    )
    .option("--json", "print exactly one JSON document on standard output")
    .option("--all", "print every measure");
}

export function stopRule({ replications, until }: SharedOptions, measure: string): StopRule {
  if (until === undefined) return { replications: replications ?? defaultReplications };
  if (replications === undefined) return { until: { measure, halfWidth: until } };
  throw new InputError("--until", "cannot stand beside --replications, wants one of them");
}

/** The command that asks for the same results, wherever they go: for the README of a dataset. */
export function spellCommand(
  words: readonly string[],
  options: SharedOptions,
  more: string[] = [],
): string {
  const { on, set, seed = defaultSeed, replications, until, cycles } = options;
  const spelled = ["burrow", ...words];
  if (on !== undefined) spelled.push("--on", on);
  spelled.push(...more);
  for (const [path, value] of Object.entries(set)) spelled.push("--set", `${path}=${value}`);
  spelled.push("--seed", seed);
  if (until === undefined)
    spelled.push("--replications", String(replications ?? defaultReplications));
  else spelled.push("--until", String(until));
  if (cycles !== undefined) spelled.push("--cycles", String(cycles));
  return spelled.map(quoteWord).join(" ");
}

function quoteWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
