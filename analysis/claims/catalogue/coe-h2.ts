/** Clear standards are followed more closely. */
import type { Claim } from "../claim.ts";
import { channel, moved, pair } from "../families.ts";

const clear = (clarity: number) => moved("healthy", { "errors.sopClarity": clarity });

const arms = { unclear: clear(0.5), usual: clear(0.8), clear: clear(1) };

export const coeH2: Claim = {
  id: "COE-H2",
  block: "F",
  statement: "Clear standards are followed more closely.",
  note: "The model has no way straight from clarity to habits, only that by errors, rework and pressure; the number of steps is fixed at seven.",
  test: {
    arms,
    all: [pair("drift", ["unclear", "clear"], { cycles: [2, 4], expect: -1 })],
    also: [
      pair("drift", ["unclear", "usual"], { cycles: [2, 4], expect: -1 }),
      pair("misreads", ["unclear", "clear"], {
        cycles: [2, 4],
        expect: -1,
        what: "misreads (an echo: clarity stands in their formula)",
      }),
      pair("sop_clarity", ["unclear", "clear"], { cycles: [2, 4], expect: 1 }),
    ],
    null: channel("an unclear standard causes no error", { "errors.ambiguityApoa": 0 }),
    leans: ["errors.ambiguityApoa", "practice.growth"],
  },
};
