/** Keeping the layers apart prevents chaos, overlap and work across roles. */
import type { Claim } from "../claim.ts";
import { guarded, pair } from "../families.ts";

export const koomC2: Claim = {
  id: "KOOM-C2",
  block: "F",
  statement: "Keeping the layers apart prevents chaos, overlap and work across roles.",
  echo: true,
  test: {
    arms: guarded("crossing-boundaries", { dose: 0.5 }),
    all: [
      pair("contradictions", ["bare", "guarded"], {
        cycles: [0, 2],
        expect: -1,
        smallest: {
          smallest: 0.05,
          relative: true,
          reason:
            "5 %: the default of the matrix; half a contradiction per worker and week is far away",
        },
      }),
    ],
    also: [
      pair("violations_executives", ["bare", "guarded"], { cycles: [0, 2], expect: -1 }),
      pair("orphaned_tasks", ["bare", "guarded"], { cycles: [0, 2], expect: -1 }),
      pair("duplicated_tasks", ["bare", "guarded"], { cycles: [0, 2], expect: -1 }),
      pair("predictability", ["bare", "guarded"], { cycles: [0, 6], expect: 1 }),
    ],
    null: {
      none: "what is counted is the act that is prevented: a cut of its effect would cut the measure",
    },
    leans: ["bypass.contradictionsPerLine", "governance.cases", "governance.deterrenceCycles"],
  },
};
