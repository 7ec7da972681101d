/**
 * AI assistance against its sources: published figures and hand arithmetic for its laws, and signs of a run. Inside the
 * frontier novices gain most, outside it accuracy falls by 19 points and work takes longer, and people believe the
 * opposite for a long time.
 */
import { expect, test } from "vitest";
import { assist, withAssistance } from "../../sim/model/shopfloor/assisting.ts";
import {
  designTime,
  learntBelief,
  wish,
  wronglyAllowed,
} from "../../sim/model/mechanisms/assistance.ts";
import { misinterpretation } from "../../sim/model/mechanisms/clarity.ts";
import { withOdds } from "../../sim/model/mechanisms/human-error.ts";
import { catalogues, findParameter, simulateReplication } from "../../sim/index.ts";
import { createWorld } from "../../sim/model/replication.ts";
import { View } from "../../sim/model/state/view.ts";
import type { World } from "../../sim/model/state/world.ts";
import { simulateWorld } from "../../sim/simulate.ts";
import { type Departures, expectSameRows, join, runValue, shipped, short } from "./worlds.ts";

/** Everybody uses AI for all work, nobody reviews it, and all tasks lie on one side of the frontier. */
function everywhere(inside: 0 | 1, further: Departures = {}): Departures {
  const parameters = {
    "ai.use": 1,
    "ai.scope": 1,
    "ai.sandbox": 0,
    "ai.workShare": 1,
    "ai.review": 0,
    "ai.inside": inside,
    "ai.insight": 0,
  };
  return join({ calendar: short, parameters }, further);
}

function worldWith(departures: Departures): World {
  return createWorld(shipped("healthy", departures), catalogues, "ai", 0);
}

/** Minutes that 100 minutes of work take a worker of some experience, and the tote it was done on. */
function hundredMinutes(w: World, days: number, id = 7) {
  w.experience[0] = days;
  w.toteId[0] = id;
  w.toteBase[0] = 100;
  assist(w, 0, 0, 0, 1);
  return w.toteBase[0];
}

test("a wish is the usual share at a belief of .24, at most twice that, and none where no gain is believed in", () => {
  expect([0.24, 0.12, 0.48, 0.9, 0, -0.2].map((belief) => wish(0.1, belief))).toEqual([
    0.1, 0.05, 0.2, 0.2, 0, 0,
  ]);
});

test("a list of precision .9 and recall .8 lets in 56 of 70 tasks inside the frontier and 6.2 of 30 outside", () => {
  // .56 allowed inside; at a precision of .9 a ninth of that comes from outside: .0622 of all, .2074 of those outside
  expect(wronglyAllowed(0.7, 0.9, 0.8)).toBeCloseTo(0.2074, 4);
  expect(0.56 / (0.56 + 0.3 * wronglyAllowed(0.7, 0.9, 0.8))).toBeCloseTo(0.9, 12);
  expect(wronglyAllowed(0.7, 1, 0.8)).toBe(0);
  expect(wronglyAllowed(1, 0.9, 0.8)).toBe(0);
  expect(wronglyAllowed(0.9, 0.1, 1)).toBe(1);
});

test("after 15 tasks that took 19 % longer, those who expected 24 % less time believe in 20 % (METR 2025)", () => {
  const insight = findParameter("ai.insight")!.default;
  let belief = findParameter("ai.belief")!.default;
  for (let task = 0; task < 15; task++) belief = learntBelief(belief, -0.19, insight, 32);
  expect(belief).toBeCloseTo(0.2, 2);
  expect(learntBelief(0.24, 0.1, 0, 32)).toBe(0.24);
  expect(learntBelief(0.24, 0.1, 1, 500)).toBeCloseTo(0.1, 12);
});

test("inside the frontier novices save 34 % of the time and the experienced 15 % (Brynjolfsson et al. 2025)", () => {
  const w = worldWith(everywhere(1));
  expect(hundredMinutes(w, 5)).toBeCloseTo(66, 9);
  expect(hundredMinutes(w, 250)).toBeCloseTo(85, 9);
});

test("outside the frontier work takes 19 % longer (METR 2025), and a review adds its own time", () => {
  expect(hundredMinutes(worldWith(everywhere(0)), 250)).toBeCloseTo(119, 9);
  const reviewed = everywhere(0, { parameters: { "ai.review": 1, "ai.reviewShare": 0.05 } });
  expect(hundredMinutes(worldWith(reviewed), 250)).toBeCloseTo(124, 9);
  // a fifth of the work: 100 - 20 x .15
  const fifth = everywhere(1, { parameters: { "ai.workShare": 0.2 } });
  expect(hundredMinutes(worldWith(fifth), 250)).toBeCloseTo(97, 9);
});

test("outside the frontier 19 outputs of 100 are wrong (Dell'Acqua et al. 2023); a review of all of them catches all", () => {
  const outputs = 4000;
  const count = (departures: Departures) => {
    const w = worldWith(departures);
    for (let id = 0; id < outputs; id++) hundredMinutes(w, 250, id);
    const view = new View(w, 0, 1);
    return (["aiUses", "aiOutside", "aiWrong", "aiCaught", "aiAccepted"] as const).map((name) =>
      view.sum(name),
    );
  };
  const [uses, outside, wrong, caught, accepted] = count(everywhere(0));
  expect([uses, outside, caught, accepted]).toEqual([outputs, outputs, 0, wrong]);
  // four standard deviations of a binomial share
  expect(Math.abs(wrong / outputs - 0.19)).toBeLessThan(4 * Math.sqrt((0.19 * 0.81) / outputs));
  expect(count(everywhere(0, { parameters: { "ai.review": 1 } })).slice(2)).toEqual([
    wrong,
    wrong,
    0,
  ]);
});

