/**
 * What acts of others do, by hand arithmetic on single calls, and what detection and its absence lead to in a running burrow.
 */
import { describe, expect, test } from "vitest";
import { catalogues } from "../../sim/index.ts";
import { acts, asCentre, asExecutive, asManager } from "../../sim/model/acts/acts.ts";
import { refreshSettings } from "../../sim/model/deploying/levers.ts";
import { interpret } from "../../sim/model/direction/directives.ts";
import { handOffsInWork, takeUpHandOffs } from "../../sim/model/centre/hand-offs.ts";
import { Counter } from "../../sim/model/state/ledger.ts";
import { steps } from "../../sim/model/mechanisms/practice.ts";
import { causes } from "../../sim/model/mechanisms/sop.ts";
import { perform } from "../../sim/model/acts/performing.ts";
import { Purpose } from "../../sim/model/state/purposes.ts";
import { Flag, privateLine, queueLine } from "../../sim/model/shopfloor/queues.ts";
import { Route } from "../../sim/model/state/flow-log.ts";
import { totalSum } from "../../sim/model/state/records.ts";
import { createWorld, runToHorizon, runUntil } from "../../sim/model/replication.ts";
import { sopClarity } from "../../sim/model/centre/evolution.ts";
import * as others from "../../sim/model/acts/usurping.ts";
import { closeActs, divert, hazardOf, violate } from "../../sim/model/acts/sanctioning.ts";
import { slotOf, violations } from "../../sim/model/acts/violations.ts";
import type { World } from "../../sim/model/state/world.ts";
import { recordDraws } from "../model/record-draws.ts";
import type { Departures } from "../model/worlds.ts";
import { healthy, logged, small } from "./worlds.ts";

const fresh = (...departures: Departures[]) =>
  createWorld(small("healthy", ...departures), catalogues, "effects", 0);

const inAll = (w: World, counter: number) => totalSum(w, counter, 0, w.cycles);

