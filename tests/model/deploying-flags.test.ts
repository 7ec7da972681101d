/**
 * Red flags are read from what the organisation knows: detected, or told by those whom it concerned. The truth is logged
 * beside and moves nothing. Logs are written by hand, so that every expectation is arithmetic.
 */
import { expect, test } from "vitest";
import { assess, errorOf, redFlags, redReadings } from "../../sim/model/deploying/flags.ts";
import { knownSigns, trueSigns } from "../../sim/model/deploying/signs.ts";
import { Layer, Trait, traitsPerLayer } from "../../sim/model/mechanisms/climate.ts";
import { Plan } from "../../sim/model/state/codes.ts";
import { type World } from "../../sim/model/state/world.ts";
import { simulateWorld } from "../../sim/simulate.ts";
import { logged, standing, write } from "./deploying-worlds.ts";
import { join, shipped, type Departures } from "./worlds.ts";

const calendar = { warmUpCycles: 0, baselineCycles: 1, horizonCycles: 10 };
/** Assessed at the start of cycle 2, on the log of cycle 1. */
const cycle = 1;
const zones = ["packing-a", "packing-b", "packing-c"];

/** Nobody is asked, everybody is, or everybody is and hides nothing. */
const nobody = { "deployment.surveyShare": 0 };
const everybody = { "deployment.surveyShare": 1 };
const openly = { ...everybody, "deployment.surveyRecall": 1, "reporting.biasedShare": 0 };
const noiseless = { "deployment.assessmentNoise": 0 };

function world(parameters: Record<string, number>, further: Departures = {}): World {
  const base = { calendar, parameters, deployment: "wait-for-readiness" };
  return standing(shipped("healthy", join(base, further)), cycle + 1);
}

/** A cycle with 30 direct orders among 300 work orders, 12 changes by 6 managers, and 1 exception in 8 passed on. */
function misconduct(w: World): void {
  for (const zone of zones) {
    write(w, cycle, "releasedTotes", 100, zone);
    write(w, cycle, "bypassOrders", 10, zone);
  }
  write(w, cycle, "releasedTotes", 1000, "receiving");
  write(w, cycle, "managerViolations", 2);
  write(w, cycle, "exceptions", 80);
  write(w, cycle, "escalated", 4);
  write(w, cycle, "fixedAndReported", 6);
  write(w, cycle, "managerIdleMinutes", w.cycleMinutes / 4);
}

test("what is true is counted: per work order of the zones, per manager, per exception", () => {
  const w = world(nobody);
  misconduct(w);
  expect(trueSigns(w, cycle)).toEqual({
    slack: 0.25,
    acceptance: [0.5, 0.5, 0.5],
    bypass: 0.1,
    rewrites: 2,
    escalation: 0.125,
  });
});

test("if everybody is asked, remembers and tells, what is known is what is true", () => {
  const w = world(openly);
  misconduct(w);
  expect(knownSigns(w, cycle)).toEqual(trueSigns(w, cycle));
});

test("what is neither detected nor asked about is not known", () => {
  const w = world(nobody);
  misconduct(w);
  expect(knownSigns(w, cycle)).toMatchObject({ bypass: 0, rewrites: 0, escalation: 1 });
});

test("what is detected is known whether or not somebody tells it", () => {
  const w = world(nobody);
  misconduct(w);
  write(w, cycle, "bypassDetected", 2, "packing-a");
  write(w, cycle, "managerViolationsDetected", 1, "packing-b");
  expect(knownSigns(w, cycle)).toMatchObject({ bypass: 2 / 300, rewrites: 1 / 6 });
  const asked = world(openly);
  misconduct(asked);
  write(asked, cycle, "bypassDetected", 2, "packing-a");
  // told by those concerned already, so not counted twice
  expect(knownSigns(asked, cycle).bypass).toBe(0.1);
});

