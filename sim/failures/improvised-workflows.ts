/** Workers meet exceptions their own way, and departments keep workflows of their own. */
import type { FailureMode } from "../model/input/catalogue.ts";

export const improvisedWorkflows: FailureMode = {
  id: "improvised-workflows",
  claims: ["KOOM-B3", "COE-CM9"],
  label: "Improvised workflows",
  what: "Workers meet exceptions their own way, and departments keep workflows of their own.",
  moves: [
    { parameter: "responses.improviseWeight", healthy: 0.1, failing: 0.6, scale: "geometric" },
    { parameter: "acts.parallelWorkflow", healthy: 0, failing: 1 },
  ],
  safeguard: {
    what: "Change control: a workflow of a department's own is found and has consequences.",
    cost: { what: "Managers correct what was found.", measure: "manager_utilisation" },
    isNamed: false,
    moves: [
      { parameter: "governance.detection", healthy: 0.1, failing: 0.9 },
      { parameter: "governance.deterrence", healthy: 0.2, failing: 0.8 },
    ],
  },
};
