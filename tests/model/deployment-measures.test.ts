/**
 * Measures of deployments: the six statements about everybody, gates and flags as they were read, pilots, repetitions and
 * shocks. Worlds stand still with a log written by hand; expectations are arithmetic on what is written.
 */
import { expect, test } from "vitest";
import { catalogues, measures } from "../../sim/index.ts";
import { Plan } from "../../sim/model/state/codes.ts";
import {
  flagFields,
  FlagLog,
  flagPlaces,
  GateLog,
  gateFields,
} from "../../sim/model/state/deployment-state.ts";
import { createWorld } from "../../sim/model/replication.ts";
import type { CounterName } from "../../sim/model/state/ledger.ts";
import { View } from "../../sim/model/state/view.ts";
import type { World } from "../../sim/model/state/world.ts";
import { write } from "./deploying-worlds.ts";
import { shipped } from "./worlds.ts";

const base = 2;
const end = 6;
const calendar = { warmUpCycles: 0, baselineCycles: base, horizonCycles: end - base };

/** What is logged of every unit in every cycle. */
const usual: Readonly<Partial<Record<CounterName, number>>> = {
  visitLines: 1000,
  drift: 300,
  conformingLines: 1000,
  demandLines: 1000,
  onTimeLines: 900,
  shippedTotes: 10,
  leadMinutes: 1000,
  leadMinutesSquared: 110000,
  managerViolations: 2,
  bypassOrders: 4,
  friction: 1,
  workMinutes: 100,
  alignedMinutes: 50,
  releasedTotes: 10,
  wrongTotes: 2,
};

function logged(): World {
  const scenario = shipped("burrow", { calendar, deployment: "deploy-now" });
  const w = createWorld(scenario, catalogues, "measures", 0);
  for (let cycle = 0; cycle < end; cycle++) {
    for (const [name, value] of Object.entries(usual)) write(w, cycle, name as CounterName, value);
  }
  return w;
}

function value(w: World, id: string, from = base, to = end): number {
  const view = new View(w, from, to, undefined, new View(w, 0, base));
  return measures.find((measure) => measure.id === id)!.value(view);
}

test("an organisation that stays as it was meets five of six statements, for friction must fall", () => {
  const w = logged();
  expect(value(w, "gates_true")).toBeCloseTo(5 / 6, 12);
  write(w, end - 1, "friction", 0.9);
  expect(value(w, "gates_true")).toBe(1);
});

test.each([
  ["drift", 301],
  ["conformingLines", 919],
  ["leadMinutesSquared", 110001],
  ["managerViolations", 3],
  ["bypassOrders", 5],
] as const)("one step of %s beyond the baseline breaks one more statement", (name, worse) => {
  const w = logged();
  // lines may fall short by a fiftieth over four cycles: 80 of 4,000
  write(w, end - 1, name, worse);
  expect(value(w, "gates_true")).toBeCloseTo(4 / 6, 12);
});

function logGates(w: World, row: number, entry: Partial<Record<keyof typeof GateLog, number>>) {
  for (const [field, number] of Object.entries(entry))
    w.deploying.gates[row * gateFields + GateLog[field as keyof typeof GateLog]] = number;
}

test("a gate is what was read at the end of the last trial in the window, and nothing before", () => {
  const w = logged();
  const unit = w.pilot + 1;
  logGates(w, 0, { Cycle: base + 2, Unit: unit, Rule: 1, Met: 0b000101 });
  logGates(w, 1, { Cycle: base + 4, Unit: unit, Rule: 1, Met: 0b000110 });
  const read = (from: number, to: number) =>
    [1, 2, 3].map((gate) => value(w, `gate_${gate}`, from, to));
  expect(read(base, base + 1)).toEqual([NaN, NaN, NaN]);
  expect(read(base, base + 2)).toEqual([1, 0, 1]);
  expect(read(base, end)).toEqual([0, 1, 1]);
  logGates(w, 1, { Rule: 0 });
  expect(read(base, end)).toEqual([1, 0, 1]);
});

