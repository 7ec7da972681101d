/**
 * From numbers to a word. The effect is oriented so that the claim says "above 0"; its interval beyond the smallest effect
 * supports the claim, below it refutes it. A supported or refuted row must also vanish when its channel is cut.
 */
import { studentUpper } from "../distributions/student.ts";
import { studentCritical } from "../inference/interval.ts";
import { moments } from "../inference/moments.ts";
import type { Contrast, Interior, Test } from "./claim.ts";
import { isInterior, referenceOf, vanishingParts } from "./design.ts";
import { defined, intervalOf } from "./estimate.ts";
import { contrastNumbers, eventNumbers, type Read, readWithChoices } from "./numbers.ts";

export type Word = "supported" | "refuted" | "undecided";

/** How wide intervals are: the nominal level of a planned look, or .95. */
export interface Width {
  /** Two-sided tail in all, e.g. .05. */
  error: number;
}

/** A contrast, judged. */
export interface Part {
  what: string;
  word: Word;
  /** Why not simply supported: "opposite", "no effect of interest", "hardly ever defined" ... */
  reason?: string;
  /** In the quantity's own unit and direction, not oriented. */
  effect: number;
  low: number;
  high: number;
  /** The smallest effect in that unit. */
  smallest: number;
  /** What the interval had to lie beyond, or within: the smallest effect on the side that was judged. */
  limit: number;
  /** The measure, for its unit; of events: none. */
  measure: string | null;
  replications: number;
  missing: number;
}

/** Above this share of undefined replications nothing is said. */
const mostMissing = 0.2;
/** A relative size of something that is nearly 0 says nothing. */
const leastReference = 1e-6;

export function judgePart(part: Contrast | Interior, read: Read, width: Width): Part {
  return isInterior(part) ? judgeInterior(part, read, width) : judgeContrast(part, read, width);
}

function judgeContrast(contrast: Contrast, read: Read, width: Width): Part {
  const { what, quantity, expect } = contrast;
  const values = defined(contrastNumbers(contrast, read));
  const { effect, low, high, n, missing } = intervalOf(values, contrast, width);
  const smallest = sizeOf(contrast, read);
  const limit = sideOf(expect, effect) * smallest;
  const measure = "events" in quantity ? null : quantity.probe.measure;
  const figures = { what, effect, low, high, smallest, limit, measure, replications: n, missing };
  if (isHardlyDefined(figures))
    return { ...figures, word: "undecided", reason: "hardly ever defined" };
  if (Number.isNaN(smallest))
    return { ...figures, word: "undecided", reason: "nothing that a share could refer to" };
  return { ...figures, ...wordOf({ low, high }, smallest, expect) };
}

function isHardlyDefined({
  replications,
  missing,
}: Pick<Part, "replications" | "missing">): boolean {
  return missing > mostMissing * (replications + missing);
}

/** On which side of 0 the limit stands that an effect is judged by; of none at all, that nearer to it. */
function sideOf(expect: Contrast["expect"], effect: number): 1 | -1 {
  if (expect === "same") return effect < 0 ? -1 : 1;
  return expect === -1 || expect === "not lower" ? -1 : 1;
}

/** The smallest effect in the unit of the quantity; NaN: a share of next to nothing. */
export function sizeOf(contrast: Contrast, read: Read): number {
  const { smallest, relative, quantity } = contrast;
  if (relative !== true || "events" in quantity) return smallest;
  const { kept } = defined(read(referenceOf(contrast), quantity.probe));
  const reference = Math.abs(moments(kept).mean);
  return reference < leastReference ? NaN : smallest * reference;
}

