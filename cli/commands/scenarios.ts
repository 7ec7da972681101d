/**
 * `burrow scenarios`: what is in the catalogue.
 */
import type { Command } from "commander";
import { scenarios } from "../../scenarios/index.ts";
import { readScenario } from "../scenario-files.ts";
import { alignedTable, textWidth, wrapText } from "../text/aligned.ts";

export function addScenarios(program: Command): void {
  program
    .command("scenarios")
    .summary("list the scenarios that have a name")
    .description(
      "Lists the scenarios that run and compare know by name: organisations, failure modes that stand on a healthy one, deployments that can stand on any (--on).",
    )
    .option("--json", "print one JSON document: name, kind, title, what")
    .addHelpText("after", examples)
    .action(({ json }: { json?: boolean }) => {
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
`;

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
