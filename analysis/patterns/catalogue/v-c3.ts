/** Who works around the official way makes more errors (van der Veen et al. 2018). */
import type { Pattern } from "../pattern.ts";
import { lineWithin } from "../visit-statistics.ts";

export const vC3: Pattern = {
  id: "V-C3",
  statement:
    "Where people work around the official way, the odds of an error are about three times as high.",
  sources: ["vanderveen2018"],
  kind: "echo",
  note: "The odds ratio of a step comes from the same study (practice.oddsRatio). Read here as an outsider would, from visits with more and fewer shortcuts, without correction for time pressure, tiredness, newcomers and tools, which confound it.",
  why: "The same pressure feeds shortcuts (growth, tiredness) and errors (eleven times as many at full time shortage, MEC-10), and nothing in this reading takes them apart.",
  arms: { ordinary: { on: "burrow" } },
  cycles: 12,
  visits: true,
  figures: [
    {
      what: "odds of a wrong line with all steps as shortcuts, against none, by a straight line within units",
      unit: "odds ratio",
      band: [2.5, 3.8],
      of(seen) {
        const { shortcuts, errors, lines, unit } = seen.visits("ordinary");
        const { slope, level } = lineWithin(
          shortcuts,
          errors.map((wrong, row) => wrong / lines[row]),
          unit,
        );
        const odds = (p: number) => p / (1 - p);
        return level > 0 && level + slope > 0 ? odds(level + slope) / odds(level) : NaN;
      },
    },
  ],
};
