/** How sure: noise of simulating apart from ignorance, and what may happen to one organisation. */
import { decisionMeasure } from "../../../analysis/experiment.ts";
import { chart, type Section, table, text, warning } from "../document.ts";
import { estimateWords, inOf, moreRuns, rangeWords } from "../wording.ts";
import type { CompareAnswer, FuturesAnswer } from "./answer.ts";
import { bound, hours, percent, short } from "./figures.ts";

export function uncertaintySection(
  { arms, main }: CompareAnswer,
  { report, assumptions }: FuturesAnswer,
): Section {
  const { uncertainty, leftOut, verdict } = report;
  const { futures, pairs, mean, simulation, both, expected, ...sds } = uncertainty;
  const share = (sd: number) => {
    const total = sds.simulationSd * sds.simulationSd + sds.ignoranceSd * sds.ignoranceSd;
    return total === 0 ? "–" : percent((sd * sd) / total);
  };
  const difference = `${arms[1].name} less ${arms[0].name}`;
  return {
    title: "How sure: two uncertainties apart",
    blocks: [
      text(
        `${futures} parameter sets over the ranges of ${assumptions.length} assumptions, ${pairs} pairs each, every set with luck of its own. ` +
          `Averaged over them ${difference} is ${estimateWords({ mean, ...expected }, "hours")}.${asWritten(main)}`,
      ),
      table(
        `What the mean difference of ${hours(mean)} hours is worth`,
        ["uncertainty", "standard deviation, h", "share of variance", "95 % interval"],
        [
          [
            "of simulating: shrinks with more runs",
            hours(sds.simulationSd),
            share(sds.simulationSd),
            rangeWords(simulation),
          ],
          ["of the assumptions: does not", hours(sds.ignoranceSd), share(sds.ignoranceSd), "–"],
          [
            "both together",
            hours(
              Math.sqrt(sds.simulationSd * sds.simulationSd + sds.ignoranceSd * sds.ignoranceSd),
            ),
            sds.simulationSd + sds.ignoranceSd === 0 ? "–" : "100 %",
            rangeWords(both),
          ],
        ],
      ),
      chart({
        type: "intervals",
        title: "Two uncertainties",
        description: `The mean difference with the interval of simulating alone, and with ignorance of the assumptions; shaded: too small to matter.`,
        unit: "hours",
        rows: [
          {
            label: "simulating",
            value: mean,
            low: bound(simulation.low),
            high: bound(simulation.high),
          },
          { label: "both", value: mean, low: bound(both.low), high: bound(both.high) },
        ],
        rule: 0,
        band: [-verdict.delta, verdict.delta],
      }),
      text(
        "The interval of both is for the expected difference, averaged over luck, of an organisation whose assumptions are not known, and the verdict goes by it; what one such organisation meets varies by its own luck on top. Expected hours below go by the average over the ranges.",
      ),
      text(
        `From one organisation to the next with equal assumptions the difference varies by ${hours(sds.luckSd)} hours (standard deviation). ${moreRuns}`,
      ),
      ...(leftOut === 0
        ? []
        : [
            warning(
              `${leftOut === 1 ? "1 parameter set is" : `${leftOut} parameter sets are`} left out: nothing was shipped in time there before the decision date, so there is no decision quantity.`,
            ),
          ]),
    ],
  };
}

/** Why the two differ: a range is not centred on what is written. */
function asWritten({ measures }: CompareAnswer["main"]): string {
  const written = measures.find(({ id }) => id === decisionMeasure)!.difference;
  return ` With the assumptions as they are written it is ${estimateWords(written, "hours")}: ranges need not have their middle there.`;
}

export function riskSection({ arms }: CompareAnswer, { report }: FuturesAnswer): Section {
  const { organisations, quantiles, ahead, aheadOnAverage, worstTenth, bestTenth } = report.risk;
  const names = arms.map(({ name }) => name);
  return {
    title: "What may happen to one organisation",
    blocks: [
      text(
        `${inOf(ahead, `${names[1]} came out ahead of ${names[0]}`)} ` +
          `That is ${percent(ahead.share)} (95 % interval ${percent(ahead.low)} to ${percent(ahead.high)}), a count over the assumed ranges and luck. ` +
          `Averaged over luck ${names[1]} is ahead in ${aheadOnAverage.count} of ${aheadOnAverage.n} futures (interval ${percent(aheadOnAverage.low)} to ${percent(aheadOnAverage.high)}).`,
      ),
      table(
        `${names[1]} less ${names[0]} in single organisations, hours; one of each of the ${organisations} parameter sets, intervals from order statistics`,
        ["", "hours", "95 % interval"],
        [
          ...quantiles.map(({ p, value, interval }) => [
            p === 0.5 ? "half lie below" : `${short(100 * p)} % lie below`,
            hours(value),
            rangeWords(interval),
          ]),
          [`mean of the worst tenth for ${names[1]}`, hours(worstTenth), "–"],
          [`mean of the worst tenth for ${names[0]}`, hours(bestTenth), "–"],
        ],
      ),
      chart({
        type: "dots",
        title: "One dot per simulated organisation",
        description: `${names[1]} less ${names[0]}: from ${hours(Math.min(...report.sets.map(({ first }) => first)))} to ${hours(Math.max(...report.sets.map(({ first }) => first)))} hours.`,
        unit: "hours",
        values: report.sets.map(({ first }) => first),
        rule: 0,
      }),
    ],
  };
}
