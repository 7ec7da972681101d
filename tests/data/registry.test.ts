import { expect, test } from "vitest";
import { bibliography, sourceKeys } from "../../data/bibliography.ts";
import {
  missingSources,
  registryEntries,
  registryJson,
  registryMarkdown,
} from "../../data/parameter-registry.ts";
import { claimIds, parametersIn, servedClaims } from "../../data/served-claims.ts";
import { findParameter, mechanisms, parameterRegistry } from "../../sim/index.ts";

test("every source key that a parameter cites stands in the bibliography", () => {
  expect(missingSources()).toEqual([]);
  const planted = { ...parameterRegistry[0], source: "nobody1999 (table 3), assumed" };
  expect(missingSources([planted])).toEqual([`${planted.id}: nobody1999`]);
});

test("keys are found inside a source text, and nothing else is taken for one", () => {
  expect(sourceKeys("oig2025 (51 %); oig2012: 14 %")).toEqual(["oig2025", "oig2012"]);
  expect(sourceKeys("assumed; MEC-12, 480 minutes, V-A19 2012")).toEqual([]);
});

test("every source has authors, title, venue and says how well it was known", () => {
  for (const [key, source] of Object.entries(bibliography)) {
    expect(key).toMatch(/^[a-z]+\d{4}[a-z]?$/);
    expect(key).toContain(String(source.year));
    expect(Object.values(source).filter((value) => value === "")).toEqual([]);
  }
});

test("every parameter has a default inside its range, a unit, a source and a known mechanism", () => {
  for (const entry of registryEntries()) {
    const { path, label, unit, low, high, mechanism, source } = entry;
    expect([path, low <= entry.default && entry.default <= high]).toEqual([path, true]);
    expect([path, label === "", unit === "", source === ""]).toEqual([path, false, false, false]);
    expect(Object.keys(mechanisms)).toContain(mechanism);
    expect(findParameter(path.replace("parameters.", ""))).toBeDefined();
  }
});

test("a default is calibrated, published where the source gives it, else assumed", () => {
  const status = (name: string) =>
    registryEntries().find(({ path }) => path === `parameters.${name}`)!.status;
  expect(status("flow.minutesPerLine")).toBe("calibrated");
  expect(status("practice.oddsRatio")).toBe("published");
  // a study gives the sign, nobody the size
  expect(status("load.speedUp")).toBe("assumed");
  expect(status("bypass.share")).toBe("assumed");
});

test("a parameter serves the claims of its source, roles, failure modes and tests", () => {
  expect(claimIds("GOV-2, EXEC-AI-1 and DEP-S1 to DEP-S4, assumed; COE-LOOP")).toEqual([
    "GOV-2",
    "EXEC-AI-1",
    "DEP-S1",
    "DEP-S4",
    "COE-LOOP",
  ]);
  const claims = (id: string) => servedClaims(findParameter(id)!);
  expect(claims("attention.scorecardWeight")).toContain("EXEC-FM4");
  expect(claims("responses.escalateWeight")).toEqual(
    expect.arrayContaining(["WRK-FM1", "DEP-RF5", "DEP-PC3"]),
  );
  expect(claims("acts.centreGuesses")).toContain("COE-X4");
  // what whiplash costs runs through the set-up: the claim's test moves it and cuts it
  expect(claims("switching.setupMinutes")).toContain("EXEC-FM1");
  expect(claims("flow.ordersPerTote")).toEqual([]);
  const test = { arms: [{ set: { "ai.use": 0 }, on: "burrow" }], leans: ["load.speedUp"] };
  expect([...parametersIn(test)]).toEqual(["ai.use", "load.speedUp"]);
});

test("the generated registry is up to date", async () => {
  await expect(registryJson()).toMatchFileSnapshot("../../data/registry/parameters.json");
  await expect(registryMarkdown()).toMatchFileSnapshot("../../data/registry/parameters.md");
});
