/** The CoE is judged on throughput, so four fifths of its hours go into expediting. */
import type { FailureMode } from "../model/input/catalogue.ts";

export const centreOnThroughput: FailureMode = {
  id: "centre-on-throughput",
  claims: ["COE-C5"],
  label: "CoE judged on throughput",
  what: "The CoE is judged on throughput, so four fifths of its hours go into expediting.",
  moves: [{ parameter: "scorecards.coeThroughput", healthy: 0, failing: 0.8 }],
};
