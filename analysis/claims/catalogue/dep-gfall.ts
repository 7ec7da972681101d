/** An organisation that shows all six green flags will succeed. */
import type { Arm, Claim } from "../claim.ts";
import { statements, success, successOf } from "../deploying.ts";
import { deployed } from "../families.ts";

/** Clear of every threshold of a green flag from the start of its past on. */
const sure: Arm = {
  on: "healthy",
  deployment: "deploy-now",
  set: {
    "traits.acceptance": 0.8,
    "traits.commitment": 0.8,
    "traits.efficacy": 0.8,
    "traits.truth": 0.8,
    "sop.people": 3,
  },
};

const arms = { ordinary: deployed().now, green: sure };

export const depGfall: Claim = {
  id: "DEP-GFALL",
  block: "E",
  statement: "An organisation that shows all six green flags will succeed.",
  test: {
    arms,
    all: [successOf("green", 0.95, "nineteen in twenty: will, not may; the limit is the size")],
    also: [statements(["ordinary", "green"], 1), success(["ordinary", "green"], 1)],
    null: { none: "a probability against a limit" },
    leans: ["learning.contradictionFactor", "sop.removal", "traits.halfLifeCycles"],
    most: 256,
  },
};
