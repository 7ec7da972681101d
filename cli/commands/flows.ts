/**
 * `burrow flows S`: the task flow map of one replication, as work, questions, reports and tunnels really went, with how often
 * in each cycle; and the messages between the CoE and managers.
 */
import type { Command } from "commander";
import { InputError, simulateFlows } from "../../sim/index.ts";
import { numberOption } from "../options.ts";
import { flowsText } from "../report/flows.ts";
import { readScenario } from "../scenario-files.ts";
import { addScenarioOptions, defaultSeed, type SharedOptions } from "./shared-options.ts";

interface FlowsOptions extends Pick<SharedOptions, "on" | "set" | "seed" | "cycles" | "json"> {
  replication: number;
}

export function addFlows(program: Command): void {
  const command = program
    .command("flows")
    .argument("<S>", "the scenario: a name that `burrow scenarios` lists, or a JSON file")
    .summary("print who hands what to whom, as it really went")
    .description(
      "Simulates one replication and prints the task flow map from the decision date on: hand-overs along the line, tunnels past it, questions, reports, and the messages between the CoE and managers.",
    );
  addScenarioOptions(command)
    .option(
      "--replication <r>",
      "which replication, from 0",
      numberOption("--replication", { low: 0, high: 1e6, isWhole: true }),
      0,
    )
    .optionsGroup("Where the answer goes:")
    .option("--json", "print exactly one JSON document on standard output: every cycle apart")
    .action(flows);
}

function flows(reference: string, options: FlowsOptions): void {
  const { seed = defaultSeed, replication, json } = options;
  const scenario = readScenario("S", reference, options);
  if (scenario.kind === "network")
    throw new InputError("S", `${scenario.name} is a network, wants an organisation`);
  const cycles = simulateFlows(scenario, seed, replication);
  process.stdout.write(
    json === true
      ? `${JSON.stringify({ scenario: scenario.name, seed, replication, cycles }, null, 2)}\n`
      : flowsText(cycles, { title: scenario.title, seed, replication }),
  );
}
