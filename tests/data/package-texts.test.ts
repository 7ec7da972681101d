/**
 * The texts beside the tables: what an analyst reads who has nothing but the directory.
 */
import { expect, test } from "vitest";
import { dictionaryOf } from "../../data/dictionary.ts";
import { engineDate } from "../../data/engine.ts";
import { dictionaryCsv } from "../../data/package/dictionary-csv.ts";
import { packageReadme } from "../../data/package/readme.ts";
import { describeCrate } from "../../data/package/ro-crate.ts";
import { packageTexts } from "../../data/package/texts.ts";
import { tableColumns, tableOrder } from "../../data/schema.ts";
import { describeStudy } from "../../data/study.ts";
import { measures, tableShapes } from "../../sim/index.ts";
import { inventedArms, inventedShapes } from "./invented-study.ts";
import { inventedPackage as input } from "./invented-package.ts";

const { study } = input;

test("a field says which measure of the catalogue it is; a daily count of the same name is none", () => {
  const real = describeStudy({ seed: "42", arms: inventedArms, shapes: tableShapes });
  const entries = dictionaryOf(real);
  const find = (table: string, column: string) =>
    entries.find((entry) => entry.table === table && entry.column === column);
  expect(find("cycles", "misreads")).toMatchObject({
    measure: "misreads",
    unit: "per 1,000 lines",
    label: "misreads",
  });
  expect(find("days", "misreads")).toMatchObject({ measure: "", unit: "lines" });
  expect(find("runs", "run_id")).toMatchObject({ measure: "", type: "integer" });
  const ids = measures.map(({ id }) => id);
  const measured = (table: string) =>
    entries.flatMap((entry) =>
      entry.table === table && entry.measure !== "" ? [entry.measure] : [],
    );
  expect(measured("runs")).toEqual(ids);
  expect(measured("cycles")).toEqual(ids);
  expect(measured("days")).toEqual([]);
});

test("the dictionary as CSV has a line for every column of every table, quoted where it must be", () => {
  const lines = dictionaryCsv(study).split("\r\n");
  expect(lines[0]).toBe("table,column,label,type,unit,better,definition,measure");
  expect(lines.at(-1)).toBe("");
  const columns = inventedShapes.map((shape) => tableColumns(shape).length);
  expect(lines).toHaveLength(columns.reduce((sum, count) => sum + count, 0) + 2);
  expect(lines[1]).toBe(
    "runs,run_id,run id,integer,1,neither,One arm of one replication: replication times number of arms plus arm.,",
  );
  const [first] = inventedShapes;
  const what = 'Said "so, and so"';
  const shapes = [
    { ...first, columns: [{ ...first.columns[0], what }] },
    ...inventedShapes.slice(1),
  ];
  const quoted = dictionaryCsv(describeStudy({ seed: "42", arms: inventedArms, shapes }));
  expect(quoted).toContain(',higher,"Said ""so, and so""",\r\n');
});

test("the crate names its root, files, licence and engine, the run that made them, and no time but the engine's", () => {
  const crate = describeCrate(input) as { "@context": string; "@graph": Entity[] };
  expect(crate["@context"]).toBe("https://w3id.org/ro/crate/1.2/context");
  const graph = new Map(crate["@graph"].map((entity) => [entity["@id"], entity]));
  expect(graph.size).toBe(crate["@graph"].length);
  expect(graph.get("ro-crate-metadata.json")).toEqual({
    "@id": "ro-crate-metadata.json",
    "@type": "CreativeWork",
    about: { "@id": "./" },
    conformsTo: { "@id": "https://w3id.org/ro/crate/1.2" },
  });
  // RO-Crate 1.2 wants all of these of the root, and an ISO 8601 date.
  expect(graph.get("./")).toMatchObject({
    "@type": "Dataset",
    name: "Deploy now / Wait for readiness",
    description: expect.stringContaining("20 replications, seed 42."),
    datePublished: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    license: { "@id": "https://spdx.org/licenses/MIT" },
  });
  const paths = packageTexts(input).map(({ path }) => path);
  const files = [...tableOrder.map((name) => `data/${name}.arrow`), ...paths, "scenario.json"];
  const described = crate["@graph"].filter((entity) => entity["@type"] === "File");
  expect(new Set(described.map((entity) => entity["@id"]))).toEqual(
    new Set([...files.filter((path) => path !== "ro-crate-metadata.json"), "CHECKSUMS"]),
  );
  expect(graph.get("#run")).toMatchObject({
    "@type": "CreateAction",
    description: input.command,
    instrument: { "@id": "#burrow-0.0.0" },
    object: { "@id": "scenario.json" },
    result: tableOrder.map((name) => ({ "@id": `data/${name}.arrow` })),
  });
  expect(graph.get("#burrow-0.0.0")).toMatchObject({ name: "burrow", version: "0.0.0" });
  // Nothing points to what is not described.
  const pointed = [...JSON.stringify(crate["@graph"]).matchAll(/\{"@id":"([^"]+)"\}/g)];
  const dangling = pointed.flatMap(([, id]) => (graph.has(id) ? [] : [id]));
  expect(dangling).toEqual(["https://w3id.org/ro/crate/1.2"]);
});

interface Entity {
  "@id": string;
  "@type": string;
}

test("the README says what it is, where the numbers come from and how to make them again", () => {
  const readme = packageReadme(input);
  expect(readme).toMatch(/^# Deploy now \/ Wait for readiness\n/);
  expect(readme).toContain("it does not show that they hold");
  expect(readme).toContain("burrow compare now wait --seed 42 --replications 20 --out DIR\n");
  expect(readme).toContain("d".repeat(64));
  for (const name of tableOrder) expect(readme).toContain(`\`data/${name}.arrow\``);
  // A column that means the same in all tables is explained once.
  expect(readme).toContain(
    "| `gap` | runs, days, cycles, zones | h | lower | Missing now and then. |  |\n",
  );
});

test("the README's dictionary tells every column of the real tables, with unit, definition and measure", () => {
  const real = describeStudy({ seed: "42", arms: inventedArms, shapes: tableShapes });
  const readme = packageReadme({ ...input, study: real });
  for (const { table, column, unit, definition, measure } of dictionaryOf(real)) {
    const lines = readme.split("\n").filter((line) => line.startsWith(`| \`${column}\` | `));
    const own = lines.filter((line) => line.split(" | ")[1].split(", ").includes(table));
    expect(own).toHaveLength(1);
    expect(own[0]).toContain(` | ${unit} | `);
    expect(own[0]).toContain(` | ${definition} | `);
    expect(own[0].endsWith(measure === "" ? " |  |" : ` | \`${measure}\` |`)).toBe(true);
  }
});

test("texts of a dataset are the same whenever and wherever they are made", () => {
  expect(packageTexts(structuredClone(input))).toEqual(packageTexts(input));
  const texts = packageTexts(input).map(({ text }) => text.replaceAll(engineDate, ""));
  // No date and no path.
  for (const text of texts) {
    expect(text).not.toMatch(/\b20\d\d-\d\d-\d\d\b/);
    expect(text).not.toContain(process.cwd());
  }
});
