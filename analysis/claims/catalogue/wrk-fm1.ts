/** Guessing instead of asking looks better now and is worse later. */
import type { Claim } from "../claim.ts";
import { channel, modeAlone, pair } from "../families.ts";

const both = ["without", "with"] as const;
const now = [0, 2] as const;
const later = [4, 8] as const;

export const wrkFm1: Claim = {
  id: "WRK-FM1",
  block: "C",
  statement:
    "Workers who improvise instead of asking are no slower at first, and make more errors later.",
  test: {
    arms: modeAlone("improvising-workers"),
    all: [
      pair("lead_time", both, { cycles: now, expect: "not higher", what: "lead time at first" }),
      pair("misreads", both, { cycles: later, expect: 1, what: "misreads later" }),
    ],
    also: [
      pair("throughput", both, { cycles: now, expect: "not lower", what: "throughput at first" }),
      pair("blocker_age", both, { cycles: now, expect: -1, what: "blocker age at first" }),
      pair("misreads", both, { cycles: now, expect: 1, what: "misreads at first" }),
      pair("silent_drift", both, { cycles: later, expect: 1, what: "silent drift later" }),
      pair("recurrence", both, { cycles: later, expect: 1, what: "recurrence later" }),
      pair("out_of_specification", both, {
        cycles: later,
        expect: 1,
        what: "lines outside specification later",
      }),
    ],
    // habits of fixes, ignored exceptions, reports that bring revisions and take managers' time, and load, which the
    // responses shift; drift by itself, reminders and hand keying stay
    null: channel(
      "a fix leaves no habit, an ignored exception no error, a report takes no time and brings no revision, and a full house makes no errors",
      {
        "practice.improvised": 0,
        "exceptions.ignoredErrorChance": 0,
        "sop.publication": 0,
        "escalation.decisionMinutes": 0,
        "escalation.reportMinutes": 0,
        "errors.pressureApoa": 0,
        "load.kneeOdds": 0,
        "load.strainOdds": 0,
      },
      { parts: [1] },
    ),
    cells: [
      { name: "healthy", change: {} },
      {
        name: "more demand than it can do",
        change: { failures: { "demand-surge": { dose: 1 } } },
      },
    ],
    leans: ["practice.improvised", "exceptions.ignoredErrorChance", "exceptions.perHour"],
  },
};