test("with nothing detected and nobody asked, a flag of conduct reads what its noise says", () => {
  // a deviation of 2 x .3 thresholds: red when the noise is above 1 / .6 deviations, of which the normal law has 4.78 %
  const noise = { "deployment.assessmentNoise": 0.3, "deployment.desirability": 0 };
  const long = { calendar: { ...calendar, horizonCycles: 240 } };
  const read = { 3: 0, 4: 0, 5: 0 };
  const assessments = 5 * 239;
  for (let replication = 0; replication < 5; replication++) {
    const scenario = shipped("burrow", join(long, { parameters: { ...nobody, ...noise } }));
    const w = standing(scenario, 2, replication);
    for (let at = 2; at < 241; at++) {
      w.goTo(at * scenario.calendar.cycleDays * 2);
      misconduct(w);
      const flags = redFlags(w, redReadings(w, knownSigns(w, at - 1), errorOf));
      for (const flag of [3, 4, 5] as const) if ((flags & (1 << flag)) !== 0) read[flag]++;
    }
  }
  const deviation = Math.sqrt((0.0478 * 0.9522) / assessments);
  expect(Math.abs(read[3] / assessments - 0.0478)).toBeLessThan(4 * deviation);
  expect(Math.abs(read[4] / assessments - 0.0478)).toBeLessThan(4 * deviation);
  // all exceptions one hears of were passed on: 15 deviations away from red
  expect(read[5]).toBe(0);
});

test("flags do not change when only the truth does; what is logged beside them does", () => {
  const calm = world(nobody);
  const wild = world(nobody);
  misconduct(wild);
  for (const name of ["managerIdleMinutes", "escalated", "fixedAndReported"] as const)
    write(calm, cycle, name, name === "managerIdleMinutes" ? calm.cycleMinutes / 4 : 10);
  write(calm, cycle, "exceptions", 20);
  expect(assess(wild)).toBe(assess(calm));
  expect(wild.plan[Plan.Flags]).toBe(calm.plan[Plan.Flags]);
  const truth = (...flags: number[]) => flags.reduce((bits, flag) => bits | (1 << flag), 0);
  // acceptance is below its threshold of .55 in both
  expect(calm.plan[Plan.TrueFlags]).toBe(truth(2));
  expect(wild.plan[Plan.TrueFlags]).toBe(truth(2, 3, 4));
  expect(logged(wild, cycle + 1, "flagsMissed")).toBe(logged(calm, cycle + 1, "flagsMissed") + 2);
});

test("the log counts flags that read red without cause, and those that should have and do not", () => {
  const w = world({ ...nobody, ...noiseless, "traits.acceptance": 0.8 });
  misconduct(w);
  write(w, cycle, "bypassOrders", 0);
  write(w, cycle, "managerViolations", 0);
  // an alarm: one direct order was detected among the three that were released, and none was given
  for (const zone of zones) write(w, cycle, "releasedTotes", 1, zone);
  write(w, cycle, "bypassDetected", 1, "packing-a");
  // a miss: a tenth of exceptions is passed on, fewer than .1 in truth, all of those that one hears of
  write(w, cycle, "exceptions", 200);
  expect(assess(w)).toBe(false);
  const counts = (["flagsRead", "flagsRed", "flagsFalselyRed", "flagsMissed"] as const).map(
    (name) => logged(w, cycle + 1, name),
  );
  expect(counts).toEqual([5, 1, 1, 1]);
});

test("the share told is what is remembered less what flattering answers leave out (MEC-16)", () => {
  // at a truth climate of .25 hazards are 1.5 times those at .5: .6 x 1.5 = .9 of answers are biased, .6 of all flatter
  const w = world(
    { ...everybody, "reporting.biasedShare": 0.6, "reporting.optimism": 2 / 3 },
    { parameters: { "traits.truth": 0.25, "deployment.surveyRecall": 0.8 } },
  );
  const orders = 20000;
  write(w, cycle, "releasedTotes", orders, "packing-a");
  write(w, cycle, "bypassOrders", orders, "packing-a");
  const chance = 0.8 * (1 - 0.6);
  const deviation = Math.sqrt((chance * (1 - chance)) / orders);
  expect(Math.abs(knownSigns(w, cycle).bypass - chance)).toBeLessThan(4 * deviation);
});

