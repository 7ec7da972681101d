/** Any organisation can take the operating model up at once. */
import type { Claim } from "../claim.ts";
import { lasting, successOf } from "../deploying.ts";
import { deployed, weighted } from "../families.ts";
import { ordinaryOrganisations } from "../organisations.ts";

export const koomC8: Claim = {
  id: "KOOM-C8",
  block: "F",
  statement: "Any organisation can take the operating model up at once.",
  note: "Averaged over sixty-four organisations, no readiness work.",
  test: {
    arms: { now: deployed().now },
    organisations: ordinaryOrganisations,
    all: [
      successOf(
        "now",
        0.8,
        "four organisations in five: practical for any, at once; the limit is the size",
      ),
    ],
    also: [
      weighted(
        "gates_true",
        { now: 1 },
        {
          cycles: lasting,
          expect: 1,
          what: "statements that hold",
        },
      ),
    ],
    null: { none: "a probability against a limit" },
    leans: ["learning.contradictionFactor", "sop.removal", "governance.managerViolationDrift"],
    most: 256,
  },
};
