/** Ambiguity that nobody resolves on its way down is paid for by workers. */
import type { Claim } from "../claim.ts";
import { channel, modeAlone, pair } from "../families.ts";

const both = ["without", "with"] as const;
const cycles = [0, 1] as const;

export const execFm5: Claim = {
  id: "EXEC-FM5",
  block: "C",
  statement:
    "Where unclear direction is passed down as it came, workers pay for it with work done twice.",
  note: "A misunderstood order is wrong as a whole, not misread line by line: it shows in rework and at the customer, and in misreads only by way of load.",
  test: {
    arms: modeAlone("ambiguity-downward"),
    all: [pair("rework_share", both, { cycles, expect: 1 })],
    also: [
      pair("out_of_specification", both, { cycles, expect: 1 }),
      pair("clarity", both, { cycles, expect: -1 }),
      pair("misreads", both, { cycles, expect: 1 }),
      pair("improvisation_share", both, { cycles, expect: 1 }),
      pair("fire_fighting", both, { cycles, expect: 1 }),
    ],
    null: channel("no order is misunderstood, however unclear", {
      "translation.misreadAtWorst": 0,
    }),
    leans: ["translation.misreadAtWorst", "translation.wrongShare", "translation.effortScale"],
  },
};
