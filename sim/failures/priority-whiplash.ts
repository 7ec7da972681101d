/** Executives change priorities without a need, and running work of demoted classes is put back. */
import type { FailureMode } from "../model/input/catalogue.ts";

export const priorityWhiplash: FailureMode = {
  id: "priority-whiplash",
  claims: ["EXEC-FM1", "EXEC-SG1", "EXEC-I5", "KOOM-B1"],
  label: "Priority whiplash",
  what: "Executives change priorities without a need, and running work of demoted classes is put back.",
  moves: [
    // 12 changes a cycle at dose 1, more than one a day, three by each of four executives
    { parameter: "executives.unforcedChanges", healthy: 0, failing: 3 },
    { parameter: "executives.preemption", healthy: 0.1, failing: 0.5 },
  ],
  safeguard: {
    what: "A change window: every change waits for the next alignment cycle, genuine needs included (GOV-2).",
    cost: { what: "What the market needs waits for the window too.", measure: "change_delay" },
    isNamed: true,
    moves: [{ parameter: "governance.changeWindow", healthy: 0, failing: 1 }],
  },
};
