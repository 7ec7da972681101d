/**
 * Green flags and RF6 as noisy scores: what each reads from a log written by hand, what flattery and a budget at stake add,
 * and the log that holds every flag as it is beside what was read.
 */
import { expect, test } from "vitest";
import { Plan } from "../../sim/model/state/codes.ts";
import { assess, greenFlags, greenReadings, readFlags } from "../../sim/model/deploying/flags.ts";
import { knownGreens, trueGreens } from "../../sim/model/deploying/green-signs.ts";
import { knownSigns, trueSigns } from "../../sim/model/deploying/signs.ts";
import { flagFields, FlagLog, flagPlaces } from "../../sim/model/state/deployment-state.ts";
import { decide, openWindow } from "../../sim/model/direction/directives.ts";
import { asExecutive } from "../../sim/model/acts/acts.ts";
import { View } from "../../sim/model/state/view.ts";
import { Layer, Trait, traitsPerLayer } from "../../sim/model/mechanisms/climate.ts";
import type { World } from "../../sim/model/state/world.ts";
import { simulateWorld } from "../../sim/simulate.ts";
import { logged, standing, write } from "./deploying-worlds.ts";
import { shipped, short } from "./worlds.ts";

const calendar = { warmUpCycles: 0, baselineCycles: 1, horizonCycles: 10 };
/** Assessed at the start of cycle 2, on the log of cycle 1. */
const cycle = 1;

function world(parameters: Record<string, number> = {}): World {
  const noiseless = { "deployment.assessmentNoise": 0, "deployment.surveyShare": 0 };
  const w = standing(
    shipped("healthy", {
      calendar,
      deployment: "wait-for-readiness",
      parameters: { ...noiseless, "executives.clarity": 0.9, "sop.people": 1, ...parameters },
    }),
    cycle + 1,
  );
  write(w, cycle, "priorityRequests", 4, "receiving");
  write(w, cycle, "unforcedChanges", 1, "receiving");
  write(w, cycle, "visitLines", 100);
  write(w, cycle, "drift", 30);
  write(w, cycle, "exceptions", 10);
  write(w, cycle, "escalated", 8);
  write(w, cycle, "adopting", 10);
  write(w, cycle, "answered", 10);
  write(w, cycle, "blamed", 1);
  for (const at of [0, cycle]) {
    write(w, at, "plannedLines", 100);
    write(w, at, "shippedLines", 100);
    write(w, at, "visitLines", 100);
    write(w, at, "reportedLines", 80);
  }
  w.traits[Layer.Managers * traitsPerLayer + Trait.Acceptance] = 0.7;
  return w;
}

const close = (value: number): unknown => expect.closeTo(value, 12);

test("green flags are computed from the log, in truth and as known", () => {
  const w = world();
  // ten people of other staff beside workers and managers
  const staff = w.workers + w.units + 10;
  const truth = [
    // clarity .9 and three changes in four needed; acceptance; the lower of .7 and .8; one person for 5 % of staff
    close((0.9 + 0.75) / 2),
    0.7,
    close(0.7),
    close(1 / (0.05 * staff)),
    close(0.9),
    1,
  ];
  expect(trueGreens(w, trueSigns(w, cycle))).toEqual(truth);
  // nothing is audited and nobody asked: no change is known to be unforced and no answer to blame, exceptions one hears of
  // were all passed on; reports fall short of plans by a quarter
  expect(knownGreens(w, knownSigns(w, cycle))).toEqual([
    close((0.9 + 1) / 2),
    truth[1],
    1,
    truth[3],
    1,
    close(0.75),
  ]);
});

/** Everybody is asked, and whoever is asked leaves nothing out. */
const candid = {
  "reporting.optimism": 0,
  "deployment.surveyRecall": 1,
  "deployment.surveyShare": 1,
};

test("old versions are known as far as workers are asked: all of them where all are, none where nobody is", () => {
  const centre = (parameters: Record<string, number>) => {
    const w = world({ ...candid, ...parameters });
    // half of the people of each unit work by the version in force
    write(w, cycle, "adopting", 5);
    const truth = trueGreens(w, trueSigns(w, cycle))[3];
    return { w, truth, known: knownGreens(w, knownSigns(w, cycle))[3] };
  };
  const { w, truth, known } = centre({});
  // people are whole: of n in a unit round(n / 2) are behind
  const adopting = w.scenario.units.map(({ workers: n }) => 1 - Math.round(n / 2) / n);
  const mean = adopting.reduce((total, share) => total + share, 0) / w.units;
  expect(known).toBeCloseTo((truth / 0.5) * mean, 12);
  expect(centre({ "deployment.surveyShare": 0 }).known).toBeCloseTo(truth / 0.5, 12);
});

