/** Scanners fail after half an hour of continuous use. */
import type { FailureMode } from "../model/input/catalogue.ts";

export const scannerFault: FailureMode = {
  id: "scanner-fault",
  claims: ["RACC-C1", "KOOM-C6"],
  label: "Scanner fault",
  what: "Scanners fail after half an hour of continuous use.",
  moves: [{ parameter: "scanner.meanLifeMinutes", healthy: 480, failing: 30, scale: "geometric" }],
  safeguard: {
    what: "A spare scanner at every station: a swap takes one minute instead of five (assumed).",
    isNamed: false,
    moves: [{ parameter: "scanner.swapMinutes", healthy: 5, failing: 1 }],
  },
};
