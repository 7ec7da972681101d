/**
 * A sensitivity study as a document: which assumptions the answer hangs on, by how much, what it would be worth to know them,
 * and what would turn it round.
 */
import { aboutNumber, plainNumber } from "../../analysis/plain-number.ts";
import { modelStatus } from "../package/descriptor.ts";
import { type Block, chart, list, type ReportDocument, table, text, warning } from "./document.ts";
import type { SensitivityReport } from "./schemas/sensitivity.ts";
import {
  barOf,
  type InputFigures,
  interval95,
  percent,
  shareWords,
  survivorsOf,
  worthWords,
} from "./sensitivity-figures.ts";
import { rangeBlocks, screeningBlocks } from "./sensitivity-ranges.ts";
import { curveBlocks, flipBlocks } from "./sensitivity-turning.ts";
import { moreRuns } from "./wording.ts";

export function sensitivityDocument(report: SensitivityReport, command: string): ReportDocument {
  return {
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
  };
}

function answerOf({ inputs, spread, base, arms: [a, b], target }: SensitivityReport): string {
  const start = `With everything at base, ${b} less ${a} is ${interval95(base, target.unit)} in this model.`;
  const [largest] = survivorsOf(inputs);
  if (spread === null || largest === undefined)
    return `${start} Within the ranges we allowed nothing moved it.`;
  const luck = `${percent(spread.noise.share)} of the spread from one organisation to the next is luck or goes with it.`;
  const own = largest.shares!;
  return `${start} ${shareWords(own.first)} of the spread in the answer comes from one assumption alone, ${largest.label} (${largest.id}), and ${shareWords(own.total)} with all its interactions, within the range we allowed. ${luck} ${flipSentence(inputs)}`;
}

function flipSentence(inputs: readonly InputFigures[]): string {
  const flipping = inputs.filter(({ curve }) => curve !== null && curve.flips.length > 0);
  if (flipping.length === 0) return "None of these assumptions alone turns the answer round.";
  const names = flipping.map(({ label }) => label).join("; ");
  return `Alone, others held at base, ${flipping.length === 1 ? "one turns" : `${flipping.length} turn`} the answer round: ${names}.`;
}

function questionBlocks({ arms: [a, b], target, on, set, cycles, plan }: SensitivityReport) {
  const settings = Object.entries(set).map(([path, value]) => `${path}=${value}`);
  const stand = `${on === null ? "" : ` on ${on}`}${settings.length === 0 ? "" : ` with ${settings.join(", ")}`}`;
  return [
    text(
      `The target is the decision itself: ${b} less ${a}${stand}, in ${target.unit} of the decision quantity over ${cycles} cycles; above 0 ${b} is ahead. Differences below ${aboutNumber(target.margin, target.unit)} do not matter. Both arms of a pair have the same assumptions and the same luck.`,
    ),
    text(
      plan.chosenBy === "stated"
        ? "The assumptions are those that were named."
        : plan.chosenBy === "ranks"
          ? "The assumptions are those that move the decision most by the stored ranking of the parameter registry, in which each stands alone at the ends of its registered range; what no assumption does alone, two may do together."
          : "The assumptions are those that move the answer most when each stands alone at either end of its range; what no assumption does alone, two may do together.",
    ),
  ];
}

function shareBlocks({ inputs, spread, q2, target, plan, arms }: SensitivityReport): Block[] {
  if (spread === null)
    return [text("The answer did not vary within these ranges: there is nothing to share out.")];
  const rows = survivorsOf(inputs).map(({ label, shares, evppi }) => [
    label,
    shareWords(shares!.first),
    shareWords(shares!.total),
    shares!.pawn === null ? "none" : plainNumber(shares!.pawn, 2),
    evppi === null ? "none" : worthWords(evppi),
  ]);
  const { noise, dummy } = spread;
  const blocks: Block[] = [
    text(methodWords(spread, q2)),
    table(
      `Shares of the variance of the answer (standard deviation ${aboutNumber(spread.sd, target.unit)} around ${aboutNumber(spread.mean, target.unit)}), with 95 % bootstrap intervals; PAWN, 0 to 1; and what it would be worth to know the assumption before choosing between ${arms[0]} and ${arms[1]}, ${target.unit} (± twice its Monte Carlo error).`,
      ["assumption", "alone (S1)", "with interactions (ST)", "PAWN", "worth knowing (EVPPI)"],
      [
        ...rows,
        ["luck (the seed as an input)", "", shareWords(noise), "", ""],
        [
          "a dummy that nobody reads: the floor",
          shareWords(dummy.first),
          shareWords(dummy.total),
          dummy.pawn === null ? "none" : plainNumber(dummy.pawn, 2),
          "",
        ],
      ],
    ),
    chart({
      type: "intervals",
      title: "Share of the spread with all interactions (ST)",
      description: "One row per assumption, and luck, with 95 % bootstrap intervals.",
      unit: "share of the variance",
      rows: [
        ...survivorsOf(inputs).map(({ label, shares }) => barOf(label, shares!.total)),
        barOf("luck", noise),
      ],
      rule: 0,
    }),
    text(
      "The assumptions are drawn independently of each other, so no Shapley effects are needed to share the spread out: each would lie between S1 and ST.",
    ),
  ];
  if (spread.by === "model" && spread.points < 1024)
    blocks.push(
      warning(
        `${spread.points} base points are few for shares of variance (1,024 are usual), so the intervals are wide: read the order, not the digits. More with --points.`,
      ),
    );
  if (plan.trajectories < 20)
    blocks.push(warning(`${plan.trajectories} trajectories are few: 20 or more are usual.`));
  return blocks;
}

function methodWords(
  { by, points }: NonNullable<SensitivityReport["spread"]>,
  q2: number | null,
): string {
  const quality = q2 === null ? "" : plainNumber(q2, 2);
  if (by === "emulator")
    return `Shares from an emulator (stochastic kriging) that foretells points it was not shown with Q2 = ${quality}; ${plainNumber(points, 0)} base points. Luck is that of one organisation at its points; the shares are those of the expected answer.`;
  const tried =
    q2 === null
      ? "No emulator stands in for the model"
      : `An emulator was tried and not used: Q2 = ${quality}, wants .9`;
  return `${tried}; every row is a simulated pair with luck of its own, ${points} base points.`;
}

function reading({ arms: [a, b] }: SensitivityReport): string[] {
  return [
    "A low index means: unimportant within this range. Another range gives other shares.",
    "S1 is what fixing an assumption alone would take from the spread; ST what would be left if all others were fixed. An ST well above S1: it works through others, or goes with luck.",
    "The spread is that of one simulated organisation to the next, under other assumptions and other luck. The luck line is the seed as an input: what it does alone and together with assumptions.",
    "The dummy is the floor: it changes nothing, so every pair of rows that differs in it alone is the same pair, and its S1 and ST are 0. Its PAWN is what so few points give by themselves: a PAWN near it tells nothing.",
    `Worth knowing is in hours of the decision: what choosing between ${a} and ${b} would gain on average if the assumption were known first. About 0: knowing it would not change the choice. Slightly below 0 is estimation error, and means nothing.`,
    `In this model, with these assumptions. ${moreRuns}`,
  ];
}
