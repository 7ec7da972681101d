/**
 * Scorecards (EXEC-PE, COE-PE): what is judged stands in the log true and reported side by side; what is not judged is
 * no field. A CoE judged by throughput nevertheless (COE-C5) expedites with hours that are then missing elsewhere.
 */
import { expect, test } from "vitest";
import { simulateReplication } from "../../sim/index.ts";
import {
  centreFields,
  executiveFields,
  managerFields,
} from "../../sim/model/state/office-state.ts";
import { Card, managerCard } from "../../sim/model/direction/scorecards.ts";
import {
  centreScores,
  executiveScores,
  managerScores,
  notJudged,
  type Field,
} from "../../sim/model/direction/scoring.ts";
import { wavesPerDay } from "../../sim/model/state/calendar.ts";
import { newTote } from "../../sim/model/state/pools.ts";
import { expedite } from "../../sim/model/shopfloor/expediting.ts";
import { queueLine, Stage } from "../../sim/model/shopfloor/queues.ts";
import { View } from "../../sim/model/state/view.ts";
import { simulateWorld } from "../../sim/simulate.ts";
import { standing, write } from "./deploying-worlds.ts";
import { expectSameRows, shipped, short } from "./worlds.ts";

test("executives are judged by ten fields, the CoE by nine, and by nothing that the operating model excludes", () => {
  expect(executiveScores.map(({ claim }) => claim)).toEqual(
    Array.from({ length: executiveFields }, (_, i) => `EXEC-PE${i + 1}`),
  );
  expect(centreScores.map(({ claim }) => claim)).toEqual(
    Array.from({ length: centreFields }, (_, i) => `COE-PE${i + 1}`),
  );
  expect(managerScores.length).toBe(managerFields);
  expect(notJudged.executives.length + notJudged.centre.length).toBe(11);
  const judged = [...executiveScores, ...centreScores].map(({ label }) => label).join(" ");
  const sources = [...executiveScores, ...centreScores].map(({ score }) => String(score)).join(" ");
  for (const excluded of [
    /charisma/i,
    /hero/i,
    /overtime/i,
    /optics/i,
    /shippedLines/,
    /reportedLines/,
  ]) {
    expect(judged).not.toMatch(excluded);
    expect(sources).not.toMatch(excluded);
  }
});

const field = (scores: readonly { label: string }[], label: string) =>
  scores.findIndex((score) => score.label === label);

test("a manager's lines stand on the card as they were and as they were reported", () => {
  const w = simulateWorld(shipped("burrow", { calendar: short }), "cards", 0);
  const unit = w.pilot;
  const lines = managerCard(unit) + field(managerScores, "lines");
  for (let cycle = 0; cycle < w.cycles; cycle++) {
    const view = new View(w, cycle, cycle + 1);
    expect(view.scorecard(lines)).toEqual({
      truth: view.of("shippedLines", unit),
      reported: view.of("reportedLines", unit),
    });
  }
  const all = new View(w, 0, w.cycles);
  expect(all.scorecard(lines).truth).toBeCloseTo(all.of("shippedLines", unit) / w.cycles, 9);
});

