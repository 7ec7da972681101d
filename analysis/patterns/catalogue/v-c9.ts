/** AI helps inside its frontier, novices most, and harms outside (Brynjolfsson et al. 2025; Dell'Acqua et al. 2023; METR 2025). */
import type { VisitTable } from "../../../sim/index.ts";
import type { Pattern } from "../pattern.ts";
import { oddsRatioWithin, rateOf, visitsWhere } from "../visit-statistics.ts";

/** Experience below which a visit counts as a novice's, in days: where the model draws the line. A test compares them. */
export const noviceDays = 20;
/** Share of a visit that AI can touch (ai.workShare): no visit tells it. A test compares them. */
export const touched = 0.2;

/** Time saved on the part that AI touched. */
function saved(visits: VisitTable, assistance: number, isNovice?: boolean): number {
  const own = visitsWhere(
    visits,
    (all, row) =>
      all.assistance[row] === assistance &&
      (isNovice === undefined || all.experience[row] < noviceDays === isNovice),
  );
  return own.unit.length === 0 ? NaN : (1 - rateOf(own, "work", "alone")) / touched;
}

function oddsWith(visits: VisitTable, assistance: number): number {
  const own = visitsWhere(
    visits,
    (all, row) => all.assistance[row] === assistance || all.assistance[row] === 0,
  );
  return oddsRatioWithin(
    own,
    (row) => own.assistance[row] === assistance,
    (row) => own.unit[row],
  );
}

export const vC9: Pattern = {
  id: "V-C9",
  statement:
    "AI makes work inside its frontier faster and better, novices most, and work outside slower.",
  sources: ["brynjolfsson2025", "dellacqua2023", "metr2025"],
  kind: "echo",
  note: "Savings inside and losses outside come from the same studies (MEC-22). Bands: half of the published figure more or less (14 % on average, 34 % of novices, 19 % slower); reviews cost time and are counted in. Errors of outputs outside are counted per output, not per line, and stand in the measure ai_error.",
  arms: { ordinary: { on: "burrow" } },
  cycles: 24,
  visits: true,
  figures: [
    {
      what: "time saved inside, on average",
      unit: "share",
      band: [0.07, 0.21],
      of: (seen) => saved(seen.visits("ordinary"), 1),
    },
    {
      what: "time saved inside by novices",
      unit: "share",
      band: [0.17, 0.51],
      of: (seen) => saved(seen.visits("ordinary"), 1, true),
    },
    {
      what: "how much more novices save than others",
      unit: "share",
      band: [0, Infinity],
      of: (seen) =>
        saved(seen.visits("ordinary"), 1, true) - saved(seen.visits("ordinary"), 1, false),
    },
    {
      what: "time lost outside",
      unit: "share",
      band: [0.095, 0.285],
      of: (seen) => -saved(seen.visits("ordinary"), 2),
    },
    {
      what: "odds of a wrong line with AI inside its frontier, against none",
      unit: "odds ratio",
      band: [-Infinity, 1],
      of: (seen) => oddsWith(seen.visits("ordinary"), 1),
    },
  ],
};