/** Steadiness as the assessment knows it, where executives asked for more than ever became direction. */
function knownSteadiness(misread: number, directives: number, unforced: number): number {
  const w = world(candid);
  write(w, cycle, "priorityRequests", 5 * directives, "receiving");
  write(w, cycle, "unforcedChanges", 4 * directives, "receiving");
  write(w, cycle, "priorityChanges", directives, "receiving");
  write(w, cycle, "unforcedDirectives", unforced, "receiving");
  w.misread.fill(misread);
  return 2 * knownGreens(w, knownSigns(w, cycle))[0] - 0.9;
}

test("managers tell of unforced changes that they met as direction, as far as they do not misread what calls for it", () => {
  // 300 directives, 120 of them unforced: what was asked for beside them nobody on the floor has met
  expect(knownSteadiness(0, 300, 120)).toBeCloseTo(1 - 120 / 300, 12);
  expect(knownSteadiness(1, 300, 120)).toBeCloseTo(1, 12);
  // six managers, each of whom makes out 3 of 4
  const told = 300 * (1 - knownSteadiness(0.25, 300, 120));
  expect(Math.abs(told - 90)).toBeLessThan(4 * Math.sqrt((120 * 0.75 * 0.25) / 6));
});

test("a request that another one replaced before the window opened was no direction to anybody", () => {
  const unforced = (...needed: boolean[]) => {
    const w = world({ "governance.changeWindow": 1 });
    for (const isNeeded of needed) decide(w, asExecutive(0), { isUrgent: false, isNeeded });
    openWindow(w);
    return [
      logged(w, cycle + 1, "priorityRequests"),
      logged(w, cycle + 1, "priorityChanges"),
      logged(w, cycle + 1, "unforcedDirectives"),
    ];
  };
  expect(unforced(false, false, true)).toEqual([3, 1, 0]);
  expect(unforced(true, false)).toEqual([2, 1, 1]);
});

test("without a window every unforced request becomes direction, with one at most one a cycle", () => {
  const run = (changeWindow: number) => {
    const parameters = {
      "executives.unforcedChanges": 5,
      "attention.reaction": 0.2,
      "governance.changeWindow": changeWindow,
    };
    const w = simulateWorld(shipped("burrow", { calendar, parameters }), "window", 0);
    const view = new View(w, 0, w.cycles);
    return {
      asked: view.sum("unforcedChanges") + view.sum("reactions"),
      met: view.sum("unforcedDirectives"),
      cycles: w.cycles,
    };
  };
  const [open, held] = [run(0), run(1)];
  expect(open.met).toBe(open.asked);
  expect(open.met).toBeGreaterThan(2 * open.cycles);
  expect(held.met).toBeGreaterThan(0);
  expect(held.met).toBeLessThanOrEqual(held.cycles);
});

test("blame is known as far as those who were blamed are asked and remember", () => {
  const blame = (parameters: Record<string, number>) => {
    const w = world({ ...candid, ...parameters });
    // 6 units with 1,000 answers each, 100 of them with blame
    write(w, cycle, "answered", 1000);
    write(w, cycle, "blamed", 100);
    expect(trueGreens(w, trueSigns(w, cycle))[4]).toBeCloseTo(0.9, 12);
    return Math.round(6000 * (1 - knownGreens(w, knownSigns(w, cycle))[4]));
  };
  expect(blame({})).toBe(600);
  expect(blame({ "deployment.surveyShare": 0 })).toBe(0);
  // a third of what was met with is remembered
  expect(Math.abs(blame({ "deployment.surveyRecall": 1 / 3 }) - 200)).toBeLessThan(
    4 * Math.sqrt((600 * 2) / 9),
  );
});

test("a reaction to an anecdote is a change that nobody needed", () => {
  const w = world();
  write(w, cycle, "reactions", 2, "receiving");
  // one of four without a need, two by anecdote
  expect(trueGreens(w, trueSigns(w, cycle))[0]).toBeCloseTo((0.9 + 0.25) / 2, 12);
});

test("audits tell of drift, of the time before anything changed where there are none yet", () => {
  const w = world();
  const conduct = () => knownGreens(w, knownSigns(w, cycle))[2];
  w.deploying.auditBefore[w.pilot] = 0.4;
  expect(conduct()).toBeCloseTo(0.6, 12);
  write(w, cycle, "auditKnown", 1, "packing-a");
  write(w, cycle, "auditEstimate", 0.2, "packing-a");
  expect(conduct()).toBeCloseTo(0.7, 12);
});

