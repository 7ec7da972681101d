/** A quarter of the workers leave within a month. */
import type { FailureMode } from "../model/input/catalogue.ts";

export const turnoverSpike: FailureMode = {
  id: "turnover-spike",
  claims: ["KOOM-C6", "COE-C1"],
  label: "Turnover spike",
  what: "A quarter of the workers leave within a month.",
  moves: [{ parameter: "turnover.perMonth", healthy: 0.04, failing: 0.25 }],
};
