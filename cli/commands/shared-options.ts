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

/** What is simulated: options of both commands. */
export function addScenarioOptions(command: Command): Command {
  return command
    .optionsGroup("What is simulated:")
    .option(
      "--on <scenario>",
      "stand it on this scenario (name or file) instead of the one it extends, e.g. deploy-now --on saturated",
    )
    .addOption(
      new Option(
        "--set <path=value>",
        "change one value, e.g. parameters.switching.setupMinutes=4; may be repeated",
      )
        .argParser(readSetting)
        .default({}, "none"),
    )
    .option("--cycles <n>", "alignment cycles after the decision date (default: 24)", readCycles)
    .option(
      "--seed <text>",
      `any text; the same one gives the same numbers (default: ${defaultSeed})`,
      readSeed,
    );
}

/** How long it takes: options of both commands. */
export function addEffortOptions(command: Command, counted: string): Command {
  return command
    .optionsGroup("How much:")
    .option(
      "--replications <n>",
      `exactly this many ${counted} (default: ${defaultReplications})`,
      readReplications,
    )
    .option(
      "--workers <n>",
      "worker threads; changes the time, never a result (default: one per core)",
      readWorkers,
    );
}

/** Where the answer goes: options of both commands. */
export function addOutputOptions(command: Command): Command {
  return command
    .optionsGroup("Where the answer goes:")
    .option("--all", "print every measure, not only the important ones")
    .option(
      "--json",
      "print one JSON document on standard output and nothing else; errors go to standard error",
    )
    .option(
      "--out <dir>",
      "also write the dataset there: tables, their description, checksums. Started again, it goes on where it was stopped; with more replications it adds to what is there",
      readDirectory,
    );
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
