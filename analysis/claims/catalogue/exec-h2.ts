/** Asking for an outcome does better than dictating a method. */
import type { Claim } from "../claim.ts";
import { channel, moved, pair } from "../families.ts";

export const execH2: Claim = {
  id: "EXEC-H2",
  block: "F",
  statement: "Asking for an outcome does better than dictating a method.",
  note: "A target by itself changes nobody's work here; a dictated method takes the evidence from the revision in hand.",
  test: {
    arms: {
      dictated: moved("burrow", { "acts.executiveDictates": 2 }),
      asked: moved("burrow", { "constraints.outOfSpecification": 0.03 }),
    },
    all: [pair("out_of_specification", ["dictated", "asked"], { cycles: [2, 6], expect: -1 })],
    also: [
      pair("friction", ["dictated", "asked"], { cycles: [2, 12], expect: -1 }),
      pair("revision_fit", ["dictated", "asked"], { cycles: [2, 12], expect: 1 }),
      pair("misreads", ["dictated", "asked"], { cycles: [2, 6], expect: -1 }),
    ],
    null: channel("a revision fits whatever it rests on, and removes nothing", {
      "sop.removal": 0,
      "sop.misfitFriction": 0,
      "scanner.analysis": 0,
    }),
    boundary: {
      of: "parameter",
      name: "acts.executiveDictates",
      low: 0,
      high: 4,
      arms: ["dictated"],
    },
    leans: ["sop.evidenceScale", "sop.misfitFriction", "sop.removal"],
  },
};
