/** Governance by itself, without audits, prevents drift. */
import type { Claim } from "../claim.ts";
import { channel, moved, pair } from "../families.ts";

const arms = {
  ungoverned: moved("burrow", { "audit.sample": 0 }),
  governed: moved("burrow", {
    "audit.sample": 0,
    "governance.detection": 0.5,
    "governance.bypassGate": 0.8,
  }),
};

export const koomC3: Claim = {
  id: "KOOM-C3",
  block: "F",
  statement: "Governance by itself, without audits, prevents drift.",
  test: {
    arms,
    all: [pair("drift", ["ungoverned", "governed"], { cycles: [12, 24], expect: -1 })],
    also: [
      pair("violations_managers", ["ungoverned", "governed"], { cycles: [12, 24], expect: -1 }),
      pair("bypass_share", ["ungoverned", "governed"], { cycles: [12, 24], expect: -1 }),
      pair("manager_utilisation", ["ungoverned", "governed"], { cycles: [12, 24], expect: 1 }),
    ],
    null: channel("what governance finds has no part in how workers work", {
      "governance.managerViolationDrift": 0,
      "bypass.skipCheck": 0,
      "bypass.contradictionsPerLine": 0,
      "bypass.clarityFactor": 1,
      "bypass.jumps": 0,
      "governance.correctionMinutes": 0,
    }),
    boundary: { of: "parameter", name: "governance.managerViolationDrift", low: 0, high: 0.2 },
    leans: ["governance.managerViolationDrift", "governance.deterrence", "governance.payoff"],
  },
};