test("a sample is scaled up: asking fewer people adds noise, not bias", () => {
  const orders = 20000;
  const told = [1, 0.5, 0.1].map((share) => {
    const w = world({ ...openly, "deployment.surveyShare": share });
    write(w, cycle, "releasedTotes", orders, "packing-a");
    write(w, cycle, "bypassOrders", orders, "packing-a");
    return knownSigns(w, cycle).bypass;
  });
  expect(told[0]).toBe(1);
  for (const [i, share] of [0.5, 0.1].entries()) {
    const deviation = Math.sqrt((1 - share) / (share * orders));
    expect(Math.abs(told[i + 1] - 1)).toBeLessThan(4 * deviation);
  }
});

test("the less truth a climate bears, the less workers and managers tell", () => {
  const signs = [1, 0.75, 0.5, 0.25, 0].map((truth) => {
    const w = world({ ...everybody, "reporting.biasedShare": 0.5, "traits.truth": truth });
    misconduct(w);
    return knownSigns(w, cycle);
  });
  for (let i = 1; i < signs.length; i++) {
    expect(signs[i].bypass).toBeLessThanOrEqual(signs[i - 1].bypass);
    expect(signs[i].rewrites).toBeLessThanOrEqual(signs[i - 1].rewrites);
    expect(signs[i].escalation).toBeGreaterThanOrEqual(signs[i - 1].escalation);
  }
  expect(signs[4].bypass).toBeLessThan(signs[0].bypass);
});

test("workers answer for direct orders and silence, managers for their own changes", () => {
  const open = { ...everybody, "deployment.surveyRecall": 1, "reporting.biasedShare": 1 };
  const honest = (layer: number) => {
    const w = world({ ...open, "reporting.optimism": 1, "traits.truth": 0.5 });
    // at a truth climate of .5 and below every answer flatters; at 1 none does
    w.traits[layer * traitsPerLayer + Trait.Truth] = 1;
    misconduct(w);
    return knownSigns(w, cycle);
  };
  expect(honest(Layer.Workers)).toMatchObject({ bypass: 0.1, rewrites: 0, escalation: 0.125 });
  expect(honest(Layer.Managers)).toMatchObject({ bypass: 0, rewrites: 2, escalation: 1 });
});

test("one layer that reads below the threshold makes acceptance red", () => {
  const red = (acceptance: number[]) => {
    const w = world({ ...nobody, ...noiseless });
    const signs = { slack: 1, acceptance, bypass: 0, rewrites: 0, escalation: 1 };
    return redFlags(w, redReadings(w, signs, errorOf));
  };
  expect(red([0.9, 0.9, 0.9])).toBe(0);
  for (const acceptance of [
    [0.5, 0.9, 0.9],
    [0.9, 0.5, 0.9],
    [0.9, 0.9, 0.5],
  ])
    expect(red(acceptance)).toBe(1 << 2);
});

test("every cycle of the programme has its assessment in the log, and no other cycle has", () => {
  const departures = { calendar, parameters: { "deployment.longestWait": 3 } };
  const w = simulateWorld(
    shipped("burrow", { ...departures, deployment: "wait-for-readiness" }),
    "flags",
    0,
  );
  const read = Array.from({ length: w.cycles }, (_, at) => logged(w, at, "flagsRead"));
  const assessed = w.plan[Plan.Assessed];
  expect(assessed).toBeGreaterThan(0);
  expect(assessed).toBeLessThanOrEqual(3);
  // uses of AI are reviewed here, so that all six red flags are read
  expect(read).toEqual(read.map((_, at) => (at > 1 && at <= 1 + assessed ? 6 : 0)));
});
