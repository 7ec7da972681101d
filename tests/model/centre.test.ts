/**
 * The CoE and its loop: how long its work takes, each arrow of the loop cut alone, revisions by executives, and a CoE that
 * gives orders itself. Expectations are arithmetic, or follow from the mechanism whatever its size.
 */
import { expect, test } from "vitest";
import { auditHits } from "../../sim/model/cycle.ts";
import { report } from "../../sim/model/shopfloor/aside.ts";
import { closeCentre, publish, takeUpPatterns } from "../../sim/model/centre/centre.ts";
import { Scalar } from "../../sim/model/state/codes.ts";
import type { CounterName } from "../../sim/model/state/ledger.ts";
import { misinterpretation } from "../../sim/model/mechanisms/clarity.ts";
import { causes } from "../../sim/model/mechanisms/sop.ts";
import { setPractice } from "../../sim/model/shopfloor/practising.ts";
import { Rhythm } from "../../sim/model/state/rhythm-state.ts";
import { View } from "../../sim/model/state/view.ts";
import type { World } from "../../sim/model/state/world.ts";
import { simulateWorld } from "../../sim/simulate.ts";
import { logged, standing } from "./deploying-worlds.ts";
import { type Departures, shipped } from "./worlds.ts";

const calendar = { warmUpCycles: 0, baselineCycles: 1, horizonCycles: 4 };

function still(parameters: Departures): World {
  return standing(shipped("healthy", { parameters }), 1);
}

function ran(parameters: Departures): { w: World; sum: (name: CounterName) => number } {
  const w = simulateWorld(shipped("healthy", { calendar, parameters }), "centre", 0);
  const view = new View(w, 0, w.cycles);
  return { w, sum: (name) => view.sum(name) };
}

/** Reports of the first cause of the first unit, enough for a pattern. */
const pattern = 0;

function patternIn(parameters: Departures, reports = 3): World {
  const w = still({ "ai.use": 0, ...parameters });
  w.reports[pattern] = reports;
  takeUpPatterns(w);
  return w;
}

test.each<[Departures, number]>([
  [{}, 5 * 480],
  // half a day's presence doubles the days, a fifth of the hours for own orders takes a quarter more
  [{ "sop.hoursShare": 0.5 }, 10 * 480],
  [{ "sop.shadow": 0.2 }, (5 * 480) / 0.8],
  // own orders and expediting leave a tenth of the hours at least
  [{ "sop.shadow": 0.3, "scorecards.coeThroughput": 0.8 }, 50 * 480],
])(
  "with %o two days of analysis and three of design are done after %d minutes",
  (parameters, time) => {
    const w = patternIn(parameters);
    expect(w.coeWork[0]).toBe(pattern);
    expect(w.events.timeOf(w.subjectCoe)).toBeCloseTo(time, 4);
  },
);

test("a CoE whose people are never there takes nothing up", () => {
  const w = patternIn({ "sop.hoursShare": 0 });
  expect(w.coeWork[0]).toBe(-1);
  expect(w.reports[pattern]).toBe(3);
  // half a person at a dose of a half is rounded, not lost
  expect(patternIn({ "sop.people": 2 }, 3).coeWork[1]).toBe(-1);
});

test("a review that is due comes before patterns", () => {
  const w = still({ "rhythm.reviewDays": 4 });
  w.reports[pattern] = 3;
  w.rhythm.figures[Rhythm.ReviewDue] = 1;
  takeUpPatterns(w);
  expect(w.reports[pattern]).toBe(3);
  expect(w.events.timeOf(w.subjectCoe)).toBe(4 * 480);
  w.events.cancel(w.subjectCoe);
  publish(w, 0);
  expect(w.coeWork[0]).toBe(pattern);
});

test("the loop cut at analysis: patterns stay reports, and are orphaned", () => {
  const { sum } = ran({ "sop.analysis": 0 });
  expect(sum("revisions")).toBe(0);
  expect(sum("orphaned")).toBeGreaterThan(ran({}).sum("orphaned"));
});

test("the loop cut at publication: the CoE works, and nothing comes of it", () => {
  const { w, sum } = ran({ "sop.publication": 0, "sop.people": 3 });
  expect(sum("revisions") + w.scalars[Scalar.ScannerFixed]).toBe(0);
  expect(sum("coeMinutes")).toBe(5 * 10 * 480 * 3);
  // friction of a unit is what came in: nothing was removed, nothing added
  expect(w.rhythm.revised.every((times) => times === 0)).toBe(true);
});

test("the loop cut at roll-out: revisions are published, and nobody practises them", () => {
  const { w, sum } = ran({ "sop.rollOut": 0, "turnover.perMonth": 0 });
  expect(sum("revisions")).toBeGreaterThan(0);
  expect(w.version.every((version) => version === 0)).toBe(true);
});

test("the loop cut at feedback: what was reported during the work counts as settled", () => {
  const after = (feedback: number) => {
    const w = patternIn({ "sop.feedback": feedback, "sop.reportLoss": 0 });
    report(w, pattern, 1, 0);
    report(w, pattern, 2, 0);
    expect(logged(w, 1, "duplicated")).toBe(2);
    w.events.cancel(w.subjectCoe);
    publish(w, 0);
    return w.reports[pattern];
  };
  expect(after(1)).toBe(2);
  expect(after(0)).toBe(0);
});

