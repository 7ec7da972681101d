/**
 * `burrow schema`: the JSON schema (2020-12) of a scenario file, for editors and for people.
 */
import type { Command } from "commander";
import { scenarioJsonSchema } from "../../sim/index.ts";

export function addSchema(program: Command): void {
  program
    .command("schema")
    .summary("print the JSON schema of a scenario file")
    .description("Prints the JSON schema of a scenario file on standard output.")
    .option("--json", "accepted for uniformity: the schema is one JSON document in any case")
    .action(() => {
      process.stdout.write(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);
    });
}
