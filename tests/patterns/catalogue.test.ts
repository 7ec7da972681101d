/** What every pattern must be before it is judged; and that looking at visits changes nothing. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { patterns } from "../../analysis/patterns/catalogue/index.ts";
import { noviceDays, touched } from "../../analysis/patterns/catalogue/v-c9.ts";
import { readPattern } from "../../analysis/patterns/pattern.ts";
import { armResolver } from "../../data/claims-arms.ts";
import bibliography from "../../data/bibliography.json" with { type: "json" };
import { scenarios } from "../../scenarios/index.ts";
import { observe, type OrganisationScenario, simulateReplication } from "../../sim/index.ts";
import { noviceDays as noviceDaysOfModel } from "../../sim/model/mechanisms/assistance.ts";
import { createWorld, runToCycle, runToHorizon } from "../../sim/model/replication.ts";
import { Counter, counterCount } from "../../sim/model/state/ledger.ts";
import { VisitLog } from "../../sim/model/state/visit-log.ts";
import { catalogues } from "../../sim/catalogues.ts";
import { rowsOf } from "../../sim/tables.ts";
import { shipped } from "../model/worlds.ts";

const resolve = armResolver((name) => scenarios[name]);
const rows = patterns.map((pattern) => [pattern.id, pattern] as const);

function armsOf(pattern: (typeof patterns)[number]): Record<string, OrganisationScenario> {
  return Object.fromEntries(
    Object.entries(pattern.arms).map(([name, arm]) => [name, resolve(arm).scenarios[0]]),
  );
}

test("the catalogue is V-C1 to V-C12, one file each", () => {
  expect(patterns.map(({ id }) => id)).toEqual(Array.from({ length: 12 }, (_, i) => `V-C${i + 1}`));
  const folder = join(import.meta.dirname, "../../analysis/patterns/catalogue");
  const files = readdirSync(folder).filter((file) => file !== "index.ts");
  expect(files.toSorted()).toEqual(patterns.map(({ id }) => `${id.toLowerCase()}.ts`).toSorted());
});

test.each(rows)(
  "%s has sources in the bibliography, bands in order, and fits its horizon",
  (_, pattern) => {
    for (const key of pattern.sources) expect(bibliography).toHaveProperty(key);
    for (const { band } of pattern.figures) expect(band[0]).toBeLessThan(band[1]);
    for (const scenario of Object.values(armsOf(pattern)))
      expect(pattern.cycles).toBeLessThanOrEqual(scenario.calendar.horizonCycles);
  },
);

test.each(rows)("%s starts every arm from one of the shipped parameter sets", (_, { arms }) => {
  for (const arm of Object.values(arms)) {
    expect(arm.set).toBeUndefined();
    expect(["burrow", "saturated"]).toContain(arm.on);
  }
});

test("a pattern is read from one replication, figure by figure", () => {
  const pattern = patterns.find(({ id }) => id === "V-C11")!;
  const seen = observe({
    arms: armsOf(pattern),
    seed: "patterns",
    replication: 0,
    cycles: pattern.cycles,
    visits: false,
  });
  const [[biased], [flattering]] = readPattern(pattern, seen);
  expect(biased).toBe(seen.measure("ordinary", "biased_share", 0, 8));
  const ratio = seen.measure("ordinary", "optimism_ratio", 0, 8);
  expect(flattering / (1 - flattering)).toBeCloseTo(ratio, 12);
  expect(() => seen.visits("ordinary")).toThrow("not written down");
  expect(() => seen.measure("extraordinary", "drift", 0, 8)).toThrow("no such arm");
});

test("V-C9 reads novices and AI's part of a visit where the model of its arm has them", () => {
  const { ordinary } = armsOf(patterns.find(({ id }) => id === "V-C9")!);
  const { ai } = createWorld(ordinary, catalogues, "constants", 0).settings;
  expect(touched).toBe(ai.workShare);
  expect(noviceDays).toBe(noviceDaysOfModel);
});

test("writing visits down changes nothing that happens", () => {
  const scenario = shipped("burrow");
  const w = createWorld(scenario, catalogues, "observed", 0);
  w.observed = new VisitLog();
  runToHorizon(w);
  expect(rowsOf(w)).toEqual(simulateReplication(scenario, "observed", 0));
});

test("visits add up to what the log of the cycles says", () => {
  const scenario = shipped("burrow");
  const w = createWorld(scenario, catalogues, "added up", 0);
  w.observed = new VisitLog();
  runToCycle(w, 2);
  const visits = w.observed.table();
  const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
  const units = scenario.units.map((_, unit) => unit);
  const zones = units.filter((unit) => scenario.units[unit].kind === "packing");
  const counted = (name: "visits" | "visitLines" | "shippedTotes", places: number[]) => {
    let sum = 0;
    for (let cycle = 0; cycle < 2; cycle++)
      for (const unit of places)
        sum += w.ledger[(cycle * w.units + unit) * counterCount + Counter[name]];
    return sum;
  };
  expect(visits.unit.length).toBe(counted("visits", units));
  expect(total(visits.lines)).toBe(counted("visitLines", units));
  expect(visits.lead.filter((minutes) => !Number.isNaN(minutes)).length).toBe(
    counted("shippedTotes", zones),
  );
});
