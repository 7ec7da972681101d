/** Nobody has time for the Centre of Excellence: patterns are not taken up, standards do not change. */
import type { FailureMode } from "../model/input/catalogue.ts";

export const noCentre: FailureMode = {
  id: "no-centre",
  claims: ["COE-C1", "DEP-PC5"],
  label: "No CoE",
  what: "Nobody has time for the Centre of Excellence: patterns are not taken up, standards do not change.",
  moves: [
    // of the hours of its people, before and under a deployment, so that a quarter and a half exist
    { parameter: "sop.hoursShare", healthy: 1, failing: 0 },
  ],
};