function wordOf(
  { low, high }: { low: number; high: number },
  smallest: number,
  expect: Contrast["expect"],
): { word: Word; reason?: string } {
  const isInside = low >= -smallest && high <= smallest;
  if (expect === "same") {
    if (isInside) return { word: "supported" };
    if (low > smallest || high < -smallest)
      return { word: "refuted", reason: "there is an effect" };
    return { word: "undecided" };
  }
  if (expect === "not higher" || expect === "not lower") {
    const [worst, least] = expect === "not higher" ? [high, low] : [-low, -high];
    if (worst < smallest) return { word: "supported" };
    if (least > smallest) return { word: "refuted", reason: "opposite" };
    return { word: "undecided" };
  }
  const [least, most] = expect === 1 ? [low, high] : [-high, -low];
  if (least > smallest) return { word: "supported" };
  if (most < 0) return { word: "refuted", reason: "opposite" };
  if (most < smallest) return { word: "refuted", reason: "no effect of interest" };
  if (least > 0)
    return { word: "undecided", reason: "some effect, too small to be called one yet" };
  return { word: "undecided" };
}

/** The best arm between the ends, chosen on even replications, against both ends on odd ones: nothing is selected twice. */
function judgeInterior(part: Interior, read: Read, width: Width): Part {
  const { what, interior, probe, expect, smallest, relative, reason } = part;
  const every = (odd: 0 | 1, arm: string) => read(arm, probe).filter((_, r) => r % 2 === odd);
  const score = (arm: string) => expect * moments(defined(every(0, arm)).kept).mean;
  const inner = interior.slice(1, -1);
  const best = inner.reduce((a, b) => (score(b) > score(a) ? b : a));
  const judged = [interior[0], interior[interior.length - 1]].map((end) =>
    judgeContrast(
      {
        what: `${what}: ${best} over ${end}`,
        quantity: { probe, weights: { [end]: -1, [best]: 1 } },
        expect,
        smallest,
        ...(relative === undefined ? {} : { relative }),
        reason,
      },
      (arm) => every(1, arm),
      width,
    ),
  );
  return together(judged).weakest;
}

/** How clearly a part is what it is, in half-widths between its limit and the middle: the smaller, the closer to another word. */
export function clearness({ word, low, high, limit }: Part): number {
  if (word === "undecided") return 0;
  const half = (high - low) / 2;
  return half > 0 ? Math.abs((low + high) / 2 - limit) / half : Infinity;
}

/** Every part must hold. The weakest is the one that the word hangs on. */
export function together(parts: readonly Part[]): { word: Word; weakest: Part } {
  const refuted = parts.filter(({ word }) => word === "refuted");
  const undecided = parts.filter(({ word }) => word === "undecided");
  if (refuted.length > 0)
    return { word: "refuted", weakest: extreme(refuted, (a, b) => clearness(b) > clearness(a)) };
  if (undecided.length > 0) return { word: "undecided", weakest: undecided[0] };
  return { word: "supported", weakest: extreme(parts, (a, b) => clearness(b) < clearness(a)) };
}

function extreme(parts: readonly Part[], isBetter: (a: Part, b: Part) => boolean): Part {
  return parts.reduce((a, b) => (isBetter(a, b) ? b : a));
}

export type Inside = "inside" | "outside" | "open";

export interface Ablation {
  /** The part that is furthest from vanishing. */
  what: string;
  effect: number;
  low: number;
  high: number;
  inside: Inside;
}

/** A cell, judged. */
export interface JudgedCell {
  name: string;
  word: Word;
  reason?: string;
  weakest: Part;
  parts: Part[];
  ablation: Ablation | null;
  also: Part[];
}

export interface CellReads {
  name: string;
  read: Read;
  /** Of the arms with the channel cut; null: there is no cut. */
  cut: Read | null;
}

export function judgeCell(
  test: Test,
  { name, read: bare, cut }: CellReads,
  width: Width,
): JudgedCell {
  const read = readWithChoices(bare, test.choices);
  const all = judgedInstead(test, read);
  const parts = all.map((part) => judgePart(part, read, width));
  const { word, weakest } = together(parts);
  const also = (test.also ?? []).map((part) => judgePart(part, read, width));
  const ablation =
    cut === null
      ? null
      : ablationOf(
          vanishingParts(test, all),
          { read, cut: readWithChoices(cut, test.choices) },
          width,
        );
  const base = { name, weakest, parts, ablation, also };
  if (word === "undecided" || ablation === null || ablation.inside === "inside")
    return { ...base, word, ...(weakest.reason === undefined ? {} : { reason: weakest.reason }) };
  const former = weakest.reason === undefined ? word : `${word}, ${weakest.reason}`;
  const reason =
    ablation.inside === "outside"
      ? `${former}, but it survives its switch`
      : `${former}, but whether it survives its switch cannot be told yet`;
  return { ...base, word: "undecided", reason };
}

