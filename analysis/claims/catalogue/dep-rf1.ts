/** An organisation without time for structure cannot be helped by structure, not even when it is given time. */
import type { Claim } from "../claim.ts";
import { mostForOdds, statements, success } from "../deploying.ts";
import { changed, deployed, pair } from "../families.ts";

const calm = deployed().now;
const burning = changed(calm, { failures: { "fire-fighting": { dose: 1 } } });

/** Relief: a fifth of the demand is served elsewhere, so that a quarter more time is there for the rest. */
const relieved = changed(burning, { dated: [{ parameters: { "flow.demandFactor": 0.8 } }] });

const arms = { calm, burning, relieved };

export const depRf1: Claim = {
  id: "DEP-RF1",
  block: "E",
  statement:
    "An organisation without time for structure cannot be helped by structure, not even when it is given time.",
  test: {
    arms,
    all: [success(["burning", "relieved"], "not higher")],
    fallback: statements(["burning", "relieved"], "not higher"),
    also: [
      statements(["calm", "burning"], -1),
      pair("fire_fighting", ["burning", "relieved"], { cycles: [12, 24], expect: "not lower" }),
      pair("friction", ["burning", "relieved"], { cycles: [12, 24], expect: "not lower" }),
    ],
    null: { none: "what is claimed is that relief does nothing: there is no effect to cut" },
    boundary: {
      of: "parameter",
      name: "flow.demandFactor",
      low: 0.7,
      high: 1,
      arms: ["relieved"],
    },
    leans: ["improvement.minutes", "improvement.neededMinutes", "flow.oldFirstDays"],
    most: mostForOdds,
  },
};
