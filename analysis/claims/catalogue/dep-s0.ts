/** The four first steps must be walked in the given order; every other order does worse. */
import type { Claim } from "../claim.ts";
import { nowWith, statements } from "../deploying.ts";
import { best, deployed, pair } from "../families.ts";

const ordered = (place: number) => nowWith({ "deployment.order": place });

/** Orders 1 to 23 are the other permutations, 24 is all at once. */
const permutations = Array.from({ length: 23 }, (_, i) => i + 1);
const others = [...permutations.map((place) => `order${place}`), "atOnce", "threeSteps"];

const arms = {
  given: ordered(0),
  ...Object.fromEntries(permutations.map((place) => [`order${place}`, ordered(place)])),
  atOnce: ordered(24),
  threeSteps: deployed("deploy-three-steps").now,
};

export const depS0: Claim = {
  id: "DEP-S0",
  block: "D",
  statement:
    "The four first steps must be walked in the given order; every other order does worse.",
  note: "A verdict of refuted still leaves a partial order: the parts name the orders that are as good.",
  test: {
    arms,
    all: best("decision_hours", "given", others, { cycles: [0, 24], expect: 1 }),
    also: [
      statements(["atOnce", "given"], 1),
      statements(["threeSteps", "given"], 1),
      pair("time_to_full", ["given", "atOnce"], { cycles: [0, 24], expect: -1 }),
    ],
    null: { none: "a policy against each other policy: the order is the dose" },
    leans: ["deployment.pilotCycles", "learning.contradictionFactor", "deployment.traineesAtOnce"],
    most: 64,
  },
};
