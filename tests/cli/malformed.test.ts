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
const sources: readonly string[] = [
  ...["healthy", "burrow", "saturated", "deploy-now", "priority-whiplash", "twelve-zones"].map(shipped),
  ...validationDocuments.flatMap((document) =>
    (document as { cases: unknown[] }).cases.slice(0, 1).map((scenario) => JSON.stringify(scenario)),
  ),
];

test("the sources are valid, so that what is refused is refused for what was spoilt", () => {
  for (const source of sources) {
    writeFileSync(join(folder, "s.json"), source);
    expect(readScenario("S", join(folder, "s.json"))).toHaveProperty("kind");
  }
});

test("2,000 malformed scenarios are refused, each in one line, none hangs and none is accepted", () => {
  const slowest = { milliseconds: 0, how: "" };
  for (let number = 0; number < 2000; number++) {
    const { how, files } = malformedScenario(sources, number);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const startedAt = performance.now();
    const refusal = refusalOf(join(folder, "s.json"));
    const milliseconds = performance.now() - startedAt;
    if (milliseconds > slowest.milliseconds) Object.assign(slowest, { milliseconds, how });
    const told = `${number}, ${how}: ${String(refusal)}`.slice(0, 1000);
    expect(refusal, told).toBeInstanceOf(InputError);
    const { message } = refusal as InputError;
    expect(message.length, told).toBeGreaterThan(folder.length);
    expect(message.length, told).toBeLessThan(700);
    expect(message.includes("\n"), told).toBe(false);
  }
  expect(slowest.milliseconds, slowest.how).toBeLessThan(2000);
});

function refusalOf(path: string): unknown {
  try {
    return `accepted: ${JSON.stringify(readScenario("S", path)).slice(0, 100)}`;
  } catch (error) {
    return error;
  }
}
