/** Managers and departments change how work is done without the CoE. */
import type { FailureMode } from "../model/input/catalogue.ts";

export const changeOutsideCentre: FailureMode = {
  id: "change-outside-centre",
  claims: ["COE-C3", "MGR-X1"],
  label: "Change outside the CoE",
  what: "Managers and departments change how work is done without the CoE.",
  moves: [
    { parameter: "governance.managerViolations", healthy: 0.5, failing: 2 },
    { parameter: "acts.parallelWorkflow", healthy: 0, failing: 1 },
  ],
  safeguard: {
    what: "Change control: every change goes through the CoE; others are found and have consequences (COE-CM).",
    cost: {
      what: "Managers correct what was found, and fixes wait for the CoE.",
      measure: "manager_utilisation",
    },
    isNamed: true,
    moves: [
      { parameter: "governance.detection", healthy: 0.1, failing: 0.9 },
      { parameter: "governance.deterrence", healthy: 0.2, failing: 0.8 },
    ],
  },
};
