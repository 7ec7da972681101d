/** The answer of `burrow designs`: for every outcome the analysis that erred least, and how often it found the effect at all. */
import type { DesignsResult } from "../../analysis/reports/designs/result.ts";
import { type Block, text } from "./document.ts";

/** The analysis with the smallest error about what it treated, and those that may be as good: it was chosen on these trials. */
export function answerOf({ measures, methods }: DesignsResult): string {
  const found = measures.map(({ label, figures, closest }) => {
    if (closest === null)
      return `For ${label} no analysis held the truth in nine of ten of these trials, with treatment and without: cannot tell.`;
    const { method, alike } = closest;
    const named = methods.find(({ id }) => id === method)!;
    const { power } = figures.find((own) => own.method === method)!;
    const mostly =
      power.share !== null && power.share < 0.5 ? ", so in most of them we could not tell" : "";
    const others =
      alike.length === 0
        ? ""
        : ` (we cannot tell whether ${alike.length === 1 ? "one other errs" : `${alike.length} others err`} more)`;
    return `For ${label}: ${named.design}, ${named.label}${others}, which found the effect in ${power.count} of ${power.n} trials${mostly}.`;
  });
  const how = measures.some(({ closest }) => closest !== null)
    ? [
        "Named is the analysis with the smallest error about what was treated, of those whose interval held the truth in nine of ten of these trials or more, with treatment and without.",
      ]
    : [];
  return [...found, ...how].join(" ");
}

/** Which analyses may err as little as the one of the answer. */
export function alikeWords(
  { methods }: DesignsResult,
  { closest }: DesignsResult["measures"][number],
): Block[] {
  if (closest === null || closest.alike.length === 0) return [];
  const short = (wanted: string) => methods.find(({ id }) => id === wanted)!.short;
  return [
    text(
      `Smallest error: "${short(closest.method)}". Whether these err more we cannot tell: ${closest.alike.map((method) => `"${short(method)}"`).join(", ")}.`,
    ),
  ];
}
