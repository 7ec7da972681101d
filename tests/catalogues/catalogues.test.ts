/**
 * Contracts of the other catalogues: deployments, measures and scenarios. Every entry is walked; a new one is covered
 * without an edit here.
 */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { scenarios } from "../../scenarios/index.ts";
import {
  deployments,
  measures,
  resolveScenario,
  simulateReplication,
  tableShapes,
} from "../../sim/index.ts";
import { View } from "../../sim/model/state/view.ts";
import { simulateWorld } from "../../sim/simulate.ts";
import { organisations, shipped, short } from "../model/worlds.ts";

const filesOf = (folder: string, ending: string) =>
  readdirSync(fileURLToPath(new URL(`../../${folder}`, import.meta.url)))
    .filter((file) => file.endsWith(ending) && file !== "index.ts")
    .map((file) => file.slice(0, -ending.length))
    .toSorted();

test("every deployment stands in the file of its id and says what it is", () => {
  expect(deployments.map(({ id }) => id).toSorted()).toEqual(filesOf("sim/deployments", ".ts"));
  for (const { id, label, what } of deployments) {
    expect(id).toMatch(/^[a-z][a-z-]*$/);
    expect(label.length).toBeGreaterThan(3);
    expect(what).toMatch(/^[A-Z].{20,}\.$/);
  }
});

test("what a deployment that deploys nothing would obey or wait for is nothing", () => {
  const idle = deployments.filter(({ deploys }) => !deploys);
  expect(
    idle.map(({ programme, waitsForFlags, stepsByCycle, obeysGates }) => [
      programme,
      waitsForFlags,
      stepsByCycle,
      obeysGates,
    ]),
  ).toEqual(idle.map(() => ["never", false, false, false]));
});

test("every measure stands in a file, has a column name, a unit, a direction and a definition of its own", () => {
  expect(measures.map(({ id }) => id.replaceAll("_", "-")).toSorted()).toEqual(
    filesOf("sim/measures", ".ts"),
  );
  expect(new Set(measures.map(({ id }) => id)).size).toBe(measures.length);
  expect(new Set(measures.map(({ what }) => what)).size).toBe(measures.length);
  for (const { id, label, unit, better, what, digits } of measures) {
    expect(id).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);
    expect(["higher", "lower", "neither"]).toContain(better);
    for (const text of [label, unit, what]) expect(text.length).toBeGreaterThan(0);
    expect(Number.isInteger(digits) && digits >= 0 && digits <= 6).toBe(true);
  }
});

test("the columns of every table have distinct names and units, and table runs has one per measure", () => {
  for (const { columns } of tableShapes) {
    expect(new Set(columns.map((column) => column.name)).size).toBe(columns.length);
    for (const { unit, what } of columns) expect(unit.length * what.length).toBeGreaterThan(0);
  }
  expect(tableShapes[0].columns.map(({ name }) => name)).toEqual(measures.map(({ id }) => id));
});

/** Measures that may have nothing to measure on a run, and of what there may be nothing. */
const mayBeMissing: Record<string, string> = {
  audit_error: "no audits before a deployment",
  audits_passed: "no audits before a deployment",
  distortion_audit: "no audits before a deployment",
  optimism_ratio: "no figure biased to one's own disadvantage",
  improvement_lag: "no revision practised yet",
  recurrence: "no revision published",
  revision_fit: "no revision published",
  between_zone_variance: "one packing zone",
  red_flags: "no assessment",
  red_flags_false: "no assessment",
  red_flags_missed: "no assessment",
  green_flags: "no assessment",
  green_flags_false: "no assessment",
  green_flags_missed: "no assessment",
  gates_met: "no pilot ended",
  gates_truly_met: "no pilot ended",
  gates_falsely_met: "no pilot ended",
  gates_falsely_missed: "no pilot ended",
  constraints_met: "no constraint",
  time_to_full: "no full deployment",
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((k) => [`gate_${k}`, "no pilot ended"])),
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((k) => [`red_flag_${k}`, "no deployment"])),
  pilot_bias: "no pilot ended",
  pilot_improvements: "no pilot ended",
  retry_gain: "no second attempt",
};

test.each(["none", "deploy-now"])(
  "every measure is a finite number on a run with the deployment %s, or missing for its reason",
  (deployment) => {
    const calendar = { ...short, horizonCycles: 6 };
    const { runs } = simulateReplication(
      shipped("burrow", { calendar, deployment }),
      "measures",
      0,
    );
    const missing = measures.filter((_, i) => !Number.isFinite(runs[i])).map(({ id }) => id);
    expect(missing.filter((id) => !(id in mayBeMissing))).toEqual([]);
    expect(runs.some((value) => Math.abs(value) === Infinity)).toBe(false);
  },
);

test("where there is nothing at all every measure is a number or missing, never infinite", () => {
  const empty = shipped("healthy", { calendar: short, parameters: { "flow.demandFactor": 0 } });
  for (const table of tableShapes) {
    const rows = simulateReplication(empty, "measures", 0)[table.name];
    const infinite = [...rows].findIndex((value) => Math.abs(value) === Infinity);
    expect(infinite < 0 ? "" : table.columns[infinite % table.columns.length].name).toBe("");
  }
});

test("measures of a unit are those of the whole when the organisation is that unit", () => {
  const alone = shipped("twelve-zones", {
    calendar: short,
    units: [{ id: "only", label: "Only", kind: "packing", workers: 8 }],
    pilotUnit: "only",
  });
  const w = simulateWorld(alone, "measures", 0);
  const whole = new View(w, 2, 5);
  const unit = new View(w, 2, 5, [0], whole.baseline);
  const differing = measures.filter((m) => m.perUnit && !Object.is(m.value(unit), m.value(whole)));
  expect(differing.map(({ id }) => id)).toEqual([]);
});

test("every file of the folder of scenarios is in the catalogue, under its name", () => {
  const organisation = Object.keys(scenarios).filter((name) => organisations.includes(name));
  expect(organisation.toSorted()).toEqual(filesOf("scenarios", ".json"));
  for (const name of organisation)
    expect(scenarios[name]).toMatchObject({ schema: "burrow/1", kind: "organisation", name });
});

test.each(Object.keys(scenarios))(
  "scenario %s resolves, and says what it is in a sentence",
  (name) => {
    const scenario = resolveScenario(name, { lookup: (id) => scenarios[id] });
    expect(scenario.name).toBe(name);
    const { title, what } = scenario as { title?: string; what?: string };
    expect(title?.length).toBeGreaterThan(2);
    expect(what).toMatch(/^[A-Z].{15,}\.$/);
  },
);

test.each(organisations)(
  "scenario %s resolves to itself: its resolved form is a complete scenario file",
  (name) => {
    const resolved = shipped(name);
    const again = resolveScenario(structuredClone(resolved), { lookup: () => undefined });
    expect(again).toEqual(resolved);
  },
);

test("the deployments are shipped as scenarios of the ordinary burrow", () => {
  for (const { id } of deployments.filter(({ deploys }) => deploys)) {
    expect(scenarios[id]).toMatchObject({ extends: "burrow", deployment: id });
  }
});
