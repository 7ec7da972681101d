/** Whoever wants the benefits without the boundaries gets next to none of them. */
import type { Claim } from "../claim.ts";
import { nowWithoutModules } from "../deploying.ts";
import { deployed, interaction, pair, weighted } from "../families.ts";

const boundaries = ["governance", "gate", "window", "ai"];
const benefits = ["training", "centre", "clarification", "rhythm"];

const arms = {
  ...deployed(),
  benefits: nowWithoutModules(...boundaries),
  boundaries: nowWithoutModules(...benefits),
  neither: nowWithoutModules(...boundaries, ...benefits),
};

/** Impossible was read, beforehand, as no more than a fifth. */
const mostOfFull = 0.2;

export const depRf2: Claim = {
  id: "DEP-RF2",
  block: "E",
  statement: "Whoever wants the benefits without the boundaries gets next to none of them.",
  test: {
    arms,
    all: [
      weighted(
        "decision_hours",
        { benefits: 1, now: -mostOfFull, none: mostOfFull - 1 },
        {
          cycles: [0, 24],
          expect: -1,
          what: "gain of training and standards alone, less a fifth of the whole gain",
        },
      ),
    ],
    also: [
      interaction(
        "decision_hours",
        { neither: "neither", first: "benefits", second: "boundaries", both: "now" },
        { cycles: [0, 24], expect: 1, what: "decision_hours, beyond the sum of both" },
      ),
      pair("decision_hours", ["none", "benefits"], { cycles: [0, 24], expect: "same" }),
      pair("drift", ["benefits", "now"], { cycles: [6, 24], expect: -1 }),
    ],
    null: { none: "a policy: what is left out is the dose and all it does is the channel" },
    leans: ["governance.deterrence", "learning.contradictionFactor", "decision.misreadHours"],
  },
};
