/** The report of runPoints in Markdown, for the terminal and for the file that is kept. */
import { plainNumber } from "../../analysis/plain-number.ts";
import { table } from "../../data/pages/table.ts";
import type { Study } from "./answer-file.ts";
import type { Conclusion } from "./conclusion.ts";
import { drivers } from "./drivers.ts";
import { jointLevel, pointLevel } from "./levels.ts";
import { percent, withInterval, type Mode } from "./mode.ts";
import { regimes, words } from "./question.ts";
import { rankCorrelation } from "./rank-correlation.ts";

/** Correlations that are shown; the JSON file holds all. */
const SHOWN = 6;

export interface PointsFound {
  mode: Mode;
  study: Study;
  margin: number;
  conclusions: readonly Conclusion[];
  design: readonly (readonly number[])[];
  chance: number;
}

export function pointsReport(found: PointsFound): string {
  const { mode, study, margin, conclusions, design, chance } = found;
  const verdicts = mode.points * regimes.length;
  return [
    "# Who wins over the assumed ranges",
    `Written by \`${mode.command}\`, ${study.engine}. _Wait − now_ in decision hours at ${mode.points} Sobol' points of ` +
      `${drivers.length} assumed inputs, ${mode.pairs} pairs each; differences below ${plainNumber(margin, 0)} h do not matter.`,
    table(
      ["points where", ...regimes.flatMap((on) => [on, "jointly"])],
      words.map((word) => [
        word,
        ...conclusions.flatMap(({ counts, points }) => {
          const { points: count, low, high, jointly } = counts[word];
          const share = `${percent(count / points)} % (${percent(low)} to ${percent(high)})`;
          return [share, `${jointly} of ${points}`];
        }),
      ]),
    ),
    table(
      ["wait − now, hours", ...regimes],
      [
        ["mean over the points", ...conclusions.map(withInterval)],
        [
          "from the smallest to the largest",
          ...conclusions.map(
            ({ smallest, largest }) => `${plainNumber(smallest, 0)} to ${plainNumber(largest, 0)}`,
          ),
        ],
      ],
    ),
    `A point's verdict goes by its ${percent(pointLevel)} % interval: a wrong winner comes with a chance of at most ` +
      `${percent((1 - pointLevel) / 2)} % a point, so at most ${(verdicts * (1 - pointLevel) * 0.5).toFixed(1)} are expected among ` +
      `${verdicts} verdicts, which a share bears. _Jointly_: how many verdicts stay when all ${verdicts} intervals have to ` +
      `hold together with 95 % (Bonferroni, ${percent(jointLevel(verdicts), 2)} % each); whoever says that there is such a point should ` +
      "look there. Behind a share stands Wilson's 95 % interval, as if the points were drawn at random.",
    "## What the difference goes with",
    ...conclusions.map(({ on, correlations }) =>
      table(
        [`${on}: input`, "rank correlation with wait − now", "beyond chance"],
        correlations
          .slice(0, SHOWN)
          .map(({ path, rho, low, high }) => [
            `\`${path}\``,
            `${plainNumber(rho, 2)} (${plainNumber(low, 2)} to ${plainNumber(high, 2)})`,
            Math.abs(rho) > chance ? "yes" : "no",
          ]),
      ),
    ),
    `Spearman's rank correlation with its 95 % interval as for random points. When nothing goes with the difference, all ` +
      `${drivers.length} stay below ${chance.toFixed(2)} with 95 %. The inputs themselves are not quite independent at ` +
      `so few points: two of them correlate by up to ${largestAmongInputs(design).toFixed(2)}.`,
  ].join("\n\n");
}

/** The largest rank correlation, without its sign, of two columns. */
function largestAmongInputs(design: readonly (readonly number[])[]): number {
  let largest = 0;
  for (let a = 0; a < drivers.length; a++) {
    for (let b = 0; b < a; b++) {
      const { rho } = rankCorrelation(
        design.map((row) => row[a]),
        design.map((row) => row[b]),
      );
      largest = Math.max(largest, Math.abs(rho));
    }
  }
  return largest;
}
