/**
 * `burrow schema`: the JSON schema (2020-12) of a scenario file, for editors and for people.
 */
import type { Command } from "commander";
import { scenarioJsonSchema } from "../../sim/index.ts";

export function addSchema(program: Command): void {
  program
    .command("schema")
    .summary("print the JSON schema of a scenario file")
    .description(
      "Prints the JSON schema (2020-12) of a scenario file: for an editor that completes and checks while you write, or to read what can be set and within which range.",
    )
    .option("--json", "changes nothing: the schema is one JSON document in any case")
    .addHelpText("after", example)
    .action(() => {
      process.stdout.write(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);
    });
}

const example = `
Example:
  burrow schema > burrow.schema.json
and in the scenario file, beside it:
  { "$schema": "./burrow.schema.json", "schema": "burrow/1", "kind": "organisation",
    "extends": "burrow", "parameters": { "switching.setupMinutes": 4 } }
`;
