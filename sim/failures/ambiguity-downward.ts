/** Directives are unclear, and managers pass them on without interpreting them. */
import type { FailureMode } from "../model/input/catalogue.ts";

export const ambiguityDownward: FailureMode = {
  id: "ambiguity-downward",
  claims: ["EXEC-FM5", "EXEC-SG5", "KOOM-B7"],
  label: "Ambiguity offloaded downward",
  what: "Directives are unclear, and managers pass them on without interpreting them.",
  moves: [
    { parameter: "executives.clarity", healthy: 0.9, failing: 0.5 },
    { parameter: "translation.effortMinutes", healthy: 20, failing: 0 },
  ],
  safeguard: {
    what: "Clarify, constrain, align: managers interpret a directive at length before work by it begins (GOV-4).",
    cost: { what: "Work by a new direction begins later.", measure: "start_delay" },
    isNamed: true,
    moves: [{ parameter: "translation.effortMinutes", healthy: 20, failing: 40 }],
  },
};
