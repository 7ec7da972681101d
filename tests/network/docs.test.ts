/** The example of the documentation is the file it names, passes its own figures, and the tables name what exists. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { validateCases } from "../../analysis/validate-cases.ts";
import { networkEstimator } from "../../sim/network/cases.ts";
import { networkMeasures, type NetworkMeasure } from "../../sim/network/measures.ts";
import { readCases } from "../../sim/network/read-cases.ts";

const read = (path: string) => readFileSync(new URL(`../../docs/${path}`, import.meta.url), "utf8");
const page = read("network-scenarios.md");

test("the page shows the example file", () => {
  const [, block] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
  expect(block).toBe(read("network-example.json"));
});

test("every expected figure of the example passes", async () => {
  const report = await validateCases(readCases(JSON.parse(read("network-example.json"))), {
    seed: "42",
    estimators: { network: networkEstimator },
  });
  expect(report.judgements.filter(({ pass }) => !pass)).toEqual([]);
  expect(report.judgements.map(({ id }) => id)).toEqual([
    "example/help-desk/W",
    "example/help-desk/Wq-desk",
    "example/help-desk/busy-specialist",
    "example/help-desk/littles-law",
    "example/help-desk/customers-conserved",
    "example/help-desk/server-time",
  ]);
});

test("a run that is too short to judge is lengthened until it can be judged", async () => {
  const [document] = JSON.parse(read("network-example.json")).cases;
  document.horizon = { warmUpTime: 2000, batchTime: 10_000, batches: 1 };
  document.expected = [{ id: "W", measure: "timeInSystem", value: 24.4, precision: 0.01 }];
  const report = await validateCases(readCases(document), {
    seed: "42",
    estimators: { network: networkEstimator },
  });
  const [figure] = report.judgements;
  expect(figure.standardError).toBeLessThanOrEqual(0.01 * 24.4);
  expect(figure.standardError).toBeGreaterThan(0.005 * 24.4);
});

test("the page explains every measure in the words of the catalogue", () => {
  for (const [id, { what }] of Object.entries<NetworkMeasure>(networkMeasures)) {
    expect(page).toContain(`| \`${id}\``);
    expect(page).toContain(what);
  }
});
