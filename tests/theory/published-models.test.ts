/**
 * What of the published models has no figure in `burrow validate`: training in use, of which no measure tells (V-A21), both
 * roots of the stress form (V-A25); and what the new words of validation documents may say (V-A17, V-A20, V-B4).
 */
import { expect, test } from "vitest";
import { readValidationCases, resolveScenario } from "../../sim/index.ts";
import { closeCycle } from "../../sim/model/cycle.ts";
import { Counter } from "../../sim/model/state/ledger.ts";
import { unitSum } from "../../sim/model/state/records.ts";
import type { OrganisationScenario } from "../../sim/model/input/scenario.ts";
import { simulateWorld } from "../../sim/simulate.ts";
import { scenarios } from "../../scenarios/index.ts";
import { validationDocuments } from "../../scenarios/validation/index.ts";

const lookup = (name: string) => scenarios[name];

/** An organisation of one zone without demand, of its own shape. */
function plain(departures: Record<string, unknown>): OrganisationScenario {
  const scenario = resolveScenario(
    {
      schema: "burrow/1",
      kind: "organisation",
      name: "plain",
      units: [{ id: "zone", label: "zone", kind: "packing", workers: 60 }],
      calendar: { cycleDays: 21, warmUpCycles: 0, baselineCycles: 1, horizonCycles: 1 },
      ...departures,
    },
    { lookup },
  );
  if (scenario.kind !== "organisation") throw new Error("wants an organisation");
  return scenario;
}

test("of what was learned .75 is left after a month, so one training a month keeps a stock of 4", () => {
  const w = simulateWorld(
    plain({
      parameters: { "flow.linesPerDay": 0, "learning.retentionPerMonth": 0.75 },
      mechanisms: { "MEC-23": false },
    }),
    "depreciation",
    0,
  );
  w.trained.fill(0);
  // one cycle of 21 days is a month; somebody else is taught in each
  for (let month = 0; month < w.workers; month++) {
    closeCycle(w);
    w.trained[month] = 1;
  }
  const stock = w.trained.reduce((sum, share) => sum + share, 0);
  expect(stock).toBeCloseTo(4, 6);
  expect(w.trained[w.workers - 13]).toBeCloseTo(0.031676, 6);
});

test("the stress form s e^(1 - s) meets each load at a stable and at a tipping size of the crowd", () => {
  const roots = [
    { load: 0.5, stable: 0.231961, tipping: 2.678347 },
    { load: 0.8, stable: 0.471672, tipping: 1.824388 },
    { load: 0.9, stable: 0.608341, tipping: 1.531812 },
  ];
  const done = (s: number) => s * Math.exp(1 - s);
  for (const { load, stable, tipping } of roots) {
    for (const root of [stable, tipping]) expect(done(root)).toBeCloseTo(load, 5);
    // a little more work than comes in beyond the stable size, a little less beyond the tipping one
    expect(done(stable + 0.01)).toBeGreaterThan(load);
    expect(done(tipping + 0.01)).toBeLessThan(load);
  }
});

test("contacts name units and add up to 1", () => {
  const withContacts = (contacts: Record<string, number>) => () =>
    plain({ units: [{ id: "zone", label: "zone", kind: "packing", workers: 1, contacts }] });
  expect(withContacts({ zone: 1 })).not.toThrow();
  expect(withContacts({ zone: 0.5 })).toThrow(
    "units.0.contacts: weights that add up to 0.5, wants 1",
  );
  expect(withContacts({ zone: 0.5, other: 0.5 })).toThrow("units.0.contacts.other");
});

test("rework that fails again is done again: (r + q/2) / (1 - f (r + q/2)) for every defect found", () => {
  const reworkAt = (failsAgain: number) => {
    const scenario = plain({
      calendar: { cycleDays: 5, warmUpCycles: 0, baselineCycles: 1, horizonCycles: 1 },
      parameters: {
        "flow.linesPerDay": 5000,
        "errors.base": 0.1,
        "verification.sensitivity": 1,
        "verification.falseAlarm": 0,
        "verification.reworkShare": 0.5,
        "verification.quickFixShare": 0.5,
        "verification.reworkMinutes": 0.5,
        "verification.returnDays": 7,
        "verification.failsAgain": failsAgain,
      },
      mechanisms: { "MEC-12": false, "MEC-20": false },
    });
    const w = simulateWorld(scenario, "fails again", 0);
    return (
      unitSum(w, Counter.reworkMinutes, 0, 0, 1) / unitSum(w, Counter.foundDefects, 0, 0, 1) / 0.5
    );
  };
  // what is still under way at the end is found but not yet paid for
  expect(Math.abs(reworkAt(0) / 0.75 - 1)).toBeLessThan(0.04);
  expect(Math.abs(reworkAt(0.5) / 1.2 - 1)).toBeLessThan(0.04);
});

const refused: [string, Record<string, unknown>, string][] = [
  ["no levels", { levels: [{}] }, "levels"],
  ["an unknown measure", { rising: ["happiness"] }, "rising.0"],
  ["a single replication", { replications: 1 }, "replications"],
  ["a level that is no parameter", { levels: [{}, { "errors.bass": 1 }] }, "errors.bass"],
  ["an unknown key", { falling: [] }, "falling"],
];

test.each(refused)("a ladder with %s is refused with its place", (_, departures, path) => {
  const document = validationDocuments.find((each) => (each as { id?: string }).id === "V-B4");
  const [ladder] = (document as { cases: object[] }).cases;
  expect(() => readValidationCases([{ ...ladder, ...departures }], lookup)).toThrow(path);
});