describe("an act of somebody else", () => {
  test("blurs a standard: each time a tenth of the clarity that is left goes", () => {
    const w = fresh({ parameters: { "errors.sopClarity": 0.8, "acts.clarityLost": 0.1 } });
    others.changeStandard(w, asCentre(0), 1);
    expect(sopClarity(w, 1)).toBeCloseTo(0.72, 12);
    others.changeStandard(w, asCentre(0), 1);
    expect(sopClarity(w, 1)).toBeCloseTo(0.648, 12);
    expect(sopClarity(w, 0)).toBe(0.8);
    expect([...w.contradicted].map((is) => is === 1)).toEqual(
      [...w.workerUnit].map((unit) => unit === 1),
    );
  });

  test("skips a translation: an order is misread as with no effort at all", () => {
    const w = fresh({
      parameters: { "translation.misreadAtWorst": 0.5, "executives.clarity": 0.9 },
    });
    expect(w.misread[0]).toBeLessThan(0.05);
    others.skipTranslation(w, asManager(0), 0);
    expect(w.misread[0]).toBeCloseTo(0.05, 12);
  });

  test("skips a translation until the manager next interprets, and a hurried one stays hurried", () => {
    const w = fresh({ parameters: { "executives.clarity": 0.5, "translation.effortMinutes": 20 } });
    const after = (act: () => void) => {
      act();
      const misread = w.misread[0];
      refreshSettings(w);
      expect(w.misread[0]).toBe(misread);
      return misread;
    };
    const thorough = after(() => interpret(w, 0));
    const skipped = after(() => others.skipTranslation(w, asManager(0), 0));
    const hurried = after(() => interpret(w, 0, 10));
    expect(thorough).toBeLessThan(hurried);
    expect(hurried).toBeLessThan(skipped);
    expect(after(() => interpret(w, 0))).toBe(thorough);
  });

  test("changes the first and the last class of a unit's ranking, and no other unit's", () => {
    const w = fresh();
    others.rerank(w, asExecutive(0), 1);
    expect([...w.believed]).toEqual([0, 1, 2, 3, 3, 1, 2, 0]);
    expect([...w.managerContradicted]).toEqual([0, 1]);
  });

  test("moves three neighbouring steps of a team by the growth of a violation, and its version with them", () => {
    const w = fresh({ parameters: { "governance.managerViolationDrift": 0.1 } });
    w.x.fill(0.2);
    others.keepOwnWorkflow(w, 0, steps - 1, 3);
    const own = [...w.x.subarray(0, steps)];
    expect(own.map((x) => Math.abs(x - 0.28) < 1e-12)).toEqual(
      own.map((_, step) => step === steps - 1 || step < 2),
    );
    expect(new Set(w.version.subarray(0, w.firstWorker[1]))).toEqual(new Set([-1]));
    expect(new Set(w.x.subarray(w.firstWorker[1] * steps))).toEqual(new Set([0.2]));
  });

  test("offends a team as a punished escalation does; watching one of eight makes audits felt by a sixteenth", () => {
    const w = fresh();
    others.offend(w, 0);
    expect(w.climateNet[0]).toBe(-3);
    others.watchWorker(w, 1);
    expect([w.climateNet[1], w.salience[1]]).toEqual([-3, 0.5 / 8]);
  });

  test("takes the evidence out of a design in work", () => {
    const w = fresh();
    w.coeWork[1] = 2;
    w.coeEvidence.set([7, 5]);
    others.dictate(w, asCentre(0));
    expect([...w.coeEvidence.subarray(0, 2)]).toEqual([7, 0]);
  });

  test("takes the evidence out of a review in work where it changes hand-offs, and passes over one that designs nothing", () => {
    const dictated = (told: number) => {
      const w = fresh();
      w.handOffs.told[0] = told;
      takeUpHandOffs(w);
      // the place of the review, behind the causes of all units and the scanner
      w.coeWork.set([w.units * causes + 1, 2]);
      w.coeEvidence[1] = 5;
      others.dictate(w, asCentre(0));
      return [w.handOffs.evidence[0], w.coeEvidence[1], handOffsInWork(w)];
    };
    expect(dictated(4)).toEqual([0, 5, 1]);
    expect(dictated(0)).toEqual([0, 0, 0]);
  });

  test("changes the SOP without evidence: a new version, and new friction in its cause", () => {
    const w = fresh({ parameters: { "sop.misfitFriction": 0.25 } });
    const before = w.friction[1];
    others.writeSop(w, asCentre(0), 0, 1);
    expect(w.friction[1]).toBeCloseTo(before + 0.25, 12);
    expect([...w.sopVersion]).toEqual([1, 0]);
    others.guessSop(w, 1, 0);
    expect([...w.sopVersion]).toEqual([1, 1]);
    expect(inAll(w, Counter.executiveRevisions)).toBe(1);
  });

  test("gives the next tote of a unit to one of its workers past the manager", () => {
    const w = fresh({
      parameters: { "bypass.contradictionsPerLine": 0, "flow.demandFactor": 1.5 },
    });
    const waiting = () => {
      let count = 0;
      for (let c = 0; c < 4; c++) count += w.lines.length(queueLine(w, 0, c));
      return count;
    };
    runUntil(w, 60);
    const before = waiting();
    expect(before).toBeGreaterThan(0);
    others.assignPrivately(w, asManager(0), 0, Route.FromCentre);
    expect(waiting()).toBe(before - 1);
    let given = 0;
    for (let worker = 0; worker < w.firstWorker[1]; worker++) {
      const own = w.lines.head(privateLine(w, worker));
      const held = own >= 0 ? own : w.workerTote[worker];
      if (held >= 0 && (w.toteFlags[held] & Flag.Centre) !== 0) given++;
    }
    expect(given).toBe(1);
    expect(w.managerContradicted[0]).toBe(1);
  });
});

