/** The safeguard against ruling by gut: mandatory scorecards. They are worth what the reports behind them are worth. */
import type { Claim } from "../claim.ts";
import { guarded, pair } from "../families.ts";

const both = ["bare", "guarded"] as const;
const cycles = [2, 4] as const;
const picture = pair("distortion_executives", both, { cycles, expect: -1 });
const biased = (share: number) => ({
  dated: [{ parameters: { "reporting.biasedShare": share } }],
});

export const execSg4: Claim = {
  id: "EXEC-SG4",
  block: "C",
  statement:
    "Mandatory scorecards bring the picture that executives have of their units closer to the truth.",
  note: "Reports do not enter the ranking of work, so wrong priorities could not tell true scorecards from false ones; the picture of the units can.",
  test: {
    arms: guarded("gut-data", { on: "burrow" }),
    all: [picture],
    also: [
      pair("wrong_priority", both, { cycles, expect: -1 }),
      pair("need_alignment", both, { cycles, expect: 1 }),
      pair("overhead_share", both, { cycles, expect: 1, what: "overhead, the cost" }),
    ],
    null: {
      none: "weight and truth of the scorecards are the dose and the condition; between them and the picture there is no further channel to cut",
    },
    cells: [
      { name: "one report in ten biased", change: biased(0.1) },
      { name: "six reports in ten biased", change: biased(0.6) },
    ],
    boundary: { of: "parameter", name: "reporting.size", low: 0, high: 0.5 },
    leans: ["reporting.size", "attention.reaction"],
  },
};
