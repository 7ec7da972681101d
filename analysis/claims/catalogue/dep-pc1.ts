/** A deployment fails when executives go on reaching across their boundaries. */
import type { Claim } from "../claim.ts";
import { lasting, mostForOdds, workHolds } from "../deploying.ts";
import { changed, deployed, pair } from "../families.ts";
import { smallestEffect } from "../smallest.ts";

/** Executives stop bypassing and changing their minds at the decision date, and cross no boundary; or they do. */
const crossing = (dose: number) =>
  changed(deployed().now, {
    failures: {
      "bypassing-the-spine": { dose: 0 },
      "priority-whiplash": { dose: 0 },
      "crossing-boundaries": { dose },
    },
  });

const arms = { kept: crossing(0), quarter: crossing(0.25), half: crossing(0.5), full: crossing(1) };

export const depPc1: Claim = {
  id: "DEP-PC1",
  block: "D",
  statement: "A deployment fails when executives go on reaching across their boundaries.",
  note: "Direct orders are the dose, so gate G5 has no say; judged on the work itself.",
  test: {
    arms,
    all: [workHolds(["kept", "full"], -1)],
    fallback: pair("drift", ["kept", "full"], { cycles: lasting, expect: 1 }),
    also: [
      workHolds(["kept", "half"], -1),
      pair("drift", ["kept", "full"], { cycles: lasting, expect: 1 }),
      pair("predictability", ["kept", "full"], { cycles: lasting, expect: -1 }),
      pair("decision_hours", ["kept", "full"], { cycles: [0, 24], expect: -1 }),
      {
        what: "relapse: drift of cycles 18 to 24 less that of 6 to 12",
        quantity: {
          probe: { measure: "drift", from: 18, to: 24 },
          weights: { kept: -1, full: 1 },
          more: [{ probe: { measure: "drift", from: 6, to: 12 }, weights: { kept: 1, full: -1 } }],
        },
        expect: 1,
        ...smallestEffect("drift"),
        of: "kept",
      },
    ],
    null: {
      none: "eleven kinds of act at once; their channels are cut one by one in the rows about executives",
    },
    boundary: { of: "dose", name: "crossing-boundaries", low: 0, high: 1, arms: ["full"] },
    leans: ["learning.contradictionFactor", "acts.clarityLost", "governance.deterrence"],
    most: mostForOdds,
  },
};
