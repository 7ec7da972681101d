/** Alignment in a regular cycle keeps an organisation together; there is a length that is best. */
import type { Claim } from "../claim.ts";
import { nowWith } from "../deploying.ts";
import { channel, pair } from "../families.ts";

const every = (days: number) => nowWith({ "rhythm.alignmentDays": days });

const arms = {
  days5: every(5),
  days10: every(10),
  days20: every(20),
  days30: every(30),
  days40: every(40),
};

export const koomC7: Claim = {
  id: "KOOM-C7",
  block: "F",
  statement:
    "Alignment in a regular cycle keeps an organisation together; there is a length that is best.",
  test: {
    arms,
    all: [
      pair("direction_age", ["days40", "days5"], { cycles: [6, 24], expect: -1 }),
      {
        what: "decision_hours: a length in between is best",
        interior: Object.keys(arms),
        probe: { measure: "decision_hours", from: 0, to: 24 },
        expect: 1,
        smallest: 576,
        reason: "half a percent of the hours paid in 24 cycles: the margin of the decision",
      },
    ],
    also: [
      pair("direction_age", ["days20", "days10"], { cycles: [6, 24], expect: -1 }),
      pair("alignment", ["days40", "days5"], { cycles: [6, 24], expect: 1 }),
    ],
    null: channel(
      "meetings take no time and correct no mistake: nothing is to be gained or lost by their number",
      {
        "rhythm.meetingMinutes": 0,
        "modules.rhythm": 0,
        "modules.window": 0,
        "modules.clarification": 0,
      },
      { parts: [1] },
    ),
    boundary: { of: "parameter", name: "rhythm.meetingMinutes", low: 0, high: 480 },
    leans: ["rhythm.meetingMinutes", "executives.needChanges", "rhythm.clarify"],
  },
};
