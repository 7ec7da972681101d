/** `burrow designs` in words: what each design of a trial would find, miss and make up, against a known truth. */
import type { MethodFigures, Simulated } from "../../analysis/reports/designs/judge.ts";
import type { DesignsResult } from "../../analysis/reports/designs/result.ts";
import { aboutNumber } from "../../analysis/plain-number.ts";
import { modelStatus } from "../package/descriptor.ts";
import {
  type Block,
  chart,
  list,
  type ReportDocument,
  type Section,
  table,
  text,
  warning,
} from "./document.ts";
import { reportDocument } from "./checked.ts";
import { alikeWords, answerOf } from "./designs-answer.ts";
import { treatmentWords } from "./designs-treatment.ts";
import { percent, percentWithInterval } from "./figures.ts";
import { moreRuns } from "./wording.ts";

/** `command` gives the same result again. */
export function designsDocument(result: DesignsResult, command: string): ReportDocument {
  const { scenario, title, trials, departments, before, after } = result;
  return reportDocument(
    {
      title: `Which trial can tell? ${title === "" ? scenario : title}`,
      answer: answerOf(result),
      sections: [
        {
          title: "What was tried",
          blocks: [
            list([
              `${trials} trials of each design in ${departments.length} departments that do the same, ${before} cycles before the start and ${after} from then on.`,
              treatmentWords(result),
              "The truth of a trial is realised: the same luck without treatment, in the departments and cycles that were treated. Departments share executives, so some of an effect may spill over; the column on everybody says how far a trial is from what treating all would do.",
              "A/A: the same lots and the same analysis where nobody is treated. Whatever is found there is false.",
              'Designs differ by who is treated when; all observe the same cycles. Lots are drawn anew in every trial. "Go" is an interval wholly on the better side.',
            ]),
          ],
        },
        {
          title: "Designs",
          blocks: [
            table(
              "Designs and how they are analysed",
              ["name", "design", "analysis", "can it speak against no effect?"],
              result.methods.map(({ short, design, label, never }) => [
                short,
                design,
                label,
                never === null ? "yes" : `this design cannot reject: ${never}`,
              ]),
              [0, 1, 2, 3],
            ),
          ],
        },
        ...result.measures.map((measure) => measureSection(result, measure)),
        {
          title: "What a trial takes",
          blocks: [
            table(
              "Per trial, against the same luck without it (Monte Carlo standard error): department-cycles under treatment, h that workers and managers spent instead of idling (below 0: idle time gained), h of the decision quantity over the trial, with the hours of whoever was added (above 0: the trial paid for itself)",
              ["design", "treated", "idle time used", "decision quantity"],
              result.costs.map(({ arm, treatedCycles, slackHours, decisionHours }) => [
                arm,
                String(treatedCycles),
                withError(slackHours),
                withError(decisionHours),
              ]),
            ),
          ],
        },
        {
          title: "What this cannot show",
          blocks: [
            list([
              "The departments of this scenario are alike, and lots decide who is treated. Where the worst department is chosen, regression to the mean comes on top: the last table of each outcome says how much.",
              "Nothing but the treatment is changed here between before and after; what the organisation does by itself shows in A/A. Designs without controls look better than where something else is changed as well.",
              moreRuns,
            ]),
          ],
        },
      ],
      footer: [modelStatus, `seed ${result.seed}, ${result.engine}`, command],
    },
    { quoted: [scenario, title, ...departments] },
  );
}

const teachingOnly = 0.8;

