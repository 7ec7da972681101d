/**
 * Bad input is refused by one error that names the path, the value with its unit, and the rule. Nothing a person can
 * write may pass silently, end in another error or take for ever.
 */
import { expect, test } from "vitest";
import { scenarios } from "../../scenarios/index.ts";
import { InputError, parameterRegistry, resolveScenario } from "../../sim/index.ts";
import type { Departures } from "./worlds.ts";

const organisation = { schema: "burrow/1", kind: "organisation" };

/** Scenarios that only a person with bad luck or bad intentions would write. */
const strange: Record<string, unknown> = {
  ...scenarios,
  ring: { ...organisation, extends: "ring-2" },
  "ring-2": { ...organisation, extends: "ring" },
  self: { ...organisation, extends: "self" },
  list: [1, 2, 3],
  old: { ...organisation, schema: "burrow/0", extends: "healthy" },
  queue: { schema: "burrow/1", kind: "network", name: "queue" },
};

/** The catalogue of names refuses what it does not know, as the command line's does. */
function lookup(name: string): unknown {
  if (!Object.hasOwn(strange, name))
    throw new InputError("extends", `"${name}", wants a scenario of the catalogue or a file`);
  return strange[name];
}

function refusal(document: unknown, set?: Record<string, string>): InputError {
  try {
    resolveScenario(document, { lookup, set });
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error(`accepted: ${JSON.stringify(document)} ${JSON.stringify(set ?? {})}`);
}

const on = (departures: Departures) => ({ ...organisation, extends: "healthy", ...departures });

/** Brackets within brackets, deeper than a call stack. */
const abyss: unknown = JSON.parse("[".repeat(1e5) + "]".repeat(1e5));
const well: unknown = JSON.parse('{"a":'.repeat(1e5) + "1" + "}".repeat(1e5));

const figure = { id: "a", measure: "drift", value: 1 };

const oneUnit = { id: "a", label: "A", kind: "packing", workers: 3 };

const refused: readonly [rule: string, document: unknown, message: RegExp][] = [
  ["an unknown key", on({ colour: "red" }), /^colour: unknown key/],
  [
    "an unknown parameter",
    on({ parameters: { "switching.setup": 2 } }),
    /^parameters\.switching\.setup: unknown key/,
  ],
  [
    "a parameter of a unit that is not one of units",
    on({ units: [{ ...oneUnit, parameters: { "flow.demandFactor": 1 } }] }),
    /^units\.0\.parameters\.flow\.demandFactor: unknown key/,
  ],
  [
    "a value below its range",
    on({ parameters: { "switching.setupMinutes": -1 } }),
    /^parameters\.switching\.setupMinutes: -1 min, wants a number from 0 to 30 min$/,
  ],
  [
    "a value above its range",
    on({ parameters: { "flow.demandFactor": 1e9 } }),
    /^parameters\.flow\.demandFactor: 1000000000 ratio, wants a number from 0 to 2 ratio$/,
  ],
  [
    "a word for a number",
    on({ parameters: { "scanner.swapMinutes": "five" } }),
    /^parameters\.scanner\.swapMinutes: "five" min, wants a number from 0 to 60 min$/,
  ],
  [
    "nothing for a number",
    on({ parameters: { "scanner.swapMinutes": null } }),
    /^parameters\.scanner\.swapMinutes: null min, wants a number/,
  ],
  [
    "a fraction of a person in the CoE",
    on({ parameters: { "sop.people": 1.5 } }),
    /^parameters\.sop\.people: 1\.5 people, wants a whole number from 0 to 12 people$/,
  ],
  [
    "a fraction of a worker",
    on({ units: [{ ...oneUnit, workers: 2.5 }], pilotUnit: "a" }),
    /^units\.0\.workers: 2\.5, wants a whole number$/,
  ],
  [
    "no workers",
    on({ units: [{ ...oneUnit, workers: 0 }], pilotUnit: "a" }),
    /^units\.0\.workers: 0, wants at least 1$/,
  ],
  [
    "a negative number of workers",
    on({ units: [{ ...oneUnit, workers: -3 }], pilotUnit: "a" }),
    /^units\.0\.workers: -3, wants at least 1$/,
  ],
  [
    "a list of three for four executives",
    on({ parameters: { "executives.unforcedChanges": [1, 1, 1] } }),
    /^parameters\.executives\.unforcedChanges: \[1,1,1\] changes per cycle, wants a number from 0 to 20 changes per cycle \(or four of them, one per executive\)$/,
  ],
  [
    "a list where one value belongs",
    on({ parameters: { "flow.linesPerDay": [1, 2] } }),
    /^parameters\.flow\.linesPerDay: \[1,2\] lines per day, wants a number/,
  ],
  [
    "no zone",
    on({ units: [{ ...oneUnit, kind: "receiving" }] }),
    /^units: no unit of kind packing, wants at least 1$/,
  ],
  ["no units", on({ units: [] }), /^units: \[\], wants at least 1$/],
  ["two units of one id", on({ units: [oneUnit, oneUnit] }), /^units: .*wants distinct ids$/],
  [
    "two Inventories",
    on({
      units: [
        oneUnit,
        { ...oneUnit, id: "i", kind: "inventory" },
        { ...oneUnit, id: "j", kind: "inventory" },
      ],
    }),
    /^units: 2 units of kind inventory, wants at most 1$/,
  ],
  [
    "an unknown kind of unit",
    on({ units: [{ ...oneUnit, kind: "kitchen" }] }),
    /^units\.0\.kind: "kitchen", wants one of "receiving", "inventory", "packing", "shipping"$/,
  ],
  [
    "a pilot that is no zone",
    on({ pilotUnit: "shipping" }),
    /^pilotUnit: "shipping", wants a packing unit: packing-a, packing-b, packing-c$/,
  ],
  [
    "an unknown failure mode",
    on({ failures: { "bad-weather": { dose: 1 } } }),
    /^failures\.bad-weather: unknown key/,
  ],
  [
    "a dose above 1",
    on({ failures: { "scanner-fault": { dose: 2 } } }),
    /^failures\.scanner-fault\.dose: 2, wants at most 1$/,
  ],
  [
    "a dose below 0",
    on({ failures: { "scanner-fault": { dose: -0.1 } } }),
    /^failures\.scanner-fault\.dose: -0\.1, wants at least 0$/,
  ],
  [
    "a failure that ends before it begins",
    on({ failures: { "scanner-fault": { fromCycle: 5, untilCycle: 2 } } }),
    /^failures\.scanner-fault\.untilCycle: cycle 2, wants a cycle after fromCycle 5$/,
  ],
  [
    "half a cycle",
    on({ failures: { "scanner-fault": { fromCycle: 0.5 } } }),
    /^failures\.scanner-fault\.fromCycle: 0\.5, wants a whole number$/,
  ],
  [
    "an unknown deployment",
    on({ deployment: "deploy-later" }),
    /^deployment: "deploy-later", wants one of "none", "deploy-now"/,
  ],
  [
    "an unknown mechanism",
    on({ mechanisms: { "MEC-99": false } }),
    /^mechanisms\.MEC-99: unknown key/,
  ],
  [
    "a switch that is no switch",
    on({ mechanisms: { "MEC-01": 0 } }),
    /^mechanisms\.MEC-01: 0, wants a value of type boolean$/,
  ],
  [
    "an empty calendar",
    on({ calendar: { horizonCycles: 0 } }),
    /^calendar\.horizonCycles: 0, wants at least 1$/,
  ],
  [
    "a calendar beyond all patience",
    on({ calendar: { cycleDays: 60, warmUpCycles: 60, baselineCycles: 60, horizonCycles: 240 } }),
    /^calendar: 21600 days in all, wants at most 20,000 days$/,
  ],
  [
    "more totes than can be numbered",
    on({ parameters: { "flow.ordersPerTote": 1 } }),
    /^parameters\.flow\.linesPerDay: \d+ totes per half-day in \w+, wants at most \d+/,
  ],
  [
    "more totes than can be numbered while a failure mode is at work",
    on({ parameters: { "flow.linesPerDay": 8000 }, failures: { "demand-surge": { dose: 1 } } }),
    /^parameters\.flow\.linesPerDay: 163 totes per half-day in packing-a, wants at most 150/,
  ],
  [
    "more totes than can be numbered over the dates of a failure mode",
    on({
      parameters: { "flow.linesPerDay": 8000 },
      dated: [{ fromCycle: 3, failures: { "demand-surge": { dose: 1 } } }],
    }),
    /^parameters\.flow\.linesPerDay: 163 totes per half-day in packing-a, wants at most 150/,
  ],
  [
    "more zones at one site than can be in each other's way",
    on({
      units: Array.from({ length: 1001 }, (_, i) => ({ ...oneUnit, id: `z${i}` })),
      pilotUnit: "z0",
    }),
    /^units: 1001 units of kind packing, wants at most 1000$/,
  ],
  [
    "a mechanism that is off in a single unit",
    on({ dated: [{ units: ["packing-a"], off: ["MEC-03"] }] }),
    /^dated\.0\.units: single units, wants everybody: off and failures hold in the whole organisation$/,
  ],
  [
    "a failure mode in a single unit",
    on({ dated: [{}, { units: ["packing-a"], failures: { "scanner-fault": { dose: 1 } } }] }),
    /^dated\.1\.units: single units, wants everybody: off and failures/,
  ],
  [
    "an expected figure of a unit that is not there",
    on({ expected: [figure, { ...figure, id: "b", units: ["packing-a", "attic"] }] }),
    /^expected\.1\.units: "attic", wants a unit of the scenario$/,
  ],
  [
    "an expected figure of cycles that are not simulated",
    on({ expected: [{ ...figure, cycles: [0, 25] }] }),
    /^expected\.0\.cycles: 0 to 25, wants a first cycle and a later one from -12 to 24$/,
  ],
  [
    "an expected figure of cycles before the first one",
    on({ expected: [{ ...figure, cycles: [-13, 24] }] }),
    /^expected\.0\.cycles: -13 to 24, wants/,
  ],
  [
    "an expected figure of no cycle",
    on({ expected: [{ ...figure, cycles: [3, 3] }] }),
    /^expected\.0\.cycles: 3 to 3, wants/,
  ],
  [
    "two expected figures of one id",
    on({ expected: [figure, figure] }),
    /^expected\.1\.id: "a", wants an id of its own$/,
  ],
  [
    "a scenario that extends itself",
    on({ extends: "self" }),
    /^extends: "self" extends itself \(self > self\), wants an end$/,
  ],
  [
    "scenarios that extend each other",
    on({ extends: "ring" }),
    /^extends: "ring" extends itself \(ring > ring-2 > ring\), wants an end$/,
  ],
  ["a missing ancestor", on({ extends: "atlantis" }), /^extends: "atlantis", wants a scenario/],
  [
    "an ancestor that is no scenario",
    on({ extends: "list" }),
    /^list: \[1,2,3\], wants a scenario: a JSON object$/,
  ],
  [
    "an ancestor of another kind",
    on({ extends: "queue" }),
    /^kind: "organisation" extends a scenario of kind "network", wants the same kind$/,
  ],
  ["a number as ancestor", on({ extends: 7 }), /^extends: 7, wants the name of a scenario$/],
  ["an old version", { ...on({}), schema: "burrow/0" }, /^schema: "burrow\/0", wants "burrow\/1"$/],
  [
    "no version",
    { kind: "organisation", units: [oneUnit] },
    /^schema: nothing, wants "burrow\/1"$/,
  ],
  [
    "an unknown kind",
    { schema: "burrow/1", kind: "weather" },
    /^kind: "weather", wants one of "network", "organisation"$/,
  ],
  ["a list for a scenario", [on({})], /wants a scenario: a JSON object$/],
  ["a number for a scenario", 42, /wants a scenario: a JSON object$/],
  ["nothing for a scenario", null, /wants a scenario: a JSON object$/],
  [
    "a prototype as a key",
    JSON.parse(
      '{"schema":"burrow/1","kind":"organisation","extends":"healthy","__proto__":{"x":1}}',
    ),
    /__proto__/,
  ],
  [
    "a prototype as a key of a scenario that extends none",
    JSON.parse('{"schema":"burrow/1","kind":"organisation","__proto__":{"x":1}}'),
    /__proto__/,
  ],
  [
    "a prototype as a key further in",
    JSON.parse(
      '{"schema":"burrow/1","kind":"organisation","extends":"healthy","calendar":{"__proto__":{"cycleDays":6}}}',
    ),
    /__proto__/,
  ],
  [
    "an abyss for a number",
    on({ parameters: { "scanner.swapMinutes": abyss } }),
    /nested deeper than \d+ levels/,
  ],
  ["an abyss for a scenario", abyss, /nested deeper than \d+ levels/],
  ["a well for a scenario", well, /nested deeper than \d+ levels/],
  ["a well for a title", on({ title: well }), /nested deeper than \d+ levels/],
];

test.each(refused)("%s is refused by path, value, unit and rule", (_, document, message) => {
  expect(refusal(document).message).toMatch(message);
});

const options: readonly [string, Record<string, string>, RegExp][] = [
  ["no path", { "": "1" }, /not a path/],
  ["no parameter", { "parameters.switching": "1" }, /^parameters\.switching: unknown key/],
  [
    "a parameter out of range",
    { "parameters.switching.setupMinutes": "31" },
    /^parameters\.switching\.setupMinutes: 31 min, wants a number from 0 to 30 min$/,
  ],
  [
    "a value that is no number",
    { "parameters.switching.setupMinutes": "2 min" },
    /^parameters\.switching\.setupMinutes: "2 min" min, wants a number/,
  ],
  ["a unit by its place", { "units.0.workers": "9" }, /^units/],
  ["a prototype", { "__proto__.polluted": "1" }, /__proto__/],
  [
    "an abyss",
    { title: "[".repeat(1e5) + "]".repeat(1e5) },
    /^title: nested deeper than \d+ levels/,
  ],
  [
    "a path without an end",
    { [Array(1e5).fill("a").join(".")]: "1" },
    /nested deeper than \d+ levels/,
  ],
];

test.each(options)("an option that names %s is refused", (_, set, message) => {
  expect(refusal("healthy", set).message).toMatch(message);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test("every parameter refuses a value outside its range, by its id, with its unit", () => {
  for (const { id, high, low, unit } of parameterRegistry) {
    for (const value of [high + Math.abs(high) + 1, low - 1]) {
      const error = refusal(on({ parameters: { [id]: value } }));
      expect(error.path).toBe(`parameters.${id}`);
      expect(error.message).toContain(` ${unit}, wants `);
    }
  }
});

test("every parameter takes both ends of its range, everywhere or in a single unit", () => {
  for (const { id, low, high, scope } of parameterRegistry) {
    // a tote per line of a busy stream cannot be numbered; that is a rule between parameters
    const few = id === "flow.linesPerDay" ? {} : { "flow.linesPerDay": 100 };
    for (const value of [low, Math.min(high, 5000)]) {
      const parameters = { ...few, [id]: value };
      const common = on({ parameters });
      const own = scope === "unit" ? { [id]: value } : {};
      const single = on({ units: [{ ...oneUnit, parameters: own }], pilotUnit: "a", parameters });
      for (const document of [common, single]) {
        expect(resolveScenario(document, { lookup }).kind).toBe("organisation");
      }
    }
  }
});

test("demand is what a stream can have: a surge is not received, and a date concerns the units it names", () => {
  const receiving = { ...oneUnit, id: "dock", kind: "receiving" };
  const busy = (unit: object) => ({ ...unit, parameters: { "flow.linesPerDay": 9000 } });
  const accepted = (departures: Departures) =>
    expect(resolveScenario(on(departures), { lookup }).kind).toBe("organisation");
  accepted({
    units: [oneUnit, busy(receiving)],
    pilotUnit: "a",
    parameters: { "flow.shockFactor": 1.3 },
    failures: { "demand-surge": { dose: 1 } },
  });
  const elsewhere = { parameters: { "flow.linesPerDay": 12_000 }, units: ["stock"] };
  accepted({
    units: [oneUnit, { ...oneUnit, id: "stock", kind: "inventory" }],
    pilotUnit: "a",
    dated: [elsewhere],
  });
});
