/**
 * `burrow gates`: how well gates and flags tell organisations that gain by deploying from those that do not, what deciding
 * by them earns, and how often a right deployment shows no sign.
 */
import type { Command } from "commander";
import { gatesResult } from "../../data/gates/result.ts";
import { gatesDocument } from "../../data/report/gates/document.ts";
import { giveReport } from "../document/give.ts";
import { numberOption } from "../options.ts";
import {
  addReportOptions,
  readOrganisation,
  type ReportOptions,
  spellReport,
} from "../report-options.ts";
import { whileSweeping } from "../sweeping.ts";
import { defaultSeed } from "./shared-options.ts";

const usualScenario = "burrow";
const usualOrganisations = 256;
const usualReplications = 128;

interface GatesOptions extends ReportOptions {
  organisations?: number;
  replications?: number;
}

export function addGates(program: Command): void {
  const command = program
    .command("gates")
    .argument(
      "[scenario]",
      `name or file of the organisation in the middle (default: ${usualScenario})`,
    )
    .summary("what gates and red flags can tell, and what deciding by them earns")
    .description(
      "Simulates organisations around a scenario: false and true pass of every rule of the gates, what each red flag tells of the outcome, policies with their regret, and how often a right deployment shows no sign within two cycles.",
    );
  addReportOptions(command, { name: "gates", own: addSizes }).action(gates);
}

function addSizes(command: Command): Command {
  return command
    .option(
      "--organisations <n>",
      `organisations around the scenario, for gates, flags and policies (default: ${usualOrganisations})`,
      numberOption("--organisations", { low: 4, high: 65536, isWhole: true }),
    )
    .option(
      "--replications <n>",
      `replications of the scenario itself, for signs (default: ${usualReplications})`,
      numberOption("--replications", { low: 2, high: 65536, isWhole: true }),
    );
}

async function gates(name = usualScenario, options: GatesOptions): Promise<void> {
  const {
    seed = defaultSeed,
    organisations = usualOrganisations,
    replications = usualReplications,
    workers,
    out,
  } = options;
  const scenario = readOrganisation(name, options);
  const result = await whileSweeping({ counted: "jobs", workers, out }, ({ run }) =>
    gatesResult({ scenario, seed, organisations, replications, run }),
  );
  const command = spellReport(["gates", name], options, { organisations, replications });
  await giveReport(result, gatesDocument(result, command), options);
}
