/** Managers change workflows on their own and document nothing. */
import type { FailureMode } from "../model/input/catalogue.ts";

export const improvisingManagers: FailureMode = {
  id: "improvising-managers",
  claims: ["MGR-FM1", "DEP-RF4", "DEP-PC2"],
  label: "Improvising managers",
  what: "Managers change workflows on their own and document nothing.",
  moves: [
    // changes per cycle and manager; the ordinary half is what every organisation here has
    { parameter: "governance.managerViolations", healthy: 0.5, failing: 2 },
  ],
  safeguard: {
    what: "Governance finds nine changes in ten instead of one.",
    cost: { what: "Managers correct what was found.", measure: "manager_utilisation" },
    isNamed: false,
    moves: [{ parameter: "governance.detection", healthy: 0.1, failing: 0.9 }],
  },
};
