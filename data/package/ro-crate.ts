/**
 * ro-crate-metadata.json: who made what from what, by RO-Crate 1.2 (https://w3id.org/ro/crate/1.2). The run is a
 * CreateAction: the engine its instrument, scenario.json its object, the tables its result, the command its description.
 * There is no time in it, because the bytes of a dataset do not depend on when it was made.
 */
import { engineDate } from "../engine.ts";
import { shapeOf } from "../schema.ts";
import { type PackageInput, modelStatus, packageTitle, tablePath } from "./descriptor.ts";
import { licence } from "./licence.ts";

const version = "https://w3id.org/ro/crate/1.2";

const texts = [
  [
    "scenario.json",
    "The complete scenarios, the seed and the rule when to stop",
    "application/json",
  ],
  ["datapackage.json", "The tables by the Data Package standard", "application/json"],
  ["dictionary.csv", "Unit, definition and measure of every column", "text/csv"],
  ["README.md", "What it is, how to read it, how to make it again", "text/markdown"],
  ["CHECKSUMS", "SHA-256 of every file", "text/plain"],
] as const;

export function describeCrate(input: PackageInput): object {
  const { study, replications, command } = input;
  const [name, engineVersion] = study.engine.split(" ");
  const engine = `#${name}-${engineVersion}`;
  const tables = input.tables.map((table) => describeTableFile(input, table));
  const files = [...tables, ...texts.map(describeText)];
  const graph = [
    {
      "@id": "ro-crate-metadata.json",
      "@type": "CreativeWork",
      about: { "@id": "./" },
      conformsTo: { "@id": version },
    },
    {
      "@id": "./",
      "@type": "Dataset",
      name: packageTitle(study),
      description: `${modelStatus} ${replications} replications, seed ${study.seed}.`,
      datePublished: engineDate,
      license: { "@id": licence.url },
      hasPart: files.map(reference),
      mentions: { "@id": "#run" },
    },
    ...files,
    {
      "@id": "#run",
      "@type": "CreateAction",
      name: "Simulation",
      description: command,
      instrument: { "@id": engine },
      object: { "@id": "scenario.json" },
      result: tables.map(reference),
    },
    { "@id": engine, "@type": "SoftwareApplication", name, version: engineVersion },
    {
      "@id": licence.url,
      "@type": "CreativeWork",
      name: licence.title,
      description: "Use, copy, change and pass on, with the notice of the licence.",
    },
  ];
  return { "@context": `${version}/context`, "@graph": graph };
}

function describeTableFile(
  { study }: PackageInput,
  { name, bytes }: PackageInput["tables"][number],
) {
  return {
    "@id": tablePath(name),
    "@type": "File",
    name: `Table ${name}`,
    description: shapeOf(study.shapes, name).what,
    encodingFormat: "application/vnd.apache.arrow.file",
    contentSize: String(bytes),
  };
}

function describeText([path, name, encodingFormat]: (typeof texts)[number]) {
  return { "@id": path, "@type": "File", name, encodingFormat };
}

function reference(entity: { "@id": string }): { "@id": string } {
  return { "@id": entity["@id"] };
}
