/** The steps of a deployment take a quarter of their hours and days. */
import type { FailureMode } from "../model/input/catalogue.ts";

export const tooFast: FailureMode = {
  id: "too-fast",
  claims: ["DEP-W2"],
  label: "Too fast",
  what: "The steps of a deployment take a quarter of their hours and days.",
  moves: [{ parameter: "deployment.pace", healthy: 1, failing: 0.25, scale: "geometric" }],
};
