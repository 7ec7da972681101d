/**
 * Turnover and newcomers (MEC-23): what leaves with those who go, and what those who come take on, are taught, or bring along.
 */
import { expect, test } from "vitest";
import { catalogues } from "../../sim/index.ts";
import { minutesPerDay } from "../../sim/model/state/calendar.ts";
import { Plan, Scalar } from "../../sim/model/state/codes.ts";
import { Step } from "../../sim/model/deploying/plan.ts";
import { handOffsInWork, takeUpHandOffs } from "../../sim/model/centre/hand-offs.ts";
import { identities } from "../../sim/model/state/identities.ts";
import type { CounterName } from "../../sim/model/state/ledger.ts";
import { steps } from "../../sim/model/mechanisms/practice.ts";
import { causes } from "../../sim/model/mechanisms/sop.ts";
import { managerTaught, replaceLeavers } from "../../sim/model/shopfloor/newcomers.ts";
import { createWorld } from "../../sim/model/replication.ts";
import { View } from "../../sim/model/state/view.ts";
import type { World } from "../../sim/model/state/world.ts";
import { simulateWorld } from "../../sim/simulate.ts";
import { shipped, short } from "./worlds.ts";

function sum(w: World, name: CounterName): number {
  return new View(w, 0, w.cycles).sum(name);
}

/** A burrow at its start in which everybody of the kinds named leaves at once when the cycle turns. */
function leaving(
  who: { workers?: boolean; managers?: boolean; staff?: boolean },
  parameters: Record<string, number> = {},
): World {
  const w = createWorld(shipped("burrow", { parameters }), catalogues, "newcomers", 0);
  w.settings.turnover.perMonth.fill(who.workers ? 1 : 0);
  w.settings.turnover.managerPerMonth.fill(who.managers ? 1 : 0);
  Object.assign(w.settings.turnover, { staffPerMonth: who.staff ? 1 : 0 });
  return w;
}

test.each([
  [0, 0.4],
  [0.5, 0.35],
  [1, 0.3],
])(
  "a newcomer who brings %d of practice from outside, where .3 of steps are shortcuts, has %d",
  (importedNorm, x) => {
    const w = leaving({ workers: true }, { "turnover.importedNorm": importedNorm });
    w.habit.fill(0.4);
    replaceLeavers(w);
    for (const share of w.x) expect(share).toBeCloseTo(x, 12);
    for (const shortcuts of w.shortcuts) expect(shortcuts).toBeCloseTo(steps * x, 10);
    expect(w.experience.every((experience) => experience === 0)).toBe(true);
    expect(sum(w, "leavers")).toBe(w.workers);
  },
);

/** Only the first worker of a unit leaves: the others stay as they are. */
function versionOfNewcomer(versions: number[], arrange: (w: World, worker: number) => void) {
  const w = leaving({});
  const unit = w.pilot;
  const first = w.firstWorker[unit];
  w.sopVersion[unit] = 5;
  versions.forEach((version, i) => (w.version[first + 1 + i] = version));
  arrange(w, first);
  const people = w.firstWorker[unit + 1];
  const uniform = w.draws.uniform.bind(w.draws);
  w.settings.turnover.perMonth[unit] = 0.5;
  w.draws.uniform = (purpose, entity, index) =>
    entity === first ? 0 : entity < people ? 1 : uniform(purpose, entity, index);
  replaceLeavers(w);
  return { version: w.version[first], onboarding: w.onboardingLeft[first] };
}

test("a newcomer whom nobody teaches does as most colleagues do, not as the SOP in force says", () => {
  const untaught = (versions: number[]) => versionOfNewcomer(versions, () => {});
  expect(untaught([3, 3, 3, 3, 4, 4, 5])).toEqual({ version: 3, onboarding: 0 });
  expect(untaught([5, 5, 5, 5, 4, 4, 3])).toEqual({ version: 5, onboarding: 0 });
  // of two versions practised by as many, the newest
  expect(untaught([2, 2, 2, 4, 4, 4, 3])).toEqual({ version: 4, onboarding: 0 });
});

test("of several newcomers each does as most do by then, those who came before included", () => {
  const w = leaving({ workers: true });
  w.sopVersion.fill(9);
  const first = w.firstWorker[w.pilot];
  const last = w.firstWorker[w.pilot + 1];
  for (let worker = first; worker < last; worker++) w.version[worker] = worker - first;
  replaceLeavers(w);
  // all differ, so the first takes the newest version of the others; from then on two practise it
  const newest = last - first - 1;
  for (let worker = first; worker < last; worker++) expect(w.version[worker]).toBe(newest);
});

test("newcomers are taught under the operating model; elsewhere in place of somebody taught, if there is a CoE", () => {
  const versions = [3, 3, 3, 3, 3, 3, 3];
  const inRegime = (w: World) => (w.regime[w.pilot] = 1);
  const wasTaught = (w: World, worker: number) => (w.taught[worker] = 0.5);
  const withoutCentre = (w: World) => Object.assign(w.settings.sop, { people: 0 });
  const taught = { version: 5, onboarding: 480 };
  const untaught = { version: 3, onboarding: 0 };
  const both =
    (...parts: ((w: World, worker: number) => void)[]) =>
    (w: World, worker: number) =>
      parts.forEach((part) => part(w, worker));
  expect(versionOfNewcomer(versions, inRegime)).toEqual(taught);
  expect(versionOfNewcomer(versions, wasTaught)).toEqual(taught);
  expect(versionOfNewcomer(versions, both(wasTaught, withoutCentre))).toEqual(untaught);
  expect(versionOfNewcomer(versions, both(inRegime, withoutCentre))).toEqual(taught);
});

