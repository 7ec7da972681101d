/** Executives who write SOPs in place of the CoE spoil them. */
import type { Claim } from "../claim.ts";
import { channel, changed, modeAlone, moved, pair } from "../families.ts";

const arms = modeAlone("redesigning-personally");
const informed = changed(arms.with, moved("healthy", { "sop.executiveEvidence": 1 }));
const both = ["without", "with"] as const;
const cycles = [2, 6] as const;

export const execFm3: Claim = {
  id: "EXEC-FM3",
  block: "C",
  statement:
    "Where executives design processes themselves, workflows come to fit the work less well.",
  note: "Fit is read from the friction that is left: a revision that misses its cause removes none and adds some.",
  test: {
    arms: { ...arms, informed },
    all: [pair("friction", both, { cycles, expect: 1 })],
    also: [
      pair("friction", ["without", "informed"], {
        cycles,
        expect: "same",
        what: "friction where executives rest their designs on all reports",
      }),
      pair("revision_fit", both, { cycles, expect: -1 }),
      pair("fragmentation", both, { cycles, expect: 1 }),
      pair("adoption", both, { cycles, expect: -1 }),
      pair("misreads", both, { cycles, expect: 1 }),
      pair("blocker_age", both, { cycles, expect: 1 }),
    ],
    null: channel("a revision changes friction neither way, whoever wrote it", {
      "sop.removal": 0,
      "sop.misfitFriction": 0,
    }),
    leans: ["sop.evidenceScale", "sop.misfitFriction", "sop.removal"],
  },
};
