/**
 * `burrow run S`: one scenario of either kind, an organisation or a network of queues.
 */
import type { Command } from "commander";
import { nodePool } from "../../adapters/node/pool.ts";
import {
  InputError,
  type NetworkPart,
  type NetworkScenario,
  type OrganisationScenario,
  networkResult,
  networkTasks,
} from "../../sim/index.ts";
import { conductExperiment } from "../experiment.ts";
import { CancelledByUser } from "../failure.ts";
import { interruptible } from "../interrupt.ts";
import { duration, progressLine } from "../progress.ts";
import { footerOf } from "../report/footer.ts";
import { networkDocument, networkText } from "../report/network.ts";
import { runDocument, runText } from "../report/run.ts";
import { readScenario } from "../scenario-files.ts";
import {
  type SharedOptions,
  addEffortOptions,
  addOutputOptions,
  addScenarioOptions,
  defaultSeed,
  spellCommand,
  stopRule,
} from "./shared-options.ts";

export function addRun(program: Command): void {
  const command = program
    .command("run")
    .argument("<S>", "the scenario: a name that `burrow scenarios` lists, or a JSON file")
    .summary("simulate one scenario and print its measures")
    .description(
      "Simulates one scenario, an organisation or a network of queues, and prints its measures: mean, 95 % interval and standard deviation over the replications. Each replication is the same organisation with other luck.",
    );
  addScenarioOptions(command);
  addEffortOptions(command, "replications");
  addOutputOptions(command).addHelpText("after", examples).action(run);
}

const examples = `
A network has no cycles and no dataset: --cycles and --out are refused there.

Examples:
  burrow run healthy --replications 20
  burrow run burrow --set parameters.flow.demandFactor=1.1 --all
  burrow run ./my-scenario.json --json > answer.json
`;

async function run(reference: string, options: SharedOptions): Promise<void> {
  const { on, set } = options;
  // Without the cycles first, because a network has none.
  const { kind, name } = readScenario("S", reference, { on, set });
  if (kind === "network") refuseTableOptions(name, options);
  const scenario = readScenario("S", reference, options);
  const text =
    scenario.kind === "network"
      ? await runNetworkScenario(scenario, options)
      : await runOrganisation(reference, scenario, options);
  process.stdout.write(text);
}

async function runOrganisation(
  reference: string,
  scenario: OrganisationScenario,
  options: SharedOptions,
): Promise<string> {
  const { seed = defaultSeed, workers, out, on, set, json, all } = options;
  const answer = await conductExperiment({
    arms: [scenario],
    seed,
    stop: stopRule(options, ""),
    workers,
    out,
    command: spellCommand(["run", reference], options),
    counted: "replications",
  });
  const told = { ...answer, on, set };
  if (json === true) return `${JSON.stringify(runDocument(told), null, 2)}\n`;
  return runText(told, { all, footer: footerOf(answer, options) });
}

async function runNetworkScenario(
  scenario: NetworkScenario,
  options: SharedOptions,
): Promise<string> {
  const { seed, replications, workers, json, all } = options;
  const startedAt = performance.now();
  const tasks = networkTasks(scenario, { seed, replications });
  const parts = await inPool(
    tasks.map((input) => ({ caseId: scenario.name, kind: "network", input })),
    workers,
  );
  const result = networkResult(tasks, parts as NetworkPart[]);
  if (json === true) return `${JSON.stringify(networkDocument(result), null, 2)}\n`;
  const seconds = duration((performance.now() - startedAt) / 1000);
  return networkText(result, { all, title: scenario.title, seconds });
}

function refuseTableOptions(name: string, options: SharedOptions): void {
  for (const option of ["out", "cycles"] as const) {
    if (options[option] === undefined) continue;
    const what = option === "out" ? "dataset" : "cycles";
    throw new InputError(`--${option}`, `${name} is a network, which has no ${what}`);
  }
}

/** Every task on a pool of workers; the parts come back in the order of the tasks. */
async function inPool(tasks: readonly unknown[], workers?: number): Promise<unknown[]> {
  const pool = nodePool({ workers });
  const line = progressLine("replications");
  let done = 0;
  try {
    return await interruptible((signal) =>
      Promise.all(
        tasks.map(async (task) => {
          const part = await pool.call("runTask", [task], { signal });
          line.show({ done: ++done, wanted: tasks.length });
          return part;
        }),
      ),
    );
  } catch (error) {
    if (error instanceof Error && error.name === "Cancelled") {
      throw new CancelledByUser(`cancelled after ${done} of ${tasks.length} replications`);
    }
    throw error;
  } finally {
    line.clear();
    await pool.close();
  }
}
