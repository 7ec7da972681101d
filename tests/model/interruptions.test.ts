/**
 * Errors of interrupted visits (MEC-03): an interruption multiplies the chance that a line goes wrong by its factor and does
 * nothing else, whenever it comes, whoever goes on, and however busy it is by then.
 */
import { expect, test } from "vitest";
import { catalogues, simulateReplication } from "../../sim/index.ts";
import { addInterruptionErrors, planErrors } from "../../sim/model/shopfloor/quality.ts";
import { Flag, Stage } from "../../sim/model/shopfloor/queues.ts";
import { Purpose } from "../../sim/model/state/purposes.ts";
import { View } from "../../sim/model/state/view.ts";
import { VisitLog } from "../../sim/model/state/visit-log.ts";
import type { World } from "../../sim/model/state/world.ts";
import { createWorld, runToHorizon } from "../../sim/model/replication.ts";
import { type Departures, expectSameRows, join, shipped, short } from "./worlds.ts";

/** Directions that change several times a day, and then half of what is running is put back. */
const restless: Departures = {
  parameters: { "executives.unforcedChanges": 12, "executives.preemption": 0.5 },
};

/** Nothing but the interruption tells one visit's errors from another's. */
const constant: Departures = {
  mechanisms: Object.fromEntries(
    ["MEC-06", "MEC-11", "MEC-12", "MEC-13", "MEC-14", "MEC-20", "MEC-22", "MEC-23"].map((id) => [
      id,
      false,
    ]),
  ),
  parameters: { "errors.base": 0.05, "errors.sopClarity": 1, "errors.pressureApoa": 0 },
};

function world(departures: Departures): World {
  return createWorld(
    shipped("burrow", join({ calendar: short }, restless, departures)),
    catalogues,
    "interruptions",
    0,
  );
}

/** Wrong lines among all lines of visits with so many interruptions, and how many lines those are. */
function shareWrong(w: World): (interruptions: number) => { share: number; lines: number } {
  w.observed = new VisitLog();
  runToHorizon(w);
  const { errors, interruptions, lines } = w.observed.table();
  return (wanted) => {
    let wrong = 0;
    let all = 0;
    interruptions.forEach((n, row) => {
      if (n !== wanted) return;
      wrong += errors[row];
      all += lines[row];
    });
    return { share: wrong / all, lines: all };
  };
}

test.each([1, 1.13, 2])(
  "with all else constant a visit interrupted once has %s times the wrong lines of one that was not, and one interrupted twice its square",
  (factor) => {
    const of = shareWrong(
      world(join(constant, { parameters: { "switching.errorFactor": factor } })),
    );
    for (const interruptions of [0, 1, 2]) {
      const { share, lines } = of(interruptions);
      const expected = 0.05 * factor ** interruptions;
      const standardError = Math.sqrt((expected * (1 - expected)) / lines);
      expect(Math.abs(share - expected)).toBeLessThan(3 * standardError);
      if (interruptions === 1) expect(standardError).toBeLessThan(0.05 * expected);
    }
  },
);

/** Wrong lines of 2000 totes that one worker packs in the given way, and the totes' defects after the check. */
function packed(w: World, way: (tote: number, worker: number) => void): number[][] {
  const unit = w.kind.indexOf("packing");
  const tote = 0;
  return Array.from({ length: 2000 }, (_, id) => {
    w.toteId[tote] = id;
    w.toteStage[tote] = Stage.Packing;
    w.toteStream[tote] = unit;
    w.toteFlags[tote] = Flag.SkipCheck;
    w.toteDefects[tote] = 0;
    w.toteInterruptions[tote] = 0;
    w.unitLoad[unit] = 0.85;
    way(tote, w.firstWorker[unit]);
    return [w.toteStageDefects[tote], w.toteDefects[tote]];
  });
}

const planned = (w: World, tote: number, worker: number) =>
  planErrors(w, worker, tote, w.workerUnit[worker], Stage.Packing);

