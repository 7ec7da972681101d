/** Reports of failing scanners reach the CoE, which does not take them up. */
import type { FailureMode } from "../model/input/catalogue.ts";

export const scannerUnresolved: FailureMode = {
  id: "scanner-unresolved",
  claims: ["RACC-H1", "COE-LOOP"],
  label: "Scanner fault unresolved",
  what: "Reports of failing scanners reach the CoE, which does not take them up.",
  moves: [
    // a switch: below half the dose the CoE takes them up
    { parameter: "scanner.analysis", healthy: 1, failing: 0 },
  ],
};
