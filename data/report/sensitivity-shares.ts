/**
 * A sensitivity study: what share of the spread each assumption makes. Simulated rows share out the spread of one organisation
 * to the next, luck among its causes; an emulator shares out that of the expected answer, and has an error of its own that no
 * interval holds.
 */
import { aboutNumber, plainNumber } from "../../analysis/plain-number.ts";
import { type Block, chart, table, text, warning } from "./document.ts";
import type { SensitivityReport } from "./schemas/sensitivity.ts";
import { barOf, percent, shareWords, survivorsOf, worthWords } from "./sensitivity-figures.ts";

type Spread = NonNullable<SensitivityReport["spread"]>;

export function shareBlocks(report: SensitivityReport): Block[] {
  const { spread } = report;
  if (spread === null)
    return [text("The answer did not vary within these ranges: there is nothing to share out.")];
  return [
    text(methodWords(spread, report.q2)),
    ...(spread.by === "emulator" ? [surfaceError(report.q2!)] : []),
    shareTable(report, spread),
    shareChart(report, spread),
    text(
      "The assumptions are drawn independently of each other, so no Shapley effects are needed to share the spread out: each would lie between S1 and ST.",
    ),
    ...fewPoints(report, spread),
  ];
}

/** How the spread, its luck and the dummy are to be read. */
export function spreadReading({ by }: Spread): string[] {
  const fixing =
    "S1 is what fixing an assumption alone would take from the spread; ST what would be left if all others were fixed.";
  if (by === "emulator")
    return [
      `${fixing} An ST well above S1: it works through others.`,
      "The spread is that of the expected answer under other assumptions, as the emulator has it. Each of its points was simulated with luck of its own: luck is part of the emulator's error, not of the spread.",
      "The dummy is the floor: the emulator does not know it, so its S1 and ST are 0. Its PAWN is what so many points give by themselves: a PAWN near it tells nothing.",
    ];
  return [
    `${fixing} An ST well above S1: it works through others, or goes with luck.`,
    "The spread is that of one simulated organisation to the next, under other assumptions and other luck. The luck line is the seed as an input: what it does alone and together with assumptions.",
    "The dummy is the floor: it changes nothing, so every pair of rows that differs in it alone is the same pair, and its S1 and ST are 0. Its PAWN is what so few points give by themselves: a PAWN near it tells nothing.",
  ];
}

function shareTable({ inputs, target, arms }: SensitivityReport, spread: Spread): Block {
  const { noise, dummy, by, sd, mean } = spread;
  const rows = survivorsOf(inputs).map(({ label, shares, evppi }) => [
    label,
    shareWords(shares!.first),
    shareWords(shares!.total),
    pawnWords(shares!.pawn),
    evppi === null ? "none" : worthWords(evppi),
  ]);
  const [what, intervals, error] =
    by === "emulator"
      ? [
          "the expected answer",
          "95 % bootstrap intervals of the emulator's points, without its own error",
          "its Monte Carlo error, the emulator's own left out",
        ]
      : ["the answer", "95 % bootstrap intervals", "its Monte Carlo error"];
  return table(
    `Shares of the variance of ${what} (standard deviation ${aboutNumber(sd, target.unit)} around ${aboutNumber(mean, target.unit)}), with ${intervals}; PAWN, 0 to 1; and what it would be worth to know the assumption before choosing between ${arms[0]} and ${arms[1]}, ${target.unit} (± twice ${error}).`,
    ["assumption", "alone (S1)", "with interactions (ST)", "PAWN", "worth knowing (EVPPI)"],
    [
      ...rows,
      ...(by === "emulator"
        ? []
        : [["luck (the seed as an input)", "", shareWords(noise), "", ""]]),
      [
        "a dummy that nobody reads: the floor",
        shareWords(dummy.first),
        shareWords(dummy.total),
        pawnWords(dummy.pawn),
        "",
      ],
    ],
  );
}

function shareChart({ inputs }: SensitivityReport, { by, noise }: Spread): Block {
  const isEmulated = by === "emulator";
  return chart({
    type: "intervals",
    title: "Share of the spread with all interactions (ST)",
    description: isEmulated
      ? "One row per assumption, with 95 % bootstrap intervals that leave out the emulator's own error."
      : "One row per assumption, and luck, with 95 % bootstrap intervals.",
    unit: "share of the variance",
    rows: [
      ...survivorsOf(inputs).map(({ label, shares }) => barOf(label, shares!.total)),
      ...(isEmulated ? [] : [barOf("luck", noise)]),
    ],
    rule: 0,
  });
}

function fewPoints({ plan }: SensitivityReport, { by, points }: Spread): Block[] {
  const blocks: Block[] = [];
  if (by === "model" && points < 1024)
    blocks.push(
      warning(
        `${points} base points are few for shares of variance (1,024 are usual), so the intervals are wide: read the order, not the digits. More with --points.`,
      ),
    );
  if (plan.trajectories < 20)
    blocks.push(warning(`${plan.trajectories} trajectories are few: 20 or more are usual.`));
  return blocks;
}

function methodWords({ by, points, noise }: Spread, q2: number | null): string {
  if (by === "emulator")
    return `Shares from an emulator (stochastic kriging) that foretells points it was not shown with Q2 = ${quality(q2!)}; ${plainNumber(points, 0)} base points. They are shares of the spread in the expected answer. Luck comes on top: ${percent(noise.share)} of the spread from one organisation to the next.`;
  const tried =
    q2 === null
      ? "No emulator stands in for the model"
      : `An emulator was tried and not used: Q2 = ${quality(q2)}, wants .9`;
  return `${tried}; every row is a simulated pair with luck of its own, ${points} base points.`;
}

function surfaceError(q2: number): Block {
  return warning(
    `The emulator's own error is in no interval of this section, in no worth of knowing, and not in the box below: about ${plainNumber(100 - 100 * q2, 1)} % of the variance between points that it was not shown is foretold wrongly. --no-emulator simulates every row instead.`,
  );
}

/** Never rounded up to what was wanted. */
function quality(q2: number): string {
  return plainNumber(Math.floor(100 * q2) / 100, 2);
}

function pawnWords(pawn: number | null): string {
  return pawn === null ? "none" : plainNumber(pawn, 2);
}
