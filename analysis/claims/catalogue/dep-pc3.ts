/** A deployment succeeds only where workers escalate instead of guessing. */
import type { Claim } from "../claim.ts";
import { effectsOff, mostForOdds, statements, success } from "../deploying.ts";
import { changed, deployed, pair } from "../families.ts";

/** Share of exceptions passed on at the start: about .08, .3 and .7; each has a past of its own. */
const improvising = (dose: number) =>
  changed(deployed().now, { failures: { "improvising-workers": { dose, from: "always" } } });

const arms = { guessing: improvising(1), mixed: improvising(0.5), asking: improvising(0) };

export const depPc3: Claim = {
  id: "DEP-PC3",
  block: "D",
  statement: "A deployment succeeds only where workers escalate instead of guessing.",
  test: {
    arms,
    all: [success(["guessing", "asking"], 1)],
    fallback: statements(["guessing", "asking"], 1),
    also: [
      statements(["guessing", "mixed"], 1),
      pair("drift", ["guessing", "asking"], { cycles: [6, 24], expect: -1 }),
      pair("friction", ["guessing", "asking"], { cycles: [6, 24], expect: -1 }),
    ],
    null: effectsOff,
    boundary: { of: "dose", name: "improvising-workers", low: 0, high: 1, arms: ["guessing"] },
    leans: ["responses.trainingEffect", "practice.improvised", "responses.waitEffect"],
    most: mostForOdds,
  },
};