test("a repetition gained what its last attempt met in truth beyond the first; one attempt gained nothing", () => {
  const w = logged();
  const [unit, other] = [w.pilot + 1, (w.pilot % w.units) + 2];
  logGates(w, 0, { Cycle: base + 1, Unit: unit, Rule: 1, True: 0b000111 });
  expect(value(w, "retry_gain")).toBeNaN();
  logGates(w, 1, { Cycle: base + 2, Unit: unit, Rule: 1, True: 0b000001 });
  logGates(w, 2, { Cycle: base + 3, Unit: unit, Rule: 1, True: 0b011111 });
  logGates(w, 3, { Cycle: base + 3, Unit: other, Rule: 1, True: 0b111111 });
  expect(value(w, "retry_gain")).toBeCloseTo(2 / 6, 12);
});

test("a flag is red on its own side of its threshold, in the cycles in which it was read", () => {
  const w = logged();
  const log = (cycle: number, flag: number, score: number) => {
    w.deploying.flags[(cycle * flagPlaces + flag - 1) * flagFields + FlagLog.Read] = score;
  };
  const { redSlack, redBypass } = w.settings.deployment;
  // little slack is red, many direct orders are red
  [redSlack - 0.01, redSlack + 0.01].forEach((score, i) => log(base + i, 1, score));
  [redBypass - 0.01, redBypass + 0.01, redBypass + 0.02].forEach((score, i) =>
    log(base + i, 3, score),
  );
  expect(value(w, "red_flag_1")).toBe(1 / 2);
  expect(value(w, "red_flag_3")).toBeCloseTo(2 / 3, 12);
  expect(value(w, "red_flag_3", base, base + 1)).toBe(0);
  expect(value(w, "red_flag_6")).toBeNaN();
});

function piloted(): World {
  const w = logged();
  logGates(w, 0, { Cycle: base + 2, Unit: w.pilot + 1, Rule: 1 });
  w.plan[Plan.Attempts] = 1;
  w.plan[Plan.GatesFrom] = base;
  w.plan[Plan.GatesTo] = base + 1;
  return w;
}

test("the pilot's bias is its fall of drift less everybody's, and unknown before the pilot ended", () => {
  const w = piloted();
  const pilot = w.scenario.units[w.pilot].id;
  // .3 before; .15 in the pilot while it was judged, half; .24 for everybody from then on, a fifth
  for (let cycle = base; cycle < end; cycle++) write(w, cycle, "drift", 240);
  write(w, base, "drift", 150, pilot);
  expect(value(w, "pilot_bias", base + 1)).toBeCloseTo(0.5 - 0.2, 12);
  expect(value(logged(), "pilot_bias")).toBeNaN();
});

test("improvements in the pilot are counted there and then, whatever happens elsewhere or later", () => {
  const w = piloted();
  const pilot = w.scenario.units[w.pilot].id;
  expect(value(w, "pilot_improvements")).toBe(0);
  write(w, base, "alignedMinutes", 51, pilot);
  write(w, base, "wrongTotes", 1, pilot);
  expect(value(w, "pilot_improvements")).toBe(2);
  write(w, base + 1, "conformingLines", 2000);
  expect(value(w, "pilot_improvements")).toBe(2);
  write(w, base, "conformingLines", 1001, pilot);
  expect(value(w, "pilot_improvements")).toBe(3);
  expect(value(logged(), "pilot_improvements")).toBeNaN();
});

test("the worst shortfall is that of the deepest cycle, and recovery ends with the last deep one", () => {
  const w = logged();
  expect([value(w, "worst_shortfall"), value(w, "recovery")]).toEqual([0, 0]);
  // .9 of demand in time before; .7 and .84 are more than a twentieth less, .86 is not
  [900, 700, 860, 840].forEach((lines, i) => write(w, base + i, "onTimeLines", lines));
  expect(value(w, "worst_shortfall")).toBeCloseTo(0.2, 12);
  expect(value(w, "recovery")).toBe(4);
  expect(value(w, "recovery", base, end - 1)).toBe(2);
  // demand that is turned away is not served
  write(w, base, "demandLines", 1800);
  expect(value(w, "worst_shortfall", base, base + 1)).toBeCloseTo(0.4, 12);
});
