/**
 * MEC-24, the decision quantity: what is charged and counted beside conforming lines. The account is in ../../measures.
 */
import { parameters } from "../input/parameters.ts";

export const decision = parameters("decision", "MEC-24", {
  misreadHours: {
    label: "penalty per misread that reached the customer",
    unit: "h",
    default: 0.25,
    low: 0,
    high: 2,
    source: "assumed",
  },
  idleWeight: {
    label: "weight of an idle hour",
    unit: "ratio",
    default: 0,
    low: 0,
    high: 1,
    source: "assumed",
  },
  otherStaff: {
    label:
      "paid people who are neither workers nor managers (4 executives, 3 CoE, 2 audit, 1 governance)",
    unit: "people",
    default: 10,
    low: 0,
    high: 1000,
    source: "assumed",
    whole: true,
  },
});
