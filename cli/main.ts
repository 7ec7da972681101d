/**
 * The command line: options to commands, errors to exit codes. One file per command in commands/; results go to standard
 * output, everything else to standard error.
 */
import { Command } from "commander";
import packageJson from "../package.json" with { type: "json" };
import { addClaims } from "./commands/claims.ts";
import { addCompare } from "./commands/compare.ts";
import { addDesigns } from "./commands/designs.ts";
import { addEffects } from "./commands/effects.ts";
import { addFlows } from "./commands/flows.ts";
import { addGates } from "./commands/gates.ts";
import { addPilot } from "./commands/pilot.ts";
import { addRun } from "./commands/run.ts";
import { addScenarios } from "./commands/scenarios.ts";
import { addSchema } from "./commands/schema.ts";
import { addSensitivity } from "./commands/sensitivity.ts";
import { addValidate } from "./commands/validate.ts";
import { platformReason } from "../adapters/node/dataset-error.ts";
import { exitCodes, tellFailure } from "./failure.ts";

const firstSteps = `
First steps:
  burrow scenarios                                              what there is to compare
  burrow compare deploy-now wait-for-readiness --on burrow      which is better, by how much
  burrow compare --help                                         options of a command

Results go to standard output, progress and errors to standard error.
Exit codes: 0 done, 1 failed, 2 bad input, 130 cancelled.
`;

const program = new Command("burrow")
  .description(packageJson.description)
  .version(packageJson.version)
  .exitOverride()
  .showSuggestionAfterError()
  .helpCommand(false)
  .addHelpText("after", firstSteps);

for (const add of [
  addCompare,
  addDesigns,
  addEffects,
  addSensitivity,
  addGates,
  addRun,
  addPilot,
  addFlows,
  addClaims,
  addScenarios,
  addSchema,
  addValidate,
])
  add(program);

// A reader that has seen enough, such as `head`, closes the pipe: nothing is left to say then.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(exitCodes.done);
  process.stderr.write(`burrow: standard output: cannot be written: ${platformReason(error)}\n`);
  process.exit(exitCodes.failed);
});

try {
  await program.parseAsync();
} catch (error) {
  const { code, message } = tellFailure(error);
  if (message !== null) process.stderr.write(`burrow: ${message}\n`);
  process.exitCode = code;
}
