/** A CoE that revises faster is better, up to a pace that people can follow. */
import type { Claim } from "../claim.ts";
import { channel, moved, pair } from "../families.ts";
import { smallestEffect } from "../smallest.ts";

const paced = (ratio: number) =>
  moved("healthy", { "sop.analysisDays": 2 * ratio, "sop.designDays": 3 * ratio });

const arms = {
  fastest: paced(0.2),
  fast: paced(0.5),
  usual: paced(1),
  slow: paced(2),
  slowest: paced(4),
};

export const coeH1: Claim = {
  id: "COE-H1",
  block: "F",
  statement: "A CoE that revises faster is better, up to a pace that people can follow.",
  test: {
    arms,
    all: [
      {
        what: "productivity: a pace in between is best",
        interior: Object.keys(arms),
        probe: { measure: "productivity", from: 6, to: 24 },
        expect: 1,
        ...smallestEffect("productivity"),
      },
    ],
    also: [
      pair("improvement_lag", ["usual", "fast"], { cycles: [6, 24], expect: -1 }),
      pair("friction", ["slow", "fast"], { cycles: [6, 24], expect: -1 }),
      pair("productivity", ["slow", "fast"], { cycles: [6, 24], expect: 1 }),
    ],
    null: channel("nothing has to be unlearned", {
      "learning.unlearnSlowdown": 0,
      "errors.unlearnApoa": 0,
    }),
    boundary: { of: "parameter", name: "learning.unlearnSlowdown", low: 0, high: 1 },
    leans: ["learning.unlearnSlowdown", "errors.unlearnApoa", "sop.patternReports"],
  },
};
