/** Workers fix exceptions their own way instead of escalating or reporting them. */
import type { FailureMode } from "../model/input/catalogue.ts";

export const improvisingWorkers: FailureMode = {
  id: "improvising-workers",
  claims: ["WRK-FM1", "DEP-RF5", "DEP-PC3"],
  label: "Improvising workers",
  what: "Workers fix exceptions their own way instead of escalating or reporting them.",
  moves: [
    // shares of second-order behaviour of .7 (healthy) and .08 (tucker2003: 7 %) against the other weights
    { parameter: "responses.escalateWeight", healthy: 1, failing: 0.084, scale: "geometric" },
    { parameter: "responses.improviseWeight", healthy: 0.1, failing: 0.6, scale: "geometric" },
  ],
  safeguard: {
    what: "Managers take escalations first, so that an answer comes soon (MGR-R2).",
    cost: {
      what: "Managers' other work waits, and more of their time is taken.",
      measure: "manager_utilisation",
    },
    isNamed: false,
    moves: [{ parameter: "escalation.goFirst", healthy: 0, failing: 1 }],
  },
};