test("honest managers report what is true, in every field that they report", () => {
  const w = simulateWorld(
    shipped("burrow", { calendar: short, mechanisms: { "MEC-16": false } }),
    "cards",
    1,
  );
  const view = new View(w, 0, w.cycles);
  let compared = 0;
  for (const unit of view.units) {
    for (let i = 0; i < managerFields; i++) {
      const { truth, reported } = view.scorecard(managerCard(unit) + i);
      if (Number.isNaN(reported)) continue;
      expect(reported).toBe(truth);
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(5 * w.units);
});

test("executives who change direction without a need score lower for stability than those who do not", () => {
  const stability = (changes: number) => {
    const w = simulateWorld(
      shipped("healthy", {
        calendar: short,
        parameters: { "executives.unforcedChanges": changes },
      }),
      "stability",
      0,
    );
    const at = Card.Executives + executiveScores.findIndex(({ claim }) => claim === "EXEC-PE2");
    return new View(w, 0, w.cycles).scorecard(at).truth;
  };
  const [calm, volatile] = [stability(0), stability(5)];
  expect(calm).toBeGreaterThan(0.8);
  expect(volatile).toBeLessThan(0.5);
});

test("what only the need or the floor could tell stands on no card as known", () => {
  const w = standing(shipped("burrow", { calendar: short }), 2);
  write(w, 2, "priorityRequests", 4, "receiving");
  write(w, 2, "unforcedChanges", 1, "receiving");
  write(w, 2, "adopting", 8);
  const score = (scores: readonly Field[], claim: string) =>
    scores.find((one) => one.claim === claim)!.score(w, -1);
  expect(score(executiveScores, "EXEC-PE2")).toEqual([0.75, NaN]);
  expect(score(centreScores, "COE-PE9")).toEqual([0.8, NaN]);
});

test("where a roll-back takes back more hours than a cycle promised, nothing is said of promises kept", () => {
  const w = standing(shipped("burrow", { calendar: short }), 2);
  const kept = () => executiveScores.find(({ claim }) => claim === "EXEC-PE5")!.score(w, -1);
  write(w, 2, "managerTrainingMinutes", 60);
  write(w, 2, "takenMinutes", 90);
  expect(kept()).toBeCloseTo(2 / 3, 12);
  write(w, 2, "takenMinutes", -90);
  expect(kept()).toBeNaN();
});

test("a CoE judged by throughput moves as many totes a day as its hours allow, and not one more", () => {
  const w = simulateWorld(
    shipped("saturated", {
      calendar: short,
      parameters: { "sop.people": 2, "scorecards.coeThroughput": 0.5 },
    }),
    "expediting",
    0,
  );
  const days = w.cycles * w.scenario.calendar.cycleDays;
  const expedited = new View(w, 0, w.cycles).sum("expedited");
  // 2 people, half of 480 minutes, 30 minutes each
  expect(expedited).toBeLessThanOrEqual(16 * days);
  expect(expedited).toBeGreaterThan(8 * days);
});

test("people of the CoE who are there half the day move half as many, and of like zones none more for its place", () => {
  const zones = ["a", "b", "c"].map((id) => ({ id, label: id, kind: "packing", workers: 8 }));
  const moved = (hoursShare: number, replications: number) => {
    const totals = [0, 0, 0];
    for (let replication = 0; replication < replications; replication++) {
      const w = simulateWorld(
        shipped("saturated", {
          calendar: short,
          units: zones,
          pilotUnit: "a",
          parameters: {
            "sop.people": 1,
            "sop.hoursShare": hoursShare,
            "scorecards.coeThroughput": 0.5,
          },
        }),
        "expediting",
        replication,
      );
      zones.forEach((_, unit) => {
        totals[unit] += new View(w, 0, w.cycles, [unit]).sum("expedited");
      });
    }
    return totals;
  };
  const all = moved(1, 8);
  const sum = all.reduce((total, n) => total + n, 0);
  // a third each; the first zone had two thirds while ties went by place
  for (const n of all) expect(n).toBeLessThan(0.45 * sum);
  // half of one person's half day is 120 minutes: four totes of 30 on each of 50 days, all but the first, when nothing waits
  const half = moved(0.5, 1).reduce((total, n) => total + n, 0);
  expect(half).toBeLessThanOrEqual(4 * 50);
  expect(half).toBeGreaterThan(4 * 45);
});

test("of totes equally old each of the three packing zones among the six shipped units has a third moved first", () => {
  const w = standing(
    shipped("saturated", {
      calendar: { ...short, horizonCycles: 58 },
      // half of one person's day for one tote
      parameters: {
        "sop.people": 1,
        "sop.hoursShare": 1,
        "scorecards.coeThroughput": 0.5,
        "scorecards.expediteMinutes": 240,
      },
    }),
    0,
  );
  const zones = [...w.kind.keys()].filter((unit) => w.kind[unit] === "packing");
  const days = w.cycles * w.scenario.calendar.cycleDays;
  for (let day = 0; day < days; day++) {
    w.goTo(day * wavesPerDay);
    for (const unit of zones) {
      if (w.lines.length(queueLine(w, unit, 0)) > 0) continue;
      const tote = newTote(w);
      w.toteStream[tote] = unit;
      w.toteStage[tote] = Stage.Packing;
      w.lines.push(queueLine(w, unit, 0), tote);
    }
    expedite(w);
  }
  const first = zones.map((unit) => new View(w, 0, w.cycles, [unit]).sum("expedited"));
  expect(first.reduce((total, n) => total + n, 0)).toBe(days);
  for (const n of first) expect(Math.abs(n - days / 3)).toBeLessThan(4 * Math.sqrt((days * 2) / 9));
});

test("nothing is expedited where the CoE is not judged by throughput, whatever it would take", () => {
  const run = (minutes: number) =>
    simulateReplication(
      shipped("burrow", { calendar: short, parameters: { "scorecards.expediteMinutes": minutes } }),
      "expediting",
      1,
    );
  expectSameRows(run(1), run(480));
});
