/**
 * People accept few boundaries, want little, trust themselves with little and dare not speak, when the deployment
 * begins.
 */
import type { FailureMode } from "../model/input/catalogue.ts";

export const tooEarly: FailureMode = {
  id: "too-early",
  claims: ["DEP-W1"],
  label: "Too early",
  what: "People accept few boundaries, want little, trust themselves with little and dare not speak, when the deployment begins.",
  isUndated: true,
  moves: [
    { parameter: "traits.acceptance", healthy: 0.5, failing: 0.25 },
    { parameter: "traits.commitment", healthy: 0.5, failing: 0.25 },
    { parameter: "traits.efficacy", healthy: 0.5, failing: 0.25 },
    { parameter: "traits.truth", healthy: 0.5, failing: 0.25 },
  ],
};
