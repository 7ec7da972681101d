/** Where figures are used as weapons and findings are held back, gates are passed that should not be. */
import type { Arm, Claim } from "../claim.ts";
import { channel, interaction, pair } from "../families.ts";

const told = (biased: number, censored: number): Arm => ({
  on: "burrow",
  deployment: "pilot-gate-scale",
  dated: [{ parameters: { "reporting.biasedShare": biased, "audit.censored": censored } }],
});

const arms = {
  honest: told(0.1, 0),
  biased: told(0.6, 0),
  censored: told(0.1, 0.5),
  neither: told(0.6, 0.5),
};

export const depMr1: Claim = {
  id: "DEP-MR1",
  block: "D",
  statement:
    "Where figures are used as weapons and findings are held back, gates are passed that should not be.",
  test: {
    arms,
    all: [pair("gates_falsely_met", ["honest", "neither"], { cycles: [0, 24], expect: 1 })],
    also: [
      interaction(
        "gates_falsely_met",
        { neither: "honest", first: "biased", second: "censored", both: "neither" },
        { cycles: [0, 24], expect: 1, what: "gates_falsely_met, beyond the sum of both" },
      ),
      pair("wrong_priority", ["honest", "neither"], { cycles: [0, 24], expect: 1 }),
      pair("blocker_age", ["honest", "neither"], { cycles: [0, 24], expect: 1 }),
      pair("decision_hours", ["honest", "neither"], { cycles: [0, 24], expect: -1 }),
    ],
    null: channel("a biased figure is off by nothing, and nobody reads a gate from audits", {
      "reporting.size": 0,
      "reporting.hide": 0,
      "deployment.auditSample": 0,
    }),
    boundary: { of: "parameter", name: "reporting.size", low: 0, high: 0.5 },
    leans: ["reporting.size", "deployment.auditSample", "deployment.pilotCycles"],
  },
};
