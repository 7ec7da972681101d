/**
 * The effect table of failure modes as a document: what each costs alone, on average and behind its safeguard, which two are
 * worse together than apart, and whether a ceiling bends the sums.
 */
import { aboutNumber } from "../../analysis/plain-number.ts";
import { modelStatus } from "../package/descriptor.ts";
import { reportDocument } from "./checked.ts";
import { chart, list, type ReportDocument, table, text } from "./document.ts";
import { designBlocks } from "./effects-design.ts";
import { figures, percent, ratio, spelled, spread, whole, withUnit } from "./effects-figures.ts";
import type { EffectsReport } from "./schemas/effects.ts";

export function effectsDocument(report: EffectsReport, command: string): ReportDocument {
  return reportDocument(
    {
      title: `What failure modes do to ${report.measure.label}, alone and together`,
      answer: answerOf(report),
      sections: [
        { title: "What was simulated", blocks: designBlocks(report) },
        { title: "Each failure mode", blocks: modeBlocks(report) },
        { title: "Two at a time", blocks: pairBlocks(report) },
        { title: "All together", blocks: togetherBlocks(report) },
        { title: "How to read this", blocks: [list(reading)] },
      ],
      footer: [
        modelStatus,
        `${command}; ${report.engine}, seed ${report.seed}, ${report.design.blocks} blocks.`,
        `digest ${report.digest}`,
      ],
    },
    { quoted: [report.on, ...Object.entries(report.set).flat()] },
  );
}

const reading = [
  "A mode fully on is a teaching case, not a forecast.",
  "Average effect: on less off, over every combination of the others. Alone: on less off with all the others off.",
  "On top: what two modes do together beyond the sum of what each does; below 0 for a measure of which more is better, they are worse together than apart.",
  "Intervals hold 95 % and are those of complete blocks on the same luck. The word takes into account how many effects, and how many pairs, were asked (Holm).",
  "In this model, with these assumptions. More blocks would narrow the intervals; they would not make the assumptions true.",
];

function answerOf(report: EffectsReport): string {
  const { measure, together, pairs, modes } = report;
  if (modes.length === 1) return loneSentence(modes[0], measure);
  const sure = pairs.filter(({ word }) => word !== "cannot tell").length;
  const count =
    pairs.length === 0
      ? ""
      : ` Of ${pairs.length} ${pairs.length === 1 ? "pair" : "pairs"} ${sure === 0 ? "none acts" : sure === 1 ? "one acts" : `${sure} act`} otherwise together than apart, as far as can be told.`;
  return `${heaviestSentence(report)} ${togetherSentence(together, measure)}${count}`;
}

/** Of a single mode there is nothing to weigh and nothing to add up. */
function loneSentence(
  { label, average }: EffectsReport["modes"][number],
  measure: EffectsReport["measure"],
): string {
  const found = `${withUnit(average, measure.unit)} on average`;
  return average.word === "cannot tell"
    ? `Whether ${label} changes ${measure.label}, we cannot tell: ${found}.`
    : `${label} changes ${measure.label} by ${found}.`;
}

/** The heaviest was chosen on the blocks that it is held against: those that may weigh as much are named. */
function heaviestSentence({ modes, measure, heaviest }: EffectsReport): string {
  const [first, next] = modes.toSorted((a, b) => b.shapley - a.shapley);
  const weight = ({ label, shapley }: (typeof modes)[number]) => `${label} (${whole(shapley)})`;
  const alike = modes.filter(({ id }) => heaviest.alike.includes(id));
  if (first.average.word === "cannot tell" && alike.length === 0)
    return "Which mode weighs most cannot be told from these blocks.";
  if (alike.length > 0)
    return `Which mode weighs most cannot be told from these blocks: ${weight(first)}, or ${alike.map(weight).join(", ")} of what the modes explain.`;
  const before = next === undefined ? "" : `, before ${next.label} with ${whole(next.shapley)}`;
  return `${first.label} weighs most: on average ${withUnit(first.average, measure.unit)}, and ${whole(first.shapley)} of what the modes explain${before}.`;
}

function togetherSentence(
  { onTop, word }: EffectsReport["together"],
  { unit, better }: EffectsReport["measure"],
): string {
  const size = (word === "cannot tell" ? onTop.mean : Math.abs(onTop.mean)) || 0;
  const interval = spread(onTop);
  const ended = `(on top: 95 % interval ${interval}).`;
  if (word === "cannot tell")
    return `Whether all together do other than the sum of each alone, we cannot tell ${ended}`;
  const amount = aboutNumber(size, spelled(unit), (onTop.high - onTop.low) / 2);
  if (better === "neither")
    return `Together they move it by ${amount} ${word} than the sum of each alone ${ended}`;
  return `Together they cost ${amount} ${word} than the sum of each alone ${ended}`;
}

