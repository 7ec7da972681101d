/** A sensitivity study, one assumption at a time, and what turns its answer round. */
import { plainNumber } from "../../analysis/plain-number.ts";
import { type Block, chart, table, text } from "./document.ts";
import type { SensitivityReport } from "./schemas/sensitivity.ts";
import {
  figures,
  type InputFigures,
  interval95,
  percent,
  shortly,
  survivorsOf,
} from "./sensitivity-figures.ts";
import { amountWords } from "./wording.ts";

type Turning = NonNullable<InputFigures["curve"]>["turning"];

export function curveBlocks({ inputs, base, target }: SensitivityReport): Block[] {
  const known = survivorsOf(inputs).filter(({ curve }) => curve !== null);
  if (known.length === 0) return [text("No assumption moved the answer.")];
  const rows = known
    .map(({ label, low, high, unit, curve }) => ({
      label,
      ends: amountWords(`${shortly(low)} to ${shortly(high)}`, unit),
      atLow: curve!.atLow,
      atHigh: curve!.atHigh,
      swing: Math.max(Math.abs(curve!.atLow.mean), Math.abs(curve!.atHigh.mean)),
    }))
    .toSorted((x, y) => y.swing - x.swing);
  return [
    table(
      `Change of the answer when one assumption moves, others held at base (${interval95(base, target.unit)}); ${target.unit} with 95 % interval, paired by luck.`,
      ["assumption", "range", "at its low end", "at its high end"],
      rows.map(({ label, ends, atLow, atHigh }) => [label, ends, figures(atLow), figures(atHigh)]),
      [0, 1],
    ),
    chart({
      type: "intervals",
      title: "Tornado: others held at base",
      description:
        "Two rows per assumption, its low and its high end: the change of the answer with its 95 % interval.",
      unit: `change of the answer, ${target.unit}`,
      rows: rows.flatMap(({ label, atLow, atHigh }) => [
        { label: `${label}, low`, value: atLow.mean, low: atLow.low, high: atLow.high },
        { label: `${label}, high`, value: atHigh.mean, low: atHigh.low, high: atHigh.high },
      ]),
      rule: 0,
    }),
  ];
}

/** What turns the answer round alone, and of what that cannot be told; a mean beyond 0 alone is not counted. */
export function flipSentence(inputs: readonly InputFigures[]): string {
  const named = (wanted: Turning) =>
    survivorsOf(inputs).filter(({ curve }) => curve!.turning === wanted);
  const [turning, unclear, kept] = (["turns", "cannot tell", "keeps"] as const).map(named);
  const labels = (own: readonly InputFigures[]) => own.map(({ label }) => label).join("; ");
  const found = turning.length === 1 ? "one turns" : `${turning.length} turn`;
  const turns =
    turning.length === 0
      ? ""
      : `Alone, others held at base, ${found} the answer round: ${labels(turning)}.`;
  if (unclear.length === 0)
    return turning.length === 0 ? "None of these assumptions alone turns the answer round." : turns;
  if (turning.length + kept.length === 0)
    return "Whether any of these assumptions alone turns the answer round, we cannot tell.";
  const none =
    turning.length === 0 ? "No assumption alone is seen to turn the answer round." : turns;
  return `${none} Whether ${unclear.length === 1 ? "this one does" : "these do"}, we cannot tell: ${labels(unclear)}.`;
}

export function flipBlocks(report: SensitivityReport): Block[] {
  const {
    inputs,
    box,
    arms: [a, b],
    spread,
    plan,
    turning: { points, level },
  } = report;
  const flips = survivorsOf(inputs).flatMap(({ label, unit, base, curve }) =>
    curve!.flips.map(({ at, becomes, from, to }) => [
      label,
      amountWords(shortly(base), unit),
      amountWords(shortly(at), unit),
      `${shortly(from)} to ${shortly(to)}`,
      becomes === "positive" ? b : a,
    ]),
  );
  const blocks: Block[] = [text(flipSentence(inputs))];
  if (survivorsOf(inputs).length > 0)
    blocks.push(
      text(
        `An assumption counts as turning the answer when at two values of it the intervals of the answer, of ${plan.curveLucks} pairs each, lie wholly on opposite sides of 0; where some interval holds 0, we cannot tell. Each has ${plainNumber(100 * level, 2)} %, so that those at all ${points} points hold together with 95 %.`,
      ),
    );
  if (flips.length > 0)
    blocks.push(
      table(
        "Where the answer changes sign when one assumption moves, others held at base: straight between simulated values, and the nearest values at which the answer is clear.",
        ["assumption", "base", "turns at about", "between", "ahead above it"],
        flips,
        [0, 4],
      ),
    );
  if (box === null) {
    blocks.push(
      text(
        spread === null
          ? "Nothing varied, so there is no box to look for."
          : "No box of assumptions was found in which the arm that is behind on average is ahead; where the same arm is ahead in every case there is none.",
      ),
    );
    return blocks;
  }
  const labelOf = new Map(inputs.map(({ id, label }) => [id, label]));
  const holdOut =
    box.holdOut === null
      ? "no box could be tried on other cases"
      : `on halves of the cases it was not found on ${percent(box.holdOut.density)}`;
  blocks.push(
    text(
      `${box.ahead} is ahead in ${percent(box.baseDensity)} of all cases (${spread?.by === "emulator" ? "expected answers of the emulator" : "each with its own luck"}), and in ${percent(box.density)} of those in this box, which holds ${percent(box.coverage)} of them; ${holdOut}, which is what the box is worth.`,
    ),
    table(
      `The box in which ${box.ahead} is ahead most often (PRIM), and how often halves of the cases limit the same assumption.`,
      ["assumption", "from", "to", "limited in"],
      box.limits.map(({ id, low, high, frequency }) => [
        labelOf.get(id)!,
        shortly(low),
        shortly(high),
        percent(frequency),
      ]),
    ),
  );
  return blocks;
}