test("what is withheld of an audit takes from candour", () => {
  const w = world(candid);
  write(w, cycle, "auditHits", 4);
  write(w, cycle, "auditPublished", 3);
  expect(knownGreens(w, knownSigns(w, cycle))[4]).toBeCloseTo(0.9 * 0.75, 12);
});

test("a flag is green above its threshold, and each has its own", () => {
  const w = world();
  const flags = (greens: number[]) =>
    greenFlags(
      w,
      greenReadings(w, greens, () => 0),
    );
  const just = [0.8, 0.6, 0.6, 0.8, 0.9, 0.95];
  expect(flags(just)).toBe(0);
  just.forEach((_, i) => {
    const higher = just.map((value, at) => (at === i ? value + 1e-9 : value));
    expect(flags(higher)).toBe(1 << (i + 1));
  });
});

test("flattery lifts a green reading by its standard deviations, more where the result decides", () => {
  const reading = (parameters: Record<string, number>) => {
    const w = world({ "deployment.assessmentNoise": 0.1, ...parameters });
    readFlags(w);
    return w.deploying.flags[((cycle + 1) * flagPlaces + 7) * flagFields + FlagLog.Read];
  };
  // GF2: a deviation is 2 x .6 x .1 = .12
  const honest = reading({ "deployment.desirability": 0 });
  expect(reading({ "deployment.desirability": 0.5 }) - honest).toBeCloseTo(0.06, 12);
  const stake = { "deployment.desirability": 0.5, "deployment.budgetAtStake": 1 };
  expect(reading(stake) - honest).toBeCloseTo(0.12, 12);
  // an arm that does not heed its flags decides nothing by them
  expect(reading({ ...stake, "deployment.heedFlags": 0 }) - honest).toBeCloseTo(0.06, 12);
});

test("RF6 is read from reviewed uses of AI, and not at all while there are none", () => {
  const w = world();
  write(w, cycle, "aiUses", 100);
  write(w, cycle, "aiBeyondScope", 30);
  expect(trueSigns(w, cycle).ai).toBe(0.3);
  expect(knownSigns(w, cycle).ai).toBeUndefined();
  const unread = readFlags(w);
  expect([unread.assessed, unread.red & (1 << 6), unread.trueRed & (1 << 6)]).toEqual([5, 0, 0]);
  write(w, cycle, "aiReviewed", 10);
  write(w, cycle, "aiReviewedBeyond", 1);
  const read = readFlags(w);
  expect([read.assessed, read.red & (1 << 6), read.trueRed & (1 << 6)]).toEqual([6, 0, 1 << 6]);
});

test("green flags that are wanted keep an arm waiting, and their errors are counted", () => {
  const ready = (greensWanted: number) => {
    const w = world({
      "deployment.greensWanted": greensWanted,
      "traits.acceptance": 0.7,
      "deployment.redSlack": 0,
    });
    const isReady = assess(w);
    return { w, isReady };
  };
  // read green: direction, acceptance, conduct, candour; truly green: plans, and candour just not
  expect([4, 5].map((wanted) => ready(wanted).isReady)).toEqual([true, false]);
  const { w } = ready(0);
  expect(w.plan[Plan.Greens]).toBe((1 << 1) | (1 << 2) | (1 << 3) | (1 << 5));
  expect(w.plan[Plan.TrueGreens]).toBe((1 << 1) | (1 << 2) | (1 << 3) | (1 << 6));
  const counts = (["greensRead", "greensSeen", "greensFalselySeen", "greensMissed"] as const).map(
    (name) => logged(w, cycle + 1, name),
  );
  expect(counts).toEqual([6, 4, 1, 1]);
});

test("every deploying arm logs twelve scores a cycle from the decision date on, as they are beside what was read", () => {
  const w = simulateWorld(
    shipped("burrow", { calendar: short, deployment: "deploy-now" }),
    "flags",
    0,
  );
  const scores = (at: number, field: number) =>
    Array.from(
      { length: flagPlaces },
      (_, flag) => w.deploying.flags[(at * flagPlaces + flag) * flagFields + field],
    );
  for (let at = 0; at < w.cycles; at++) {
    for (const field of [FlagLog.True, FlagLog.Read]) {
      const known = scores(at, field).filter((score) => !Number.isNaN(score)).length;
      expect(known).toBe(at < w.decisionCycle ? 0 : flagPlaces);
    }
  }
  expect(scores(w.decisionCycle, FlagLog.True)).not.toEqual(scores(w.decisionCycle, FlagLog.Read));
});
