/** AI is used as often as before, but for everything, and hardly anybody reviews its output. */
import type { FailureMode } from "../model/input/catalogue.ts";

export const noGuardrails: FailureMode = {
  id: "no-guardrails",
  claims: ["COE-C4"],
  label: "AI without guardrails",
  what: "AI is used as often as before, but for everything, and hardly anybody reviews its output.",
  moves: [
    { parameter: "ai.scope", healthy: 0, failing: 1 },
    { parameter: "ai.review", healthy: 0.6, failing: 0.1 },
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
