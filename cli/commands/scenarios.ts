/**
 * `burrow scenarios`: what is in the catalogue; with --size, an organisation of any size.
 */
import type { Command } from "commander";
import { scenarios } from "../../scenarios/index.ts";
import { fewestAgents, mostAgents, organisationOfSize } from "../../scenarios/of-size.ts";
import { numberOption } from "../options.ts";
import { readScenario } from "../scenario-files.ts";
import { alignedTable, textWidth, wrapText } from "../text/aligned.ts";

const readSize = numberOption("--size", { low: fewestAgents, high: mostAgents, isWhole: true });

export function addScenarios(program: Command): void {
  program
    .command("scenarios")
    .summary("list the scenarios that have a name")
    .description(
      "Lists the scenarios that run and compare know by name: organisations, failure modes that stand on a healthy one, deployments that can stand on any (--on).",
    )
    .option("--json", "print one JSON document: name, kind, title, what")
    .option(
      "--size <N>",
      "write an organisation of about N agents instead, as a scenario file",
      readSize,
    )
    .addHelpText("after", examples)
    .action(({ json, size }: { json?: boolean; size?: number }) => {
      if (size !== undefined) {
        process.stdout.write(scenarioText(organisationOfSize(size)));
        return;
      }
      const entries = Object.keys(scenarios).map((name) => {
        const { kind, title, what } = readScenario("scenario", name);
        return { name, kind, title, what };
      });
      process.stdout.write(
        json === true ? `${JSON.stringify(entries, null, 2)}\n` : listed(entries),
      );
    });
}

const examples = `
Examples:
  burrow run healthy
  burrow compare healthy scanner-fault
  burrow scenarios --size 10000 > large.json && burrow run ./large.json --replications 1
`;

/** A scenario file with one unit a line: a large organisation has thousands. */
function scenarioText({ units, ...rest }: Record<string, unknown>): string {
  const lines = (units as readonly unknown[]).map((unit) => `    ${JSON.stringify(unit)}`);
  const head = JSON.stringify(rest, null, 2).slice(0, -2);
  return `${head},\n  "units": [\n${lines.join(",\n")}\n  ]\n}\n`;
}

interface Entry {
  name: string;
  kind: string;
  title: string;
  what: string;
}

function listed(entries: readonly Entry[]): string {
  const columns = ["name", "kind", "title"].map((title) => ({ title, align: "left" as const }));
  const rows = entries.map(({ name, kind, title }) => [name, kind, title]);
  const [head, ...lines] = alignedTable(columns, rows).split("\n");
  const indent = " ".repeat(head.indexOf("kind"));
  const paragraphs = entries.map(({ what }, index) => {
    const wrapped = wrapText(what, textWidth() - indent.length).replaceAll(/^/gm, indent);
    return `${lines[index]}\n${wrapped}`;
  });
  return `${[head, ...paragraphs].join("\n")}\n`;
}
