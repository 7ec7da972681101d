/** Which way an effect goes, in one word, once it has been asked among others. */
import type { Adjusted } from "./result.ts";

export type EffectWord = "worse" | "better" | "higher" | "lower" | "cannot tell";
export type Better = "higher" | "lower" | "neither";

/** An adjusted p-value above this tells nothing. */
const level = 0.05;

export function effectWord({ mean, adjusted }: Adjusted, better: Better): EffectWord {
  if (!(adjusted <= level) || mean === 0) return "cannot tell";
  if (better === "neither") return mean > 0 ? "higher" : "lower";
  return mean > 0 === (better === "higher") ? "better" : "worse";
}

/** How bad a difference is: above 0 worsens the measure; of one without a direction its size. */
export function harmOf(difference: number, better: Better): number {
  if (better === "neither") return Math.abs(difference);
  return better === "higher" ? -difference : difference;
}

export type Additivity = "more" | "less" | "cannot tell";

/** Whether all together are worse than the sum of each alone, by the interval of what comes on top. */
export function additivity(
  { mean, low, high }: { mean: number; low: number; high: number },
  better: Better,
): Additivity {
  if (!(low > 0 || high < 0)) return "cannot tell";
  if (better === "neither") return mean > 0 ? "more" : "less";
  return harmOf(mean, better) > 0 ? "more" : "less";
}

/** The one that makes it worst, when both are on; by harm on top. */
export function worstPartner(
  mode: number,
  pairs: readonly { modes: readonly [number, number]; mean: number }[],
  better: Better,
): number | null {
  const own = pairs.filter(({ modes }) => modes.includes(mode));
  const worst = own.toSorted((a, b) => harmOf(b.mean, better) - harmOf(a.mean, better))[0];
  if (worst === undefined || !(harmOf(worst.mean, better) > 0)) return null;
  return worst.modes[0] === mode ? worst.modes[1] : worst.modes[0];
}
