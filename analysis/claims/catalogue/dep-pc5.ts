/** Without a CoE nothing improves for good; with more of it, more does. */
import type { Claim } from "../claim.ts";
import { nowWith } from "../deploying.ts";
import { deployed, pair } from "../families.ts";

const people = (count: number) => nowWith({ "deployment.coePeople": count });

const arms = {
  nobody: people(0),
  one: people(1),
  two: people(2),
  three: people(3),
  six: people(6),
};

export const depPc5: Claim = {
  id: "DEP-PC5",
  block: "D",
  statement: "Without a CoE nothing improves for good; with more of it, more does.",
  note: "Before the deployment one person works in the CoE; step 3 replaces that number.",
  test: {
    arms: { none: deployed().none, ...arms },
    all: [
      pair("friction", ["none", "nobody"], {
        cycles: [12, 24],
        expect: "not lower",
        what: "friction with nobody in the CoE, against no deployment",
      }),
      pair("friction", ["nobody", "three"], { cycles: [12, 24], expect: -1 }),
    ],
    also: [
      pair("friction", ["one", "two"], { cycles: [12, 24], expect: -1 }),
      pair("friction", ["two", "three"], { cycles: [12, 24], expect: -1 }),
      pair("friction", ["three", "six"], {
        cycles: [12, 24],
        expect: "same",
        what: "friction, from three to six people: saturation",
      }),
      pair("decision_hours", ["nobody", "three"], { cycles: [0, 24], expect: 1 }),
    ],
    null: { none: "a policy: people in the CoE are the dose and all they do is the channel" },
    cells: [
      {
        name: "little turnover",
        change: { dated: [{ parameters: { "turnover.perMonth": 0.01 } }] },
      },
      { name: "much turnover", change: { dated: [{ parameters: { "turnover.perMonth": 0.1 } }] } },
    ],
    boundary: { of: "parameter", name: "sop.evidenceScale", low: 0.5, high: 100 },
    leans: ["sop.removal", "sop.evidenceScale", "sop.misfitFriction"],
  },
};
