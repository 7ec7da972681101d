/** What good looks like is unclear, and the zones check their work to different degrees. */
import type { FailureMode } from "../model/input/catalogue.ts";

export const inconsistentQuality: FailureMode = {
  id: "inconsistent-quality",
  claims: ["KOOM-B6"],
  label: "Inconsistent quality",
  what: "What good looks like is unclear, and the zones check their work to different degrees.",
  moves: [
    { parameter: "errors.sopClarity", healthy: 0.8, failing: 0.5 },
    // Packing A goes on checking everything; an organisation without these zones keeps its own coverage
    { parameter: "verification.coverage", healthy: 1, failing: 0.75, unit: "packing-b" },
    { parameter: "verification.coverage", healthy: 1, failing: 0.5, unit: "packing-c" },
  ],
};
