/**
 * Executives want 12 % less overhead, and cut what prevents trouble: the CoE, audits, coaching, rounds, improvement.
 */
import type { FailureMode } from "../model/input/catalogue.ts";

export const cuttingPrevention: FailureMode = {
  id: "cutting-prevention",
  claims: ["RACC-H3"],
  label: "Cutting prevention",
  what: "Executives want 12 % less overhead, and cut what prevents trouble: the CoE, audits, coaching, rounds, improvement.",
  moves: [
    { parameter: "constraints.overhead", healthy: 0, failing: 0.12 },
    { parameter: "resources.cutStep", healthy: 0.2, failing: 0.6 },
  ],
  safeguard: {
    what: "Nothing is cut: managers and the CoE must earn the target by less rework and fire-fighting.",
    cost: { what: "The target is met later, or not at all.", measure: "overhead_share" },
    isNamed: false,
    moves: [{ parameter: "resources.cutPrevention", healthy: 1, failing: 0 }],
  },
};
