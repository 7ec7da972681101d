/**
 * README.md of a dataset, for an analyst who has nothing else: what it is and what it is not, how the tables hang
 * together, worked examples, what every column means, and how to make the same bytes again.
 */
import { type DictionaryEntry, dictionaryOf } from "../dictionary.ts";
import { primaryKeys, shapeOf, tableOrder } from "../schema.ts";
import type { Study } from "../study.ts";
import { type PackageInput, modelStatus, packageTitle, tablePath } from "./descriptor.ts";
import { workedExamples } from "./examples.ts";
import { licence } from "./licence.ts";

export function packageReadme(input: PackageInput): string {
  const { study, replications } = input;
  const arms = study.scenarios.length;
  const scenarios = study.scenarios.map(
    ({ name, title, digest }, arm) =>
      `- arm ${arm}, \`${name}\`: ${title} (sha256 ${digest.slice(0, 12)})`,
  );
  return `# ${packageTitle(study)}

${modelStatus}

${replications} ${replications === 1 ? "replication" : "replications"} of ${arms} ${arms === 1 ? "scenario" : "scenarios on the same random numbers"}, seed \`${study.seed}\`, made by ${study.engine}.
${licence.title}.

${scenarios.join("\n")}

${filesText(input)}

${tablesText(arms)}

${workedExamples(study)}
${dictionaryText(study)}

${againText(input)}`;
}

function filesText({ study, tables }: PackageInput): string {
  const files = tableOrder.map((name) => {
    const { rows, bytes } = tables.find((table) => table.name === name)!;
    const keys = primaryKeys[name].map((key) => `\`${key}\``).join(", ");
    return `| \`${tablePath(name)}\` | ${rows} | ${bytes} | ${keys} | ${shapeOf(study.shapes, name).what} |`;
  });
  return `## Files

| table | rows | bytes | a row is named by | what |
|---|---:|---:|---|---|
${files.join("\n")}

\`scenario.json\`: the complete scenarios with every departure from the defaults, the seed, and when the experiment stops.
\`dictionary.csv\` and \`datapackage.json\` (Data Package 2.0): every column for a program. \`ro-crate-metadata.json\`
(RO-Crate 1.2): what was made from what by which engine. \`CHECKSUMS\`: SHA-256 of every file.`;
}

function tablesText(arms: number): string {
  const pairs =
    arms === 1
      ? ""
      : `
- Rows of the same \`replication\` in table \`runs\` were drawn with the same luck: compare arms pair by pair.`;
  return `## How to read the tables

- \`run_id\` is in every table: one arm of one replication. Join on it.${pairs}
- Cycle 0 and day 0 begin at the decision date; what came before is negative: warm-up first, then the baseline.
- Table \`runs\` is over the cycles after the decision date only. A share over all cycles is not the mean of the shares of
  the cycles: take it from \`runs\`, or sum counts of \`days\`.
- A missing value is null: there was nothing to measure, e.g. no blocker whose age could be taken.
- A unit of \`1\` is a number without dimension. *Better* says which direction is good; *neither* is no judgement.`;
}

function dictionaryText(study: Study): string {
  return `## Dictionary

A column means the same in every table that it is listed with. *Measure* is the id in the engine's catalogue, whose
definition as code is the file of that name in \`sim/measures\`; keys and daily counts have none.

| column | tables | unit | better | what it is | measure |
|---|---|---|---|---|---|
${sharedMeanings(dictionaryOf(study)).map(dictionaryLine).join("\n")}`;
}

interface Meaning extends DictionaryEntry {
  tables: string[];
}

/** Entries that differ in nothing but the table become one. */
function sharedMeanings(entries: readonly DictionaryEntry[]): Meaning[] {
  const meanings = new Map<string, Meaning>();
  for (const entry of entries) {
    const { column, unit, better, definition } = entry;
    const key = JSON.stringify([column, unit, better, definition]);
    const known = meanings.get(key);
    if (known === undefined) meanings.set(key, { ...entry, tables: [entry.table] });
    else known.tables.push(entry.table);
  }
  return [...meanings.values()];
}

function dictionaryLine({ column, tables, unit, better, definition, measure }: Meaning): string {
  const cells = [
    `\`${column}\``,
    tables.join(", "),
    unit,
    better,
    definition,
    measure === "" ? "" : `\`${measure}\``,
  ];
  return `| ${cells.map((cell) => cell.replaceAll("|", String.raw`\|`)).join(" | ")} |`;
}

function againText({ study, digest, command }: PackageInput): string {
  const paths = tableOrder.map(tablePath).join(" ");
  return `## Make it again, or make it larger

\`\`\`sh
${command} --out DIR
\`\`\`

The same state of the engine (${study.engine}, \`results\` in \`scenario.json\`) gives the same bytes, whatever the machine
and the number of workers. With more
replications the same command adds to what is here, and simulates only what is missing. SHA-256 over the four tables, in
the order ${tableOrder.join(", ")}:

    ${digest}

\`sha256sum -c CHECKSUMS\` checks the files; \`cat ${paths} | sha256sum\` gives the digest.
`;
}