test("a manager's education and habits leave with the manager", () => {
  const w = leaving({ managers: true });
  w.managerTrained.fill(0.6);
  w.managerHazard.fill(1.7);
  w.managerDeterred.fill(0.4);
  replaceLeavers(w);
  expect([...w.managerTrained, ...w.managerDeterred].every((value) => value === 0)).toBe(true);
  expect(w.managerHazard.every((value) => value === 1)).toBe(true);
  expect(w.managerOwed.every((minutes) => minutes === 0)).toBe(true);
  expect(sum(w, "managerLeavers")).toBe(w.units);
});

test("where managers have been trained, a new one has the same hours to come and has caught up after them", () => {
  const w = leaving({ managers: true });
  w.plan[Plan.Step] = Step.Full;
  w.plan[Plan.Finished] = 1 << Step.Managers;
  w.managerTrained.fill(0.6);
  replaceLeavers(w);
  expect(w.managerOwed[0]).toBe(w.settings.deployment.managerHours * 60);
  expect(sum(w, "takenMinutes")).toBe(w.units * 16 * 60);
  managerTaught(w, 0);
  expect(w.managerTrained[0]).toBe(0);
  w.managerOwed[0] = 0;
  managerTaught(w, 0);
  // transfer, at a commitment of .5
  expect(w.managerTrained[0]).toBeCloseTo(0.75 * w.settings.learning.transfer, 12);
  // training of somebody who did not come new restores nothing
  w.managerTrained[0] = 0.1;
  managerTaught(w, 0);
  expect(w.managerTrained[0]).toBe(0.1);
});

test("each executive who leaves takes a quarter of education and of unusual hazard along", () => {
  const w = leaving({ staff: true });
  w.scalars[Scalar.ExecutiveTraining] = 0.8;
  w.scalars[Scalar.ExecutiveHazard] = 1.5;
  replaceLeavers(w);
  expect(w.scalars[Scalar.ExecutiveTraining]).toBeCloseTo(0.8 * 0.75 ** 4, 12);
  expect(w.scalars[Scalar.ExecutiveHazard]).toBeCloseTo(1 + 0.5 * 0.75 ** 4, 12);
});

test("when somebody leaves the CoE, half of the work is done again with half of the evidence", () => {
  const w = leaving({ staff: true }, { "ai.writing": 0 });
  w.coeWork[0] = 0;
  w.coeEvidence[0] = 7;
  w.events.schedule(w.subjectCoe, 1000);
  replaceLeavers(w);
  expect(w.coeEvidence[0]).toBe(3);
  const { analysisDays, designDays } = w.settings.sop;
  const half = ((analysisDays + designDays) / 2) * minutesPerDay;
  expect(w.events.timeOf(w.subjectCoe)).toBe(1000 + half);
});

test("when somebody leaves the CoE in the middle of a review, half of what is known of the hand-offs leaves too", () => {
  const w = leaving({ staff: true }, { "sop.patternReports": 3 });
  w.handOffs.told.set([0, 0, 0, 0, 7, 3]);
  takeUpHandOffs(w);
  w.coeWork[0] = w.units * causes + 1;
  w.events.schedule(w.subjectCoe, 1000);
  replaceLeavers(w);
  expect([...w.handOffs.evidence.subarray(4, 6)]).toEqual([3, 1]);
  // both are changed all the same
  expect(handOffsInWork(w)).toBe(2);
});

test("where people of the CoE are there half the day, half of a review is done again in twice the time", () => {
  const w = leaving({ staff: true });
  const { rhythm, sop } = w.settings;
  Object.assign(sop, { hoursShare: 0.5 });
  // the place of the review, behind the causes of all units and the scanner
  w.coeWork[0] = w.units * causes + 1;
  w.events.schedule(w.subjectCoe, 1000);
  replaceLeavers(w);
  expect(w.events.timeOf(w.subjectCoe)).toBe(1000 + rhythm.reviewDays * minutesPerDay);
});

test("in a burrow that people leave, every account balances and everybody comes and goes", () => {
  const w = simulateWorld(
    shipped("burrow", {
      calendar: { ...short, horizonCycles: 6 },
      deployment: "deploy-now",
      parameters: {
        "turnover.perMonth": 0.25,
        "turnover.managerPerMonth": 0.25,
        "turnover.staffPerMonth": 0.25,
      },
    }),
    "newcomers",
    1,
  );
  expect(identities(w).filter(({ left, right }) => left !== right)).toEqual([]);
  expect(sum(w, "leavers")).toBeGreaterThan(0);
  expect(sum(w, "managerLeavers")).toBeGreaterThan(0);
  expect(sum(w, "staffLeavers")).toBeGreaterThan(0);
});

test("switched off, nobody leaves", () => {
  const w = simulateWorld(
    shipped("burrow", { calendar: short, mechanisms: { "MEC-23": false } }),
    "newcomers",
    2,
  );
  expect(sum(w, "leavers") + sum(w, "managerLeavers") + sum(w, "staffLeavers")).toBe(0);
});
