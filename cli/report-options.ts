/**
 * What commands with a report about one organisation share: the scenario they stand on, its seed, the work, and where the
 * report goes; and the command line that gives the same report again.
 */
import type { Command } from "commander";
import { InputError, type OrganisationScenario } from "../sim/index.ts";
import { addScenarioOptions, defaultSeed } from "./commands/shared-options.ts";
import { readPage } from "./document/give.ts";
import { readDirectory, readWorkers } from "./options.ts";
import { readScenario } from "./scenario-files.ts";

export interface ReportOptions {
  on?: string;
  set: Record<string, string>;
  cycles?: number;
  seed?: string;
  workers?: number;
  out?: string;
  json?: boolean;
  html?: string;
}

/** `own` adds what the command itself asks for, under "How much". */
export function addReportOptions(
  command: Command,
  { name, own }: { name: string; own: (command: Command) => Command },
): Command {
  return own(addScenarioOptions(command).optionsGroup("How much:"))
    .option(
      "--workers <n>",
      "worker threads; changes the time, never a result (default: one per core)",
      readWorkers,
    )
    .optionsGroup("Where the answer goes:")
    .option("--json", `print exactly one JSON document on standard output (burrow schema ${name})`)
    .option("--html <file>", "also write it as one printable page", readPage)
    .option(
      "--out <dir>",
      "keep every finished job there; started again, it goes on where it was stopped",
      readDirectory,
    );
}

/** @throws InputError for everything that is wrong with it */
export function readOrganisation(reference: string, options: ReportOptions): OrganisationScenario {
  const scenario = readScenario("scenario", reference, options);
  if (scenario.kind === "organisation") return scenario;
  throw new InputError("scenario", `${scenario.name} is a ${scenario.kind}, wants an organisation`);
}

/** `sizes` as they stand on the command line, e.g. { organisations: 256 }; an option without a value is true. */
export function spellReport(
  words: readonly string[],
  { on, set, cycles, seed = defaultSeed }: ReportOptions,
  sizes: Readonly<Record<string, number | string | true>>,
): string {
  return [
    "burrow",
    ...words,
    ...(on === undefined ? [] : [`--on ${on}`]),
    ...Object.entries(set).map(([path, value]) => `--set ${path}=${value}`),
    ...(cycles === undefined ? [] : [`--cycles ${cycles}`]),
    `--seed ${seed}`,
    ...Object.entries(sizes).map(([option, value]) =>
      value === true ? `--${option}` : `--${option} ${value}`,
    ),
  ].join(" ");
}
