/**
 * The command line: options to commands, errors to exit codes. One file per command in commands/; results go to standard
 * output, everything else to standard error.
 */
import { Command } from "commander";
import packageJson from "../package.json" with { type: "json" };
import { addCompare } from "./commands/compare.ts";
import { addRun } from "./commands/run.ts";
import { addScenarios } from "./commands/scenarios.ts";
import { addSchema } from "./commands/schema.ts";
import { addValidate } from "./commands/validate.ts";
import { exitCodes, tellFailure } from "./failure.ts";

const program = new Command("burrow")
  .description(packageJson.description)
  .version(packageJson.version)
  .exitOverride()
  .showSuggestionAfterError()
  .helpCommand(false);

for (const add of [addCompare, addRun, addScenarios, addSchema, addValidate]) add(program);

// A reader that has seen enough, such as `head`, closes the pipe: nothing is left to say then.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(exitCodes.done);
});

try {
  await program.parseAsync();
} catch (error) {
  const { code, message } = tellFailure(error);
  if (message !== null) process.stderr.write(`burrow: ${message}\n`);
  process.exitCode = code;
}