function measureSection(
  result: DesignsResult,
  measure: DesignsResult["measures"][number],
): Section {
  const { methods } = result;
  const { label, unit, figures, regression } = measure;
  const shortOf = ({ method, coverage }: MethodFigures) => {
    const { short } = methods.find(({ id }) => id === method)!;
    return isPoor(coverage) ? `${short} (teaching)` : short;
  };
  return {
    title: `Outcome: ${label}, ${unit}`,
    blocks: [
      ...leftTrials(result, measure),
      ...alikeWords(result, measure),
      table(
        `Error, ${inUnit(unit)} (Monte Carlo standard error)`,
        ["analysis", "true effect", "bias", "root mean square", "bias against everybody"],
        figures.map((own) => [
          shortOf(own),
          withError(own.truth),
          withError(own.bias),
          withError(own.rmse),
          withError(own.biasForAll),
        ]),
      ),
      table(
        "Percent of trials (95 % interval): intervals that hold the truth, trials that find the effect; and where nobody is treated, trials that find one, and that would go on",
        ["analysis", "coverage", "power", "A/A alarm", "A/A false go", "median width"],
        figures.map((own) => [
          shortOf(own),
          own.coverage === null ? "no interval" : percentWithInterval(own.coverage),
          percentWithInterval(own.power),
          percentWithInterval(own.falseAlarm),
          percentWithInterval(own.falseGo),
          own.medianWidth === null ? "–" : aboutNumber(own.medianWidth),
        ]),
      ),
      chart({
        type: "intervals",
        title: `Coverage of the realised effect, ${label}`,
        description: "Share of trials whose 95 % interval holds the truth, by design and analysis",
        unit: "share of trials",
        rule: 0.95,
        rows: figures.flatMap((own) => {
          const { coverage } = own;
          if (coverage === null || coverage.share === null) return [];
          return [
            { label: shortOf(own), value: coverage.share, low: coverage.low, high: coverage.high },
          ];
        }),
      }),
      ...teachingNote(figures),
      regressionTable(regression, unit),
    ],
  };
}

/** "in h", but "per 1,000 lines". */
function inUnit(unit: string): string {
  return unit.startsWith("per ") ? unit : `in ${unit}`;
}

/** What choosing the worst department alone makes of nothing. */
function regressionTable(
  regression: DesignsResult["measures"][number]["regression"],
  unit: string,
): Block {
  return table(
    `Nobody is treated: mean effect that is found all the same, ${inUnit(unit)} (Monte Carlo standard error), by how the department was chosen; as many cycles before as after`,
    ["chosen", "cycles", "before and after", "against the others"],
    regression.map(({ chosen, cycles, beforeAfter, difference }) => [
      chosen,
      String(cycles),
      withError(beforeAfter),
      withError(difference),
    ]),
  );
}

/** Figures of trials that could not all be used: how many were, of how many. */
function leftTrials(
  { trials, methods }: DesignsResult,
  { figures, regression }: DesignsResult["measures"][number],
): Block[] {
  const short = (wanted: string) => methods.find(({ id }) => id === wanted)!.short;
  const parts = figures.flatMap((own) => {
    const counts: [n: number, what: string][] = [
      [own.trials, ""],
      [own.trialsForAll, " with an effect on everybody"],
      [own.falseAlarm.n, " where nobody is treated"],
    ];
    return counts
      .filter(([n], place) => n < trials && (place !== 1 || n < own.trials))
      .map(([n, what]) => `${short(own.method)} ${n} of ${trials}${what}`);
  });
  const untreated = Math.min(...regression.map((own) => own.trials));
  if (untreated < trials) parts.push(`the choice of a department ${untreated} of ${trials}`);
  if (parts.length === 0) return [];
  return [
    warning(
      `Not every trial could be used: a department had nothing to measure in some cycle, or the analysis could not be computed. Figures are those of the rest, which need not be like the others: ${parts.join("; ")}.`,
    ),
  ];
}

function isPoor(coverage: MethodFigures["coverage"]): boolean {
  return (coverage?.share ?? 1) < teachingOnly;
}

function teachingNote(figures: readonly MethodFigures[]): Block[] {
  if (!figures.some(({ coverage }) => isPoor(coverage))) return [];
  return [
    text(
      `Marked as teaching: their intervals hold the truth in fewer than ${percent(teachingOnly)} of 100 trials, so no decision should rest on them.`,
    ),
  ];
}

function withError(simulated: Simulated | null): string {
  if (simulated === null) return "–";
  const { value, error } = simulated;
  if (error === null) return aboutNumber(value);
  return `${aboutNumber(value, "", error)} (${aboutNumber(error)})`;
}
