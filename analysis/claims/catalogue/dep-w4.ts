/** A deployment without its foundations, the CoE, audits and scorecards, achieves little. */
import type { Claim } from "../claim.ts";
import { nowWithoutModules } from "../deploying.ts";
import { deployed, pair } from "../families.ts";

export const depW4: Claim = {
  id: "DEP-W4",
  block: "D",
  statement:
    "A deployment without its foundations, the CoE, audits and scorecards, achieves little.",
  note: "A module that is left out is gone for good, also as far as the organisation had it before.",
  test: {
    arms: {
      ...deployed(),
      bare: nowWithoutModules("centre", "audit", "scorecards"),
      uncentred: nowWithoutModules("centre"),
      unaudited: nowWithoutModules("audit"),
      unscored: nowWithoutModules("scorecards"),
    },
    all: [pair("decision_hours", ["now", "bare"], { cycles: [0, 24], expect: -1 })],
    also: [
      pair("drift", ["now", "bare"], { cycles: [6, 24], expect: 1 }),
      pair("friction", ["now", "bare"], { cycles: [6, 24], expect: 1 }),
      pair("decision_hours", ["none", "bare"], {
        cycles: [0, 24],
        expect: 1,
        what: "decision_hours of what is left, against no deployment",
      }),
      ...["uncentred", "unaudited", "unscored"].map((arm) =>
        pair("decision_hours", ["now", arm], {
          cycles: [0, 24],
          expect: -1,
          what: `decision_hours, ${arm} alone`,
        }),
      ),
    ],
    null: {
      none: "a policy against another: the modules are the dose and there is no one channel",
    },
    leans: ["sop.removal", "audit.feedback", "decision.misreadHours"],
  },
};
