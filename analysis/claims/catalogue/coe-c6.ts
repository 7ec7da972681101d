/** Redesign without the data of managers makes worse standards. */
import type { Claim } from "../claim.ts";
import { channel, modeAlone, pair } from "../families.ts";

const both = ["without", "with"] as const;
const cycles = [2, 8] as const;

export const coeC6: Claim = {
  id: "COE-C6",
  block: "C",
  statement:
    "A CoE that redesigns without the data of managers publishes standards that fit less well.",
  note: "Fit is read from the friction that is left: a revision that misses its cause removes none and adds some.",
  test: {
    arms: modeAlone("redesign-without-data"),
    all: [pair("friction", both, { cycles, expect: 1 })],
    also: [
      pair("revision_fit", both, { cycles, expect: -1 }),
      pair("adoption", both, { cycles, expect: -1 }),
      pair("improvisation_share", both, { cycles, expect: 1 }),
      pair("misreads", both, { cycles, expect: 1 }),
    ],
    null: channel("a revision changes friction neither way, whether it fits or not", {
      "sop.removal": 0,
      "sop.misfitFriction": 0,
    }),
    leans: ["sop.evidenceScale", "sop.misfitFriction", "sop.removal"],
  },
};
