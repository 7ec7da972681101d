/**
 * `burrow schema`: the JSON schema (2020-12) of a scenario file, or of what a report prints with --json.
 */
import type { Command } from "commander";
import { reportJsonSchema, reportNames } from "../../data/report/schemas/index.ts";
import { InputError, scenarioJsonSchema } from "../../sim/index.ts";
import { shorten } from "../options.ts";

export function addSchema(program: Command): void {
  program
    .command("schema")
    .argument("[report]", `of a report instead: ${reportNames.join(", ")}`)
    .summary("print the JSON schema of a scenario file, or of a report")
    .description(
      "Prints the JSON schema (2020-12) of a scenario file: for an editor that completes and checks while you write, or to read what can be set and within which range.",
    )
    .option("--json", "changes nothing: the schema is one JSON document in any case")
    .addHelpText("after", example)
    .action((report?: string) => {
      process.stdout.write(`${JSON.stringify(schemaOf(report), null, 2)}\n`);
    });
}

function schemaOf(report: string | undefined): object {
  if (report === undefined) return scenarioJsonSchema();
  if (reportNames.includes(report)) return reportJsonSchema(report);
  throw new InputError(
    "report",
    `${shorten(report)}, wants one of ${reportNames.join(", ")}, or nothing for scenario files`,
  );
}

const example = `
Example:
  burrow schema > burrow.schema.json
and in the scenario file, beside it:
  { "$schema": "./burrow.schema.json", "schema": "burrow/1", "kind": "organisation",
    "extends": "burrow", "parameters": { "switching.setupMinutes": 4 } }
`;
