import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { readScenario } from "../../cli/scenario-files.ts";
import { validationDocuments } from "../../scenarios/validation/index.ts";
import { InputError } from "../../sim/index.ts";
import { malformedScenario } from "./malformed.ts";

const folder = mkdtempSync(join(tmpdir(), "burrow-malformed-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shipped = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../scenarios/${name}.json`, import.meta.url)), "utf8");

/** Organisations from the catalogue, which extend each other, and networks of every discipline. */
const networks = validationDocuments
  .flatMap((document) => (document as { cases: { kind: string }[] }).cases.slice(0, 1))
  .filter(({ kind }) => kind === "network");
const organisations = [
  "healthy",
  "burrow",
  "saturated",
  "deploy-now",
  "scanner-fault",
  "twelve-zones",
];
const sources: readonly string[] = [
  ...organisations.map(shipped),
  ...networks.map((scenario) => JSON.stringify(scenario)),
];

test("the sources are valid, so that what is refused is refused for what was spoilt", () => {
  for (const source of sources) {
    writeFileSync(join(folder, "s.json"), source);
    expect(readScenario("S", join(folder, "s.json"))).toHaveProperty("kind");
  }
});

test("2,000 malformed scenarios are refused, each in one line, none hangs and none is accepted", () => {
  const complaints: string[] = [];
  for (let number = 0; number < 2000; number++) {
    const { how, files } = malformedScenario(sources, number);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const startedAt = performance.now();
    const complaint = complaintAbout(join(folder, "s.json"));
    const seconds = (performance.now() - startedAt) / 1000;
    if (complaint !== null) complaints.push(`${number}, ${how}: ${complaint}`);
    if (seconds > 2) complaints.push(`${number}, ${how}: took ${seconds} s`);
  }
  expect(complaints).toEqual([]);
});

/** What is wrong with how the file is refused, or null when nothing is. */
function complaintAbout(path: string): string | null {
  try {
    return `accepted, ${JSON.stringify(readScenario("S", path)).slice(0, 100)}`;
  } catch (error) {
    if (!(error instanceof InputError)) return `not explained, ${String(error).slice(0, 500)}`;
    const { message } = error;
    const isTold = message.startsWith(`S: ${path}: `) && message.length > `S: ${path}: `.length;
    const isReadable = message.length < 700 && !message.includes("\n");
    return isTold && isReadable ? null : `not readable, ${message.slice(0, 500)}`;
  }
}
