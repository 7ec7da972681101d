/** Directives are urgent and unclear at the same time. */
import type { FailureMode } from "../model/input/catalogue.ts";

export const ambiguousUrgency: FailureMode = {
  id: "ambiguous-urgency",
  claims: ["EXEC-C1", "EXEC-I2"],
  label: "Ambiguous urgency",
  what: "Directives are urgent and unclear at the same time.",
  moves: [
    { parameter: "executives.urgency", healthy: 0.5, failing: 1 },
    { parameter: "executives.clarity", healthy: 0.9, failing: 0.5 },
  ],
};
