/** Options of `burrow pilot`: the plan, what is simulated, how much; and the command they stand for. */
import { type Command, Option } from "commander";
import type { Choice } from "../../analysis/reports/pilot/selection.ts";
import { usualGates } from "../../data/report/pilot/plan.ts";
import { pilotMeasures } from "../../data/report/pilot/study.ts";
import { InputError } from "../../sim/index.ts";
import { readPage } from "../document/give.ts";
import {
  numberOption,
  readDirectory,
  readSeed,
  readSetting,
  readWorkers,
  shorten,
} from "../options.ts";
import { defaultSeed } from "./shared-options.ts";

const usualCycles = 6;
export const usualPreparation = 2;
/** Where no stored calibration fits. */
export const usualPilots = 40;
const choices: readonly Choice[] = ["random", "volunteer", "worst", "best"];

export interface PilotOptions {
  on?: string;
  set: Record<string, string>;
  department?: string;
  cycles: number;
  preparation?: number;
  choose: Choice;
  measure: string;
  looks: number;
  margin: Record<string, number>;
  data?: string;
  calibrate?: number;
  seed?: string;
  workers?: number;
  out?: string;
  json?: boolean;
  html?: string;
}

export function addPilotOptions(command: Command): Command {
  return command
    .optionsGroup("The plan:")
    .option(
      "--department <id>",
      "where (default: the scenario's pilotUnit; with --data a unit of the file)",
    )
    .option(
      "--cycles <n>",
      "alignment cycles of the pilot, of two weeks",
      numberOption("--cycles", { low: 1, high: 12, isWhole: true }),
      usualCycles,
    )
    .option(
      "--preparation <n>",
      `first cycles that count for neither side (default: ${usualPreparation}; with --data 0)`,
      numberOption("--preparation", { low: 0, high: 11, isWhole: true }),
    )
    .addOption(
      new Option("--choose <how>", "how the department was chosen")
        .choices(choices)
        .default("random"),
    )
    .option(
      "--measure <id>",
      `the main one of ${pilotMeasures.map(({ id }) => id).join(", ")}`,
      readMeasure,
      pilotMeasures[0].id,
    )
    .option(
      "--looks <n>",
      "planned looks, evenly spaced, the last at the end",
      numberOption("--looks", { low: 1, high: 12, isWhole: true }),
      1,
    )
    .addOption(
      new Option(
        "--margin <measure=percent>",
        "gain that a gate wants, in % of the baseline; below 0: how much worse is still no harm; may be repeated",
      )
        .argParser(readMargin)
        .default({}, spellGates()),
    )
    .optionsGroup("What is simulated:")
    .option("--on <scenario>", "stand it on this scenario instead of the one it extends")
    .addOption(
      new Option("--set <path=value>", "change one value; may be repeated")
        .argParser(readSetting)
        .default({}, "none"),
    )
    .option(
      "--data <file>",
      "a real pilot instead: CSV or Arrow with columns unit, cycle, treated and measures; nothing leaves this machine",
      readFileName,
    )
    .option(
      "--seed <text>",
      `any text; the same one gives the same numbers (default: ${defaultSeed})`,
      readSeed,
    )
    .optionsGroup("How much:")
    .option(
      "--calibrate <r>",
      `try the method on so many simulated pilots (default: the stored calibration where one fits, else ${usualPilots})`,
      numberOption("--calibrate", { low: 2, high: 100_000, isWhole: true }),
    )
    .option(
      "--workers <n>",
      "worker threads; changes the time, never a result (default: one per core)",
      readWorkers,
    )
    .optionsGroup("Where the answer goes:")
    .option("--json", "print exactly one JSON document on standard output (burrow schema pilot)")
    .option("--html <file>", "also write it as one printable page", readPage)
    .option(
      "--out <dir>",
      "keep the locked plan and every finished job there; started again, it goes on where it was stopped, and refuses another plan",
      readDirectory,
    )
    .addHelpText("after", examples);
}

const examples = `
Examples:
  burrow pilot burrow                                          six cycles in the pilot's department
  burrow pilot twelve-zones --cycles 2 --choose worst          two cycles in the worst of twelve
  burrow pilot burrow --calibrate 1000 --out pilots            the method on a thousand pilots; resumable
  burrow pilot burrow --data pilot.csv --department east       a real pilot
`;

function readMeasure(id: string): string {
  return readMeasureOf("--measure", id);
}

function readMargin(text: string, before: Record<string, number>): Record<string, number> {
  const [id, percent, ...rest] = text.split("=");
  if (percent === undefined || rest.length > 0)
    throw new InputError("--margin", `${shorten(text)}, wants measure=percent`);
  const measure = readMeasureOf("--margin", id);
  if (Object.hasOwn(before, measure))
    throw new InputError("--margin", `${measure} given twice, wants each measure once`);
  const value = numberOption(`--margin ${measure}`, { low: -100, high: 100 })(percent);
  return { ...before, [measure]: value / 100 };
}

function readMeasureOf(option: string, id: string): string {
  if (pilotMeasures.some((measure) => measure.id === id)) return id;
  const names = pilotMeasures.map((measure) => measure.id).join(", ");
  throw new InputError(option, `${shorten(id)}, wants one of ${names}`);
}

function readFileName(path: string): string {
  if (path.trim() !== "") return path;
  throw new InputError("--data", "no name, wants a file");
}

function spellGates(): string {
  return Object.entries(usualGates)
    .map(([id, share]) => `${id}=${100 * share}`)
    .join(" ");
}

/** Word for word, without what changes no result. */
export function spellPilot(reference: string, options: PilotOptions, seed: string): string {
  const { on, set, department, cycles, preparation, choose, measure, looks, margin } = options;
  const { data, calibrate } = options;
  return [
    "burrow pilot",
    reference,
    ...(on === undefined ? [] : [`--on ${on}`]),
    ...(department === undefined ? [] : [`--department ${department}`]),
    `--cycles ${cycles}`,
    ...(preparation === undefined ? [] : [`--preparation ${preparation}`]),
    ...(choose === "random" ? [] : [`--choose ${choose}`]),
    ...(measure === pilotMeasures[0].id ? [] : [`--measure ${measure}`]),
    ...(looks === 1 ? [] : [`--looks ${looks}`]),
    ...Object.entries(margin).map(([id, share]) => `--margin ${id}=${100 * share}`),
    ...Object.entries(set).map(([path, value]) => `--set ${path}=${value}`),
    ...(data === undefined ? [] : [`--data ${data}`]),
    ...(calibrate === undefined ? [] : [`--calibrate ${calibrate}`]),
    `--seed ${seed}`,
  ].join(" ");
}
