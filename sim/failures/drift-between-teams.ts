/** Packing zones see nothing of one another, so that each keeps the habits it happens to have. */
import type { FailureMode } from "../model/input/catalogue.ts";

export const driftBetweenTeams: FailureMode = {
  id: "drift-between-teams",
  claims: ["KOOM-B8"],
  label: "Drift between teams",
  what: "Packing zones see nothing of one another, so that each keeps the habits it happens to have.",
  moves: [{ parameter: "practice.betweenZones", healthy: 0.05, failing: 0 }],
};
