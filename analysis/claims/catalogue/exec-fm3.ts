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
    // executives write at once, beside the CoE and on nothing: the same evidence alone would leave them further hands, so
    // patterns are rare, clear and met by a CoE that has people and time for all of them
    null: channel(
      "executives know all that was reported, which is enough for a fit, and the CoE is as quick as they are",
      {
        "sop.executiveEvidence": 1,
        "sop.patternReports": 30,
        "sop.people": 12,
        "sop.analysisDays": 0.25,
        "sop.designDays": 0.25,
      },
    ),
    leans: ["sop.evidenceScale", "sop.misfitFriction", "sop.removal"],
  },
};