test("which lines go wrong does not depend on when the interruption comes or what has become of the load", () => {
  const w = world({ parameters: { "errors.base": 0.05, "switching.errorFactor": 1.5 } });
  const before = packed(w, (tote, worker) => {
    w.toteInterruptions[tote] = 2;
    planned(w, tote, worker);
  });
  const after = (load: number) =>
    packed(w, (tote, worker) => {
      planned(w, tote, worker);
      w.unitLoad[w.workerUnit[worker]] = load;
      for (let n = 0; n < 2; n++) {
        w.toteInterruptions[tote]++;
        addInterruptionErrors(w, worker + 1, tote);
      }
    });
  for (const load of [0.5, 0.85, 1]) expect(after(load)).toEqual(before);
  expect(packed(w, (tote, worker) => planned(w, tote, worker))).not.toEqual(before);
});

test("a check sees the lines that an interruption spoilt after it was planned as it sees the others", () => {
  const sensitivity = 0.77;
  const w = world({
    parameters: {
      "errors.base": 0.02,
      "switching.errorFactor": 2,
      "verification.sensitivity": sensitivity,
      "verification.reworkShare": 1,
    },
    mechanisms: { "MEC-12": false },
  });
  let spoilt = 0;
  const left = packed(w, (tote, worker) => {
    w.toteFlags[tote] = 0;
    planned(w, tote, worker);
    w.toteInterruptions[tote] = 1;
    const [was, missed] = [w.toteStageDefects[tote], w.toteDefects[tote]];
    addInterruptionErrors(w, worker, tote);
    spoilt += w.toteStageDefects[tote] - was;
    w.toteDefects[tote] -= missed;
  }).reduce((sum, [, defects]) => sum + defects, 0);
  const missed = (1 - sensitivity) * spoilt;
  expect(spoilt).toBeGreaterThan(500);
  expect(Math.abs(left - missed)).toBeLessThan(3 * Math.sqrt(sensitivity * missed));
});

test("whether an interrupted visit is checked was decided when it was planned, whatever the rules say when it goes on", () => {
  const checked = (planCoverage: number, resumeCoverage: number) => {
    const w = world({ parameters: { "errors.base": 0.05, "switching.errorFactor": 2 } });
    const { coverage } = w.settings.verification;
    packed(w, (tote, worker) => {
      // the visit before this one was checked
      w.toteFlags[tote] = Flag.Checked;
      coverage.fill(planCoverage);
      planned(w, tote, worker);
      w.toteInterruptions[tote] = 1;
      coverage.fill(resumeCoverage);
      addInterruptionErrors(w, worker, tote);
    });
    const view = new View(w, 0, 1);
    const [defects, good] = [view.sum("defectsChecked"), view.sum("goodLinesChecked")];
    return { defects, lines: defects + good };
  };
  const usual = checked(1, 1);
  // every line of every tote is looked at, once
  expect(usual.lines).toBe(2000 * world({}).linesPerTote);
  for (const resumed of [0, 0.5]) expect(checked(1, resumed)).toEqual(usual);
  for (const resumed of [0.5, 1]) expect(checked(0, resumed)).toEqual({ defects: 0, lines: 0 });
});

test("with factor 1 every draw of a visit's errors is answered as the first time, and no bit differs from the mechanism off", () => {
  const plain = { "switching.errorFactor": 1 };
  const w = world({ parameters: plain });
  const answers = new Map<string, number>();
  const { draws } = w;
  const original = draws.binomial.bind(draws);
  let again = 0;
  draws.binomial = (purpose, entity, index, n, p) => {
    const value = original(purpose, entity, index, n, p);
    if (purpose !== Purpose.defects) return value;
    const key = `${entity} ${index}`;
    if (answers.has(key)) again++;
    expect(answers.get(key) ?? value).toBe(value);
    answers.set(key, value);
    return value;
  };
  runToHorizon(w);
  expect(again).toBeGreaterThan(100);

  const run = (departures: Departures) =>
    simulateReplication(
      shipped("burrow", join({ calendar: short }, restless, departures)),
      "interruptions",
      0,
    );
  const others = { setupMinutes: 0, managerSetupMinutes: 0, progressLoss: 0 };
  const parameters = Object.fromEntries(
    Object.entries(others).map(([name, value]) => [`switching.${name}`, value]),
  );
  expectSameRows(
    run({ parameters: { ...plain, ...parameters } }),
    run({ mechanisms: { "MEC-03": false } }),
  );
});
