/** Workers keep a blocker to themselves for half a day, and managers can seldom decide. */
import type { FailureMode } from "../model/input/catalogue.ts";

export const slowEscalation: FailureMode = {
  id: "slow-escalation",
  claims: ["DEP-MR2"],
  label: "Slow escalation",
  what: "Workers keep a blocker to themselves for half a day, and managers can seldom decide.",
  moves: [
    { parameter: "exceptions.silentMinutes", healthy: 0, failing: 240 },
    { parameter: "escalation.managerDecides", healthy: 0.8, failing: 0.2 },
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