const hardlyEver = 0.02;

/** The fallback, where an event happens in nearly none or nearly all replications of every arm. */
function judgedInstead(test: Test, read: Read): readonly (Contrast | Interior)[] {
  const { fallback, all } = test;
  if (fallback === undefined) return all;
  const events = all.flatMap((part) =>
    isInterior(part) || !("events" in part.quantity) ? [] : part.quantity.events,
  );
  const isFlat = events.every((event) => {
    const share = moments(eventNumbers(event, read)).mean;
    return share < hardlyEver || share > 1 - hardlyEver;
  });
  return events.length > 0 && isFlat ? [fallback] : all;
}

/** With the channel cut an optimum inside has to be gone. */
const interiorUnderCut: Readonly<Record<Word, Inside>> = {
  refuted: "inside",
  undecided: "open",
  supported: "outside",
};

function ablationOf(
  parts: readonly (Contrast | Interior)[],
  { read, cut }: { read: Read; cut: Read },
  width: Width,
): Ablation | null {
  const judged = parts.map((part): Ablation => {
    if (isInterior(part)) {
      const { word, what, effect, low, high } = judgePart(part, cut, width);
      return { what, effect, low, high, inside: interiorUnderCut[word] };
    }
    const { limit: _, ...contrast } = part;
    const smallest = sizeOf(contrast, read);
    const found = judgeContrast(contrast, cut, width);
    const { what, effect, low, high } = found;
    const isTold = !isHardlyDefined(found);
    const isOutside = isTold && (low > smallest || high < -smallest);
    const isInside = isTold && low >= -smallest && high <= smallest;
    return {
      what,
      effect,
      low,
      high,
      inside: isInside ? "inside" : isOutside ? "outside" : "open",
    };
  });
  const worst = (["outside", "open", "inside"] as const)
    .map((inside) => judged.find((each) => each.inside === inside))
    .find((each) => each !== undefined);
  return worst ?? null;
}

export type Verdict = Word | "conditional";

export interface Condition {
  cell: string;
  word: Word;
  reason?: string;
}

/** The word of a row over its cells: equal words are the verdict, opposite ones make it conditional. */
export function overCells(cells: readonly JudgedCell[]): {
  verdict: Verdict;
  reason?: string;
  conditions?: Condition[];
  shown: JudgedCell;
} {
  const words = new Set(cells.map(({ word }) => word));
  const shown = cells.find(({ word }) => word !== "supported") ?? cells[0];
  const reason = shown.reason === undefined ? {} : { reason: shown.reason };
  if (words.size === 1) return { verdict: cells[0].word, ...reason, shown };
  const conditions = cells.map(({ name, word, reason: why }) => ({
    cell: name,
    word,
    ...(why === undefined ? {} : { reason: why }),
  }));
  if (words.has("supported") && words.has("refuted"))
    return { verdict: "conditional", conditions, shown };
  const open = cells.find(({ word }) => word === "undecided")!;
  return {
    verdict: "undecided",
    reason: `undecided in ${open.name}${open.reason === undefined ? "" : `: ${open.reason}`}`,
    conditions,
    shown: open,
  };
}

/** Whether more replications could change anything. */
export function isSettled(cells: readonly JudgedCell[]): boolean {
  return cells.every(
    ({ word, ablation }) => word !== "undecided" || ablation?.inside === "outside",
  );
}

/**
 * Tail beyond the limit that a supported or refuted part was judged by, about: for Holm's count over all rows. `error` is
 * that of the look that gave its interval.
 */
export function tailOf(
  { word, low, high, limit, effect, replications }: Part,
  error: number,
): number {
  if (word === "undecided") return 1;
  const freedom = replications - 1;
  const standardError = (high - low) / 2 / studentCritical(1 - error, freedom);
  if (standardError === 0) return 0;
  return studentUpper(Math.abs(effect - limit) / standardError, freedom);
}
