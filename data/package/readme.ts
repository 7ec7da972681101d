/**
 * README.md of a dataset: what it is, what it is not, how to open it, and how to make the same bytes again.
 */
import { shapeOf, tableOrder } from "../schema.ts";
import { type PackageInput, packageTitle, tablePath } from "./descriptor.ts";

/** Stands under every result. */
export const modelStatus =
  "Simulated from stated assumptions about a fictional company. " +
  "It shows what follows if they hold; it does not show that they hold.";

export function packageReadme(input: PackageInput): string {
  const { study, tables, replications, digest, command } = input;
  const arms = study.scenarios.length;
  const scenarios = study.scenarios.map(
    ({ name, title, digest }) => `- \`${name}\`: ${title} (sha256 ${digest.slice(0, 12)})`,
  );
  const files = tableOrder.map((name) => {
    const { rows, bytes } = tables.find((table) => table.name === name)!;
    const { what } = shapeOf(study.shapes, name);
    return `| \`${tablePath(name)}\` | ${rows} | ${bytes} | ${what} |`;
  });
  return `# ${packageTitle(study)}

${modelStatus}

${replications} replications of ${arms} ${arms === 1 ? "scenario" : "scenarios on the same random numbers"},
seed \`${study.seed}\`, made by ${study.engine}.

${scenarios.join("\n")}

| file | rows | bytes | what |
|---|---:|---:|---|
${files.join("\n")}

Every column carries its unit, its definition and which direction is better, in the metadata of its Arrow field and in
\`datapackage.json\`. A missing value is null. Cycle 0 and day 0 start at the decision date. Rows of the same
\`replication\` in table \`runs\` were drawn with the same luck: compare them pair by pair. \`scenario.json\` holds the
complete scenarios.

## Open it

\`\`\`python
import pyarrow as pa                                    # Python
runs = pa.ipc.open_file("data/runs.arrow").read_all()
print(runs.schema.field("decision_hours").metadata)     # unit, definition, better
\`\`\`

\`\`\`python
import polars as pl                                     # Polars
pl.read_ipc("data/cycles.arrow").group_by("scenario", "cycle").mean()
\`\`\`

\`\`\`r
runs <- arrow::read_ipc_file("data/runs.arrow")         # R
\`\`\`

## Make it again

\`\`\`sh
${command} --out DIR
\`\`\`

The same engine gives the same bytes, whatever the machine and the number of workers. SHA-256 over the four tables,
in the order ${tableOrder.join(", ")}:

    ${digest}

\`sha256sum -c CHECKSUMS\` checks the files; \`cat ${tableOrder.map(tablePath).join(" ")} | sha256sum\` gives the digest.
`;
}
