/**
 * The texts that stand beside the tables of a finished dataset. Nothing in them depends on the machine or the clock.
 */
import { type PackageInput, describePackage } from "./descriptor.ts";
import { dictionaryCsv } from "./dictionary-csv.ts";
import { packageReadme } from "./readme.ts";
import { describeCrate } from "./ro-crate.ts";

export interface PackageText {
  path: string;
  text: string;
}

export function packageTexts(input: PackageInput): PackageText[] {
  return [
    { path: "datapackage.json", text: jsonText(describePackage(input)) },
    { path: "dictionary.csv", text: dictionaryCsv(input.study) },
    { path: "README.md", text: packageReadme(input) },
    { path: "ro-crate-metadata.json", text: jsonText(describeCrate(input)) },
  ];
}

function jsonText(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