describe("time of one's own", () => {
  test("a person of the CoE is late by what went to something else; without work in hand nothing is late", () => {
    const w = fresh();
    divert(w, 0, 60);
    w.coeWork[0] = 1;
    w.events.schedule(w.subjectCoe, 1000);
    divert(w, 0, 60);
    expect(w.events.timeOf(w.subjectCoe)).toBe(1060);
    expect(inAll(w, Counter.coeDivertedMinutes)).toBe(120);
  });

  test("executives who do the work answer less", () => {
    const busy = { "acts.executiveExecutes": 10, "executives.answersPerSession": 4 };
    const slot = acts.answerEscalation.place;
    const calm = logged(healthy({ parameters: { "executives.answersPerSession": 4 } }), slot);
    expect(logged(healthy({ parameters: busy }), slot)).toBeLessThan(calm);
  });

  test("half days of the CoE go where it does the work of others: 240 minutes each", () => {
    const parameters = { "acts.centreExecutes": 5, "governance.correctionMinutes": 0 };
    const w = healthy({ parameters });
    const count = logged(w, slotOf(violations.centreExecutes));
    expect(count).toBeGreaterThan(0);
    expect(inAll(w, Counter.coeDivertedMinutes)).toBe(240 * count);
  });
});

describe("detected or not", () => {
  const certain: Departures = { parameters: { "governance.detection": 1 } };
  const never: Departures = { parameters: { "governance.detection": 0 } };

  test("a detected violation of the CoE deters it by a fifth, an undetected one pays off by 2 %", () => {
    const seen = fresh(certain);
    expect(hazardOf(seen, "centre", 0)).toBe(1);
    expect(violate(seen, violations.centreMediates, 0, 1, 0)).toBe(true);
    expect(hazardOf(seen, "centre", 0)).toBeCloseTo(0.8, 12);
    const unseen = fresh(never);
    expect(violate(unseen, violations.centreMediates, 0, 1, 0)).toBe(false);
    expect(hazardOf(unseen, "centre", 0)).toBe(1);
    closeActs(unseen);
    expect(hazardOf(unseen, "centre", 0)).toBeCloseTo(1.02, 12);
    closeActs(unseen);
    expect(hazardOf(unseen, "centre", 0)).toBeCloseTo(1.02, 12);
  });

  test("a manager's undetected violation pays off for that manager alone, a detected one deters and is corrected", () => {
    const unseen = fresh(never);
    violate(unseen, violations.parallelWorkflow, 1, 1, 0);
    closeActs(unseen);
    expect([...unseen.managerHazard]).toEqual([1, 1.02]);
    const seen = fresh(certain);
    violate(seen, violations.parallelWorkflow, 1, 1, 0);
    expect([...seen.managerDeterred]).toEqual([0, 0.2]);
    expect(hazardOf(seen, "manager", 1)).toBeCloseTo(0.8, 12);
  });

  test("deterrence of the CoE wears off in three cycles", () => {
    const w = fresh(certain);
    violate(w, violations.centreMediates, 0, 0, 0);
    for (const left of [2, 1, 0, 0]) {
      closeActs(w);
      expect(w.roles.centreDeterred[0]).toBeCloseTo((0.2 * left) / 3, 12);
    }
  });

  test("without the right to protect nobody has the CoE's violations put right", () => {
    const w = fresh(certain, { parameters: { "rights.protect": 0 } });
    expect(violate(w, violations.centreMediates, 0, 0, 0)).toBe(true);
    expect(hazardOf(w, "centre", 0)).toBe(1);
  });
});

describe("rights", () => {
  test("an act is logged for its unit when there is a right to it, and not otherwise", () => {
    const w = fresh({ parameters: { "rights.release": 0 } });
    expect(perform(w, asManager(1), acts.assign, 1)).toBe(true);
    expect(perform(w, asManager(1), acts.release, 1)).toBe(false);
    expect([logged(w, acts.assign.place), logged(w, acts.release.place)]).toEqual([1, 0]);
  });
});

test("with every hazard at 0 nothing is drawn about violations by the day, whatever governance detects", () => {
  const w = fresh();
  const purposes = [Purpose.act, Purpose.actWhere, Purpose.actHow, Purpose.actWhat];
  const { book } = recordDraws(purposes, () => runToHorizon(w));
  expect(inAll(w, Counter.visits)).toBeGreaterThan(0);
  expect(purposes.map((purpose) => book.get(purpose)!.size)).toEqual([0, 0, 0, 0]);
});
