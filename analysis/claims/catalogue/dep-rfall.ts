/** Any red flag means stop: whoever deploys all the same does worse than whoever stops. */
import type { Choice, Claim, Probe } from "../claim.ts";
import { best, deployed, pair } from "../families.ts";
import { ordinaryOrganisations } from "../organisations.ts";

const arms = { ...deployed(), wait: deployed("wait-for-readiness").now };

/** Flags as the assessment reads them after the first cycle: what went wrong before is as in every other organisation. */
const redFlags: Probe = { measure: "red_flags", from: 1, to: 2 };

const choices: Readonly<Record<string, Choice>> = {
  stop: { when: { arm: "wait", probe: redFlags, above: 0 }, pick: "none", otherwise: "now" },
  mostly: { when: { arm: "wait", probe: redFlags, above: 0.5 }, pick: "none", otherwise: "now" },
};

export const depRfall: Claim = {
  id: "DEP-RFALL",
  block: "E",
  statement: "Any red flag means stop: whoever deploys all the same does worse than whoever stops.",
  note: "`burrow gates` asks the same with another design: its organisations differ from the start of the baseline on, not only from the decision date, their flags are read at that date, not a cycle later, and policies are held against each other by regret; sizes need not agree.",
  test: {
    arms,
    choices,
    organisations: ordinaryOrganisations,
    all: best("decision_hours", "stop", ["now", "wait"], {
      cycles: [0, 24],
      expect: 1,
      what: "decision_hours of stopping at any red flag",
    }),
    also: [
      pair("decision_hours", ["now", "wait"], {
        cycles: [0, 24],
        expect: 1,
        what: "decision_hours of mending first, over deploying at once",
      }),
      pair("decision_hours", ["now", "mostly"], {
        cycles: [0, 24],
        expect: 1,
        what: "decision_hours of stopping at every second flag, over deploying at once",
      }),
    ],
    null: {
      none: "policies against each other: what is judged is whether flags tell enough to decide by",
    },
    leans: ["deployment.assessmentNoise", "deployment.desirability", "deployment.surveyRecall"],
  },
};
