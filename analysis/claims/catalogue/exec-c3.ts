/** Executives who use AI around the process create anarchy. */
import type { Claim } from "../claim.ts";
import { channel, modeAlone, pair } from "../families.ts";

const both = ["without", "with"] as const;
const cycles = [0, 4] as const;

export const execC3: Claim = {
  id: "EXEC-C3",
  block: "C",
  statement: "Executives who use AI around the process leave everybody with ways of their own.",
  note: "Contradictory orders and violations are what these acts are; anarchy is judged by what comes of them, the variants of a workflow in use.",
  test: {
    arms: modeAlone("executive-ai"),
    all: [pair("fragmentation", both, { cycles, expect: 1 })],
    also: [
      pair("contradictions", both, { cycles, expect: 1 }),
      pair("violations_executives", both, { cycles, expect: 1 }),
      pair("ai_error", both, { cycles, expect: 1 }),
      pair("misreads", both, { cycles, expect: 1 }),
      pair("fire_fighting", both, { cycles, expect: 1 }),
    ],
    null: channel("no document that anybody writes is put into use", {
      "rights.deployStandard": 0,
    }),
    leans: ["deployment.adoptionOwn", "deployment.adoptionPeers"],
  },
};
