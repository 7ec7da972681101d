/** Workers wait at a blocker, or ignore it, and tell nobody. */
import type { FailureMode } from "../model/input/catalogue.ts";

export const silentBlockers: FailureMode = {
  id: "silent-blockers",
  claims: ["DEP-MR2"],
  label: "Silent blockers",
  what: "Workers wait at a blocker, or ignore it, and tell nobody.",
  moves: [
    { parameter: "responses.waitWeight", healthy: 0.13, failing: 1, scale: "geometric" },
    { parameter: "responses.ignoreWeight", healthy: 0.2, failing: 1, scale: "geometric" },
  ],
  safeguard: {
    what: "Escalations go first, and nobody waits for an answer longer than an hour (MGR-R2).",
    cost: {
      what: "Managers' other work waits, and more of their time is taken.",
      measure: "manager_utilisation",
    },
    isNamed: false,
    moves: [
      { parameter: "escalation.goFirst", healthy: 0, failing: 1 },
      { parameter: "escalation.patienceMinutes", healthy: 240, failing: 60 },
    ],
  },
};
