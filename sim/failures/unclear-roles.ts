/**
 * It is unclear who interprets, who assigns and who decides: several do, or nobody does. Disputes, duplicated and
 * orphaned tasks are what may come of it; none of them is moved.
 */
import type { FailureMode } from "../model/input/catalogue.ts";

export const unclearRoles: FailureMode = {
  id: "unclear-roles",
  claims: ["KOOM-B2"],
  label: "Unclear roles",
  what: "It is unclear who interprets, who assigns and who decides: several do, or nobody does.",
  moves: [
    { parameter: "acts.executiveInterprets", healthy: 0, failing: 3 },
    { parameter: "acts.centreAssigns", healthy: 0, failing: 3 },
    { parameter: "escalation.managerDecides", healthy: 0.8, failing: 0.5 },
  ],
};