test("odds of .75 on a fifth of the lines take .003 to .00285; without AI the probability is untouched", () => {
  const w = worldWith(everywhere(1, { parameters: { "ai.workShare": 0.2 } }));
  hundredMinutes(w, 250);
  expect(withAssistance(w, 0, 0.003)).toBeCloseTo(0.8 * 0.003 + 0.2 * withOdds(0.003, 0.75), 15);
  expect(withAssistance(w, 0, 0.003)).toBeCloseTo(0.00285, 6);
  w.toteAssisted[0] = 0;
  expect(withAssistance(w, 0, 0.123)).toBe(0.123);
});

test("of wishes beyond the whitelist a fifth goes ahead where rules hold, all where none do, a fifth of that with training", () => {
  const wishes = 4000;
  const share = (parameters: Record<string, number>, trained = 0) => {
    // nothing is on the list
    const all = { "ai.use": 1, "ai.recall": 0, "ai.insight": 0, ...parameters };
    const w = worldWith({ calendar: short, parameters: all });
    w.trained[0] = trained;
    for (let id = 0; id < wishes; id++) hundredMinutes(w, 250, id);
    const view = new View(w, 0, 1);
    expect(view.sum("aiBeyondScope")).toBe(view.sum("aiUses"));
    return view.sum("aiUses") / wishes;
  };
  expect(share({})).toBeCloseTo(0.2, 1);
  expect(share({ "ai.scope": 1 })).toBe(1);
  expect(share({ "ai.scope": 1 }, 1)).toBeCloseTo(0.2, 1);
  // .5 + .5 x .2
  expect(share({ "ai.scope": 0.5 })).toBeCloseTo(0.6, 1);
  // full acceptance of the boundaries: nobody crosses them
  expect(share({ "traits.acceptance": 1 })).toBe(0);
});

test("orders passed on uninterpreted are misread as if nobody had given them a minute", () => {
  const misread = (passOn: number) =>
    worldWith({ parameters: { "translation.passOn": passOn, "ai.use": 0 } }).misread[0];
  const { clarity, urgency } = worldWith({}).settings.executives;
  const [raw, interpreted] = [0, 20].map((minutes) =>
    misinterpretation(0.5, clarity, minutes, urgency, 30),
  );
  expect(misread(0)).toBeCloseTo(interpreted, 15);
  expect(misread(0.25)).toBeCloseTo(0.25 * raw + 0.75 * interpreted, 15);
  expect(misread(1)).toBeCloseTo(raw, 15);
});

test("a directive interpreted by AI takes the manager 12 minutes of 20 and is misread as after 12", () => {
  const w = worldWith({ parameters: { "ai.use": 1, "ai.scope": 1 } });
  const { clarity, urgency } = w.settings.executives;
  expect(w.misread[0]).toBeCloseTo(misinterpretation(0.5, clarity, 12, urgency, 30), 15);
});

test("a CoE that uses AI for a tenth of its texts designs in 96 % of the time (Noy and Zhang 2023: 40 % less each)", () => {
  expect(designTime(0.4, 0.1)).toBeCloseTo(0.96, 15);
  expect(designTime(0.4, 0)).toBe(1);
});

/** A run of a healthy burrow in which AI is used for everything it can touch. */
function run(departures: Departures): World {
  return simulateWorld(shipped("healthy", join({ calendar: short }, departures)), "ai run", 0);
}

test("in the running burrow AI saves time inside the frontier and costs time and misreads outside", () => {
  const measured = (departures: Departures) => {
    const view = new View(run(departures), 1, 5);
    return {
      minutes: view.sum("workMinutes") / view.sum("visitLines"),
      misreads: view.sum("defects") / view.sum("visitLines"),
    };
  };
  // a part of the work only, so that the burrow keeps up with its demand
  const part = { parameters: { "ai.workShare": 0.2 } };
  const without = measured({ mechanisms: { "MEC-22": false } });
  const inside = measured(everywhere(1, part));
  const outside = measured(everywhere(0, part));
  // 3 % less and 3.8 % more, up to the mix of units
  expect(inside.minutes / without.minutes).toBeLessThan(0.985);
  expect(inside.minutes / without.minutes).toBeGreaterThan(0.955);
  expect(outside.minutes / without.minutes).toBeGreaterThan(1.02);
  expect(outside.minutes / without.minutes).toBeLessThan(1.057);
  // .19 of outputs spoil .03 of their lines: .0057 of the lines
  expect(outside.misreads - without.misreads).toBeGreaterThan(0.0035);
  expect(outside.misreads - without.misreads).toBeLessThan(0.0079);
});

test("where AI only costs time, its users go on believing that it saves some (METR 2025)", () => {
  const rows = simulateReplication(
    shipped("healthy", everywhere(0, { parameters: { "ai.workShare": 0.2, "ai.insight": 0.02 } })),
    "belief",
    0,
  );
  expect(runValue(rows, "ai_gain")).toBeCloseTo(-0.19, 10);
  expect(runValue(rows, "ai_believed_gain")).toBeGreaterThan(0);
});

test("without use all columns equal those of the mechanism switched off, and the belief stays where it was", () => {
  const calendar = { warmUpCycles: 0, baselineCycles: 1, horizonCycles: 3 };
  const failures = { "ai-shortcut": { dose: 0 } };
  const unused = shipped("burrow", { calendar, failures, parameters: { "ai.use": 0 } });
  const off = shipped("burrow", { calendar, mechanisms: { "MEC-22": false } });
  expectSameRows(simulateReplication(off, "off", 0), simulateReplication(unused, "off", 0));
  const w = simulateWorld(unused, "off", 0);
  expect(new Set(w.assist.belief)).toEqual(new Set([0.24]));
});
