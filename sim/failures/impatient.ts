/** Executives roll a deployment back at the first fall, and want results within two cycles. */
import type { FailureMode } from "../model/input/catalogue.ts";

export const impatient: FailureMode = {
  id: "impatient",
  claims: ["DEP-W3"],
  label: "Impatient",
  what: "Executives roll a deployment back at the first fall, and want results within two cycles.",
  moves: [
    { parameter: "deployment.rollBackCycles", healthy: 2, failing: 1 },
    { parameter: "deployment.rollBackFall", healthy: 0.04, failing: 0.01, scale: "geometric" },
    { parameter: "deployment.resultsAfter", healthy: 240, failing: 2, scale: "geometric" },
  ],
};
