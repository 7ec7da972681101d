/** Section on signs: how often a right deployment shows too few of them within two alignment cycles. */
import { noiseLevels, wantedSigns } from "../../../analysis/reports/gates/no-sign.ts";
import type { NoSignFigures } from "../../../analysis/reports/gates/no-sign.ts";
import type { GatesResult } from "../../../analysis/reports/gates/result.ts";
import { auditSignBlocks } from "./audit-signs.ts";
import { type Block, chart, type Section, table, text, warning } from "../document.ts";
import { percent, percentWithInterval } from "../figures.ts";

const right = "deploy-now";

export function signSection(result: GatesResult): Section {
  const { noSign } = result;
  return {
    title: "Signs within two cycles",
    blocks: [
      text(
        `Claim DEP-HZ reads a deployment that shows no sign within two cycles as done wrongly. Here ten signs are counted over the two alignment cycles after the operating model is in force everywhere, and fewer than ${wantedSigns} of them are "no sign". Noise is the standard error of one figure of one cycle, as a share of its value; 0 is the best case, the truth itself.`,
      ),
      ...(noSign.length === 0 ? [] : [tooFew(noSign, right), tooFew(noSign, "order-only")]),
      ...(noSign.length === 0 ? [tooShort] : [noneAtAll(noSign), signChart(noSign)]),
      text(
        "The rule tells right from wrong only as far as the first two tables differ. Noise makes signs turn up, and go missing, by luck.",
      ),
      ...auditSignBlocks(result),
    ],
  };
}

const tooShort: Block = warning(
  "The cycles after the decision date are too few for two alignment cycles; nothing can be said of signs.",
);

function tooFew(noSign: readonly NoSignFigures[], deployment: string): Block {
  const own = noSign.filter((each) => each.deployment === deployment);
  const what =
    deployment === right
      ? "Rightly deployed, and yet no sign"
      : "Merely ordered, and no sign: rightly called wrong";
  return table(
    `${what}: percent of replications (95 % interval), by length of an alignment cycle and noise`,
    ["days", ...noiseLevels.map((noise) => `noise ${percent(noise)} %`), "not in force in time"],
    lengthsOf(own).map((days) => {
      const row = own.filter(({ cycleDays }) => cycleDays === days);
      return [
        String(days),
        ...row.map((each) => percentWithInterval(each.tooFew)),
        String(row[0].unfinished),
      ];
    }),
  );
}

function noneAtAll(noSign: readonly NoSignFigures[]): Block {
  const own = noSign.filter((each) => each.deployment === right);
  return table(
    "Rightly deployed, and not a single one of ten signs: percent of replications (95 % interval)",
    ["days", ...noiseLevels.map((noise) => `noise ${percent(noise)} %`)],
    lengthsOf(own).map((days) => [
      String(days),
      ...own
        .filter(({ cycleDays }) => cycleDays === days)
        .map((each) => percentWithInterval(each.none)),
    ]),
  );
}

function signChart(noSign: readonly NoSignFigures[]): Block {
  const series = [right, "order-only"].flatMap((deployment) =>
    [0, 0.1].map((noise) => ({
      label: `${deployment === right ? "rightly deployed" : "merely ordered"}, noise ${percent(noise)} %`,
      points: noSign
        .filter((each) => each.deployment === deployment && each.noise === noise)
        .flatMap(({ cycleDays, tooFew: { share, low, high } }) =>
          share === null ? [] : [{ x: cycleDays, y: share, low, high }],
        ),
    })),
  );
  return chart({
    type: "lines",
    title: "No sign within two cycles, by length of a cycle",
    description:
      "Share of replications with fewer than five of ten signs, rightly deployed and merely ordered; bars are 95 % intervals",
    unit: "share of replications",
    xLabel: "days of an alignment cycle",
    series,
  });
}

function lengthsOf(figures: readonly NoSignFigures[]): number[] {
  return [...new Set(figures.map(({ cycleDays }) => cycleDays))];
}