function modeBlocks({ modes, measure, pairs }: EffectsReport) {
  const labelOf = new Map(modes.map(({ id, label }) => [id, label]));
  const rows = modes.map((mode) => {
    const pair = pairs.find(
      (own) => own.modes.includes(mode.id) && own.modes.includes(mode.partner ?? ""),
    );
    return [
      mode.label,
      mode.claims.join(", "),
      figures(mode.alone),
      figures(mode.average),
      mode.average.word,
      whole(mode.share),
      whole(mode.shapley),
      mode.guarded === null ? "no safeguard" : figures(mode.guarded),
      pair === undefined || mode.partner === null
        ? "none"
        : `${labelOf.get(mode.partner)} ${figures(pair)}, ${pair.word}`,
    ];
  });
  const chartRows = modes.map(({ label, average: { mean, low, high } }) => ({
    label,
    value: mean,
    low,
    high,
  }));
  return [
    table(
      `Change of ${measure.label}, ${spelled(measure.unit)}, with 95 % interval. Alone, and with its safeguard: less the clean organisation. Shapley shares sum to 100 %.`,
      [
        "mode",
        "claims",
        "alone",
        "average",
        "it is",
        "share",
        "Shapley",
        "safeguard on",
        "worst partner, on top",
      ],
      rows,
      [0, 1, 4, 8],
    ),
    chart({
      type: "intervals",
      title: "Average effect of each mode",
      description: "One row per failure mode with its 95 % interval; the line is no effect.",
      unit: `${measure.label}, ${spelled(measure.unit)}`,
      rows: chartRows,
      rule: 0,
    }),
  ];
}

function pairBlocks({ modes, measure, pairs }: EffectsReport) {
  if (pairs.length === 0) return [text("One mode alone has no partner.")];
  const labelOf = new Map(modes.map(({ id, label }) => [id, label]));
  const sorted = pairs.toSorted(
    (a, b) => a.adjusted - b.adjusted || Math.abs(b.mean) - Math.abs(a.mean),
  );
  const onTop = (a: string, b: string) =>
    pairs.find((pair) => pair.modes.includes(a) && pair.modes.includes(b))?.mean ?? null;
  return [
    table(
      `What comes on top of both when two are at work together, ${spelled(measure.unit)}, with 95 % interval, the clearest first.`,
      ["pair", "on top", "together they are"],
      sorted.map((pair) => [
        pair.modes.map((id) => labelOf.get(id)).join(" with "),
        figures(pair),
        pair.word,
      ]),
      [0, 2],
    ),
    chart({
      type: "matrix",
      title: "Interactions",
      description: "For every two failure modes what comes on top of the sum of their effects.",
      unit: `on top, ${spelled(measure.unit)}`,
      rows: modes.map(({ label }) => label),
      columns: modes.map(({ label }) => label),
      values: modes.map((row) =>
        modes.map((column) => (row.id === column.id ? null : onTop(row.id, column.id))),
      ),
    }),
  ];
}

function togetherBlocks({ together, measure, log, modes, lostDemand, clean, all }: EffectsReport) {
  if (modes.length === 1) return [text("One mode alone: there is nothing to add up.")];
  const unit = spelled(measure.unit);
  const blocks = [
    text(togetherSentence(together, measure)),
    table(
      `All modes at once, ${unit}: from ${aboutNumber(clean)} in the clean organisation to ${aboutNumber(all)}.`,
      ["what", "change"],
      [
        ["all at once", figures(together.all)],
        ["sum of each alone", figures(together.sum)],
        ["on top", figures(together.onTop)],
      ],
    ),
  ];
  if (together.word === "cannot tell") return blocks;
  const { clean: before, all: after } = lostDemand;
  const lost =
    before === null || after === null
      ? ""
      : ` Demand lost unshipped goes from ${percent(before)} to ${percent(after)}.`;
  const bent =
    together.word === "less"
      ? `The effects do not add up: together they do less than their sum, as where a ceiling or floor stops them: ${after !== null && after >= 0.01 ? "a full queue turns demand away, and what is lost cannot be lost twice" : "little demand is lost, so it is no full queue; what one mode has spoilt another cannot spoil again"}.`
      : "The effects do not add up: together they do more than their sum, so an average effect understates a mode that meets the others.";
  blocks.push(
    text(
      `${bent}${lost} ${log === null ? "A value is not above 0, so there is no scale of ratios; read the Shapley shares." : "On the scale of ratios, and by Shapley shares, this bends them less."}`,
    ),
  );
  if (log !== null)
    blocks.push(
      table(
        `On the scale of ratios: ${measure.label} is multiplied by this on average (95 % interval), and Shapley shares there, which sum to 100 %. All at once, on top of the product of each alone: ${ratio(log.onTop)}.`,
        ["mode", "factor", "Shapley"],
        modes.map(({ label }, mode) => [label, ratio(log.factors[mode]), whole(log.shapley[mode])]),
      ),
    );
  return blocks;
}
