/** Every interruption raises the odds of an error (Westbrook et al. 2010). */
import type { Pattern } from "../pattern.ts";
import { oddsRatioWithin, visitsWhere } from "../visit-statistics.ts";

export const vC2: Pattern = {
  id: "V-C2",
  statement: "An interruption raises the odds of an error by a tenth to a quarter.",
  sources: ["westbrook2010"],
  kind: "echo",
  note: "The factor on the error probability per interruption comes from the same study (switching.errorFactor). Visits with one interruption against visits without, within units and twentieths of load.",
  arms: { ordinary: { on: "burrow" } },
  cycles: 12,
  visits: true,
  figures: [
    {
      what: "odds of a wrong line after one interruption, against none",
      unit: "odds ratio",
      band: [1.1, 1.25],
      of(seen) {
        const visits = visitsWhere(
          seen.visits("ordinary"),
          ({ interruptions }, row) => interruptions[row] <= 1,
        );
        return oddsRatioWithin(
          visits,
          (row) => visits.interruptions[row] === 1,
          (row) => 100 * visits.unit[row] + Math.floor(20 * visits.load[row]),
        );
      },
    },
  ],
};