test("without managers' reports as evidence no revision fits", () => {
  expect(ran({}).sum("fittingRevisions")).toBeGreaterThan(0);
  const { sum } = ran({ "sop.managerData": 0 });
  expect(sum("revisions")).toBeGreaterThan(0);
  expect(sum("fittingRevisions")).toBe(0);
});

test("a cause taken up again after a revision recurs; a pattern left over at the end of a cycle is orphaned", () => {
  const w = still({});
  w.rhythm.revised[pattern] = 1;
  w.reports[pattern] = 4;
  w.reports[causes] = 3;
  w.reports[2 * causes] = 2;
  takeUpPatterns(w);
  expect(logged(w, 1, "recurrences")).toBe(1);
  closeCentre(w);
  // one person: the pattern of the second unit is left, two reports make none
  expect(logged(w, 1, "orphaned")).toBe(1);
});

test("executives publish at once what rests on nothing and fits nothing, and leave the CoE free", () => {
  const w = patternIn({ "sop.executiveShare": 1 }, 10);
  expect(w.coeWork[0]).toBe(-1);
  expect(w.sopVersion[0]).toBe(1);
  expect(logged(w, 1, "executiveRevisions")).toBe(1);
  // nobody is caught and deterred
  const { sum } = ran({ "governance.detection": 0, "sop.executiveShare": 1 });
  expect(sum("executiveRevisions")).toBe(sum("revisions"));
  expect(sum("executiveRevisions")).toBeGreaterThan(0);
  expect(sum("fittingRevisions")).toBe(0);
});

test("a revision by executives is a violation: once it is found, they leave most to the CoE", () => {
  const found = {
    "governance.detection": 1,
    "governance.deterrence": 1,
    "governance.cases": 10000,
  };
  const { sum } = ran({ ...found, "governance.deterrenceCycles": 24, "sop.executiveShare": 1 });
  // deterrence wears off by a twenty-fourth a cycle, so of the later ones at most one in six is theirs
  expect(sum("executiveRevisions")).toBeGreaterThan(0);
  expect(sum("executiveRevisions")).toBeLessThan(sum("revisions") / 2);
});

test("given the reports at hand, executives' revisions fit as the CoE's would", () => {
  const { sum } = ran({ "sop.executiveShare": 1, "sop.executiveEvidence": 1 });
  const [n, k] = [sum("revisions"), sum("fittingRevisions")];
  // three reports or more: .45 at least
  expect(k / n).toBeGreaterThan(0.45 - 3 * Math.sqrt(0.25 / n));
});

test("a shadow CoE gives its share of work orders past the manager, each as misread as a directive without thought", () => {
  const share = 0.3;
  // nobody is caught, and what nobody saw does not spread
  const unseen = { "governance.detection": 0, "governance.payoff": 0, "governance.imitation": 0 };
  const { sum } = ran({ ...unseen, "sop.shadow": share, "sop.shadowViaManager": 0 });
  const plain = ran({ ...unseen, "sop.shadow": share, "sop.shadowViaManager": 1 });
  const orders = new View(plain.w, 0, plain.w.cycles).zoneSum("releasedTotes");
  expect(sum("overridden")).toBe(sum("coeOrders"));
  const error = Math.sqrt((share * (1 - share)) / orders);
  expect(Math.abs(plain.sum("coeOrders") / orders - share)).toBeLessThan(3 * error);
  // the CoE spends the same hours, but nobody is overridden
  expect(plain.sum("overridden")).toBe(0);
  expect(plain.sum("coeDivertedMinutes")).toBe(sum("coeDivertedMinutes"));
  expect(sum("coeDivertedMinutes")).toBeCloseTo(share * sum("coeMinutes"), 3);
  const [worst, alone] = [0.5, misinterpretation(0.5, 0.9, 0, 0.5, 30)];
  expect(alone).toBeCloseTo(worst * 0.1, 12);
  const shift = share * (alone - misinterpretation(0.5, 0.9, 20, 0.5, 30));
  const more = (sum("wrongTotes") - plain.sum("wrongTotes")) / (sum("coeOrders") / share);
  expect(Math.abs(more - shift)).toBeLessThan(0.006);
});

test("a shadow CoE that is caught gives fewer orders", () => {
  const orders = (detection: number) =>
    ran({ "sop.shadow": 0.3, "governance.detection": detection }).sum("coeOrders");
  expect(orders(1)).toBeLessThan(orders(0));
});

test("steps that no SOP describes cannot be seen by an audit", () => {
  const hits = (share: number) => {
    const w = still({ "sop.undocumentedShare": share, "audit.sensitivity": 1 });
    for (let worker = 0; worker < w.workers; worker++)
      for (let step = 0; step < 7; step++) setPractice(w, worker, step, 1);
    return auditHits(w, 0, 500, 0, 0);
  };
  expect(hits(0)).toBe(500);
  // 500 at .7: standard error 10
  expect(Math.abs(hits(0.3) - 350)).toBeLessThan(31);
});

test("a scanner that nobody analyses stays broken, however often it is reported", () => {
  const fixed = (analysis: number) => {
    const w = still({ "scanner.analysis": analysis });
    w.scalars[Scalar.ScannerReports] = 100;
    takeUpPatterns(w);
    return w.scalars[Scalar.ScannerInWork];
  };
  expect([fixed(1), fixed(0)]).toEqual([1, 0]);
});
