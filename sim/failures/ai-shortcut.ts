/** AI is used for everything, more often, and hardly anybody reviews its output. */
import type { FailureMode } from "../model/input/catalogue.ts";

export const aiShortcut: FailureMode = {
  id: "ai-shortcut",
  claims: ["KOOM-B4", "DEP-RF6", "DEP-PC4"],
  label: "AI as a shortcut",
  what: "AI is used for everything, more often, and hardly anybody reviews its output.",
  moves: [
    { parameter: "ai.scope", healthy: 0, failing: 1 },
    { parameter: "ai.review", healthy: 0.6, failing: 0.1 },
    { parameter: "ai.use", healthy: 0.1, failing: 0.2 },
  ],
  safeguard: {
    what: "Guardrails of the CoE: a whitelist holds, and outputs are reviewed (COE-C4).",
    cost: {
      what: "Some time that AI would save is not saved, and reviews take time.",
      measure: "ai_gain",
    },
    isNamed: true,
    moves: [
      { parameter: "ai.scope", healthy: 0, failing: 0 },
      { parameter: "ai.review", healthy: 0.6, failing: 0.6 },
    ],
  },
};
