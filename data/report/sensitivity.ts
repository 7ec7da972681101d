/**
 * A sensitivity study as a document: which assumptions the answer hangs on, by how much, what it would be worth to know them,
 * and what would turn it round.
 */
import { aboutNumber, plainNumber } from "../../analysis/plain-number.ts";
import { modelStatus } from "../package/descriptor.ts";
import { reportDocument } from "./checked.ts";
import { list, type ReportDocument, text } from "./document.ts";
import type { SensitivityReport } from "./schemas/sensitivity.ts";
import { interval95, percent, type Share, shareWords, survivorsOf } from "./sensitivity-figures.ts";
import { rangeBlocks, screeningBlocks } from "./sensitivity-ranges.ts";
import { shareBlocks, spreadReading } from "./sensitivity-shares.ts";
import { curveBlocks, flipBlocks, flipSentence } from "./sensitivity-turning.ts";
import { capital, moreRuns } from "./wording.ts";

export function sensitivityDocument(report: SensitivityReport, command: string): ReportDocument {
  return reportDocument(
    {
      title: `What the answer hangs on: ${report.arms[1]} less ${report.arms[0]}`,
      answer: answerOf(report),
      sections: [
        { title: "What is asked", blocks: questionBlocks(report) },
        { title: "Shares of the spread", blocks: shareBlocks(report) },
        { title: "One at a time", blocks: curveBlocks(report) },
        { title: "What turns the answer round", blocks: flipBlocks(report) },
        { title: "Screening", blocks: screeningBlocks(report) },
        { title: "Assumptions and their ranges", blocks: rangeBlocks(report) },
        { title: "How to read this", blocks: [list(reading(report))] },
      ],
      footer: [
        modelStatus,
        `${command}; ${report.engine}, seed ${report.seed}, ${plainNumber(report.plan.pairs, 0)} pairs.`,
        `digest ${report.digest}`,
      ],
    },
    { quoted: quotedIn(report) },
  );
}

/** What arms, settings and assumptions are called, and where ranges come from. */
function quotedIn({ arms, on, set, inputs }: SensitivityReport): string[] {
  const own = inputs.flatMap(({ label, source }) => [label, source]);
  return [...arms, on ?? "", ...Object.entries(set).flat(), ...own];
}

function answerOf({ inputs, spread, base, arms: [a, b], target }: SensitivityReport): string {
  const start = `With everything at base, ${b} less ${a} is ${interval95(base, target.unit)} in this model.`;
  const [largest] = survivorsOf(inputs);
  if (spread === null || largest === undefined)
    return `${start} Within the ranges we allowed nothing moved it.`;
  const isEmulated = spread.by === "emulator";
  const luck = isEmulated
    ? `Luck is not part of that; of the spread from one organisation to the next it makes ${percent(spread.noise.share)}.`
    : `${capital(spokenShare(spread.noise))} of the spread from one organisation to the next is luck or goes with it.`;
  const own = largest.shares!;
  // so few points can make the part look larger than the whole
  const whole =
    own.total.share >= own.first.share
      ? `, and ${spokenShare(own.total)} with all its interactions, within the range we allowed.`
      : ", within the range we allowed; we cannot tell whether its interactions add to it.";
  return `${start} ${capital(spokenShare(own.first))} of the spread in the ${isEmulated ? "expected answer" : "answer"} comes from one assumption alone, ${largest.label} (${largest.id})${whole} ${luck} ${flipSentence(inputs)}`;
}

/** A part cannot be more than the whole, whatever few points make of it; the table has the figure. */
function spokenShare(share: Share): string {
  return share.share > 1 ? "as good as all" : shareWords(share);
}

function questionBlocks({ arms: [a, b], target, on, set, cycles, plan }: SensitivityReport) {
  const settings = Object.entries(set).map(([path, value]) => `${path}=${value}`);
  const stand = `${on === null ? "" : ` on ${on}`}${settings.length === 0 ? "" : ` with ${settings.join(", ")}`}`;
  return [
    text(
      `The target is the decision itself: ${b} less ${a}${stand}, in ${target.unit} of the decision quantity over ${cycles === 1 ? "1 cycle" : `${cycles} cycles`}; above 0 ${b} is ahead. Differences below ${aboutNumber(target.margin, target.unit)} do not matter. Both arms of a pair have the same assumptions and the same luck.`,
    ),
    text(
      plan.chosenBy === "stated"
        ? "The assumptions are those that were named."
        : plan.chosenBy === "ranks"
          ? "The assumptions are those that move the decision most by the stored ranking of the parameter registry, in which each stands alone at the ends of its registered range, less what an organisation counts itself, such as its demand; what no assumption does alone, two may do together."
          : "The assumptions are those that move the answer most when each stands alone at either end of its range; what no assumption does alone, two may do together.",
    ),
  ];
}

function reading({ arms: [a, b], spread }: SensitivityReport): string[] {
  return [
    "A low index means: unimportant within this range. Another range gives other shares.",
    ...(spread === null ? [] : spreadReading(spread)),
    `Worth knowing is in hours of the decision: what choosing between ${a} and ${b} would gain on average if the assumption were known first. About 0: knowing it would not change the choice. Slightly below 0 is estimation error, and means nothing.`,
    `In this model, with these assumptions. ${moreRuns}`,
  ];
}
