/** Blockers about which nobody speaks pile up until the organisation collapses. */
import type { Arm, Claim, Probe } from "../claim.ts";
import { channel, failing, ordinaryAndSaturated, pair } from "../families.ts";
import { smallestEffect } from "../smallest.ts";

const silent = (dose: number): Arm => failing("burrow", "silent-blockers", { dose });

const arms = {
  none: silent(0),
  quarter: silent(0.25),
  half: silent(0.5),
  threeQuarters: silent(0.75),
  full: silent(1),
};

const early: Probe = { measure: "days.wip_totes", from: 0, to: 2 };
const late: Probe = { measure: "days.wip_totes", from: 10, to: 12 };
/** Ten cycles lie between the two windows. */
const perCycle = 0.1;

export const depMr2: Claim = {
  id: "DEP-MR2",
  block: "D",
  statement: "Blockers about which nobody speaks pile up until the organisation collapses.",
  test: {
    arms,
    all: [
      {
        what: "growth of work in process per cycle",
        quantity: {
          probe: late,
          weights: { none: -perCycle, full: perCycle },
          more: [{ probe: early, weights: { none: perCycle, full: -perCycle } }],
        },
        expect: 1,
        smallest: 1,
        reason: "one tote a cycle more, cycle after cycle, is what collapse means here",
      },
    ],
    also: [
      pair("fire_fighting", ["none", "full"], { cycles: [6, 12], expect: 1 }),
      pair("throughput", ["none", "full"], { cycles: [6, 12], expect: -1 }),
      pair("blocker_age", ["none", "full"], { cycles: [0, 12], expect: 1 }),
      {
        what: "a threshold: the step to full silence is larger than that to half",
        quantity: {
          probe: late,
          weights: { none: 1, half: -2, full: 1 },
        },
        expect: 1,
        ...smallestEffect("days.wip_totes"),
        of: "none",
      },
    ],
    null: channel("who waits loses no time, and what is ignored goes right", {
      "exceptions.waitMinutes": 0,
      "exceptions.ignoredErrorChance": 0,
      "responses.pressureEffect": 0,
      "exceptions.fixMinutes": 0,
      "escalation.decisionMinutes": 0,
      "escalation.reportMinutes": 0,
    }),
    cells: ordinaryAndSaturated,
    boundary: { of: "dose", name: "silent-blockers", low: 0, high: 1, arms: ["full"] },
    leans: ["exceptions.waitMinutes", "exceptions.clearsByItself", "exceptions.perHour"],
  },
};
