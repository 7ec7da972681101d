/**
 * What a fraction of a factorial cannot tell apart (Box, Hunter & Hunter 2005, chapter 6): every product of its
 * generator words is a constant column, so effects that differ by such a word share one column. The resolution is the
 * shortest word: III confuses main effects with pairs, IV pairs with pairs, V neither.
 */
import { byOrderThenLetters, effectName, orderOf } from "./factor-names.ts";
import type { TwoLevelDesign } from "./factorial.ts";

/** The words of the defining relation as masks of factors, without the empty one; none for a full factorial. */
export function definingWords({ base, generators }: TwoLevelDesign): number[] {
  const words = [0];
  generators.forEach(({ product }, i) => {
    const word = product | (1 << (base + i));
    words.push(...words.map((known) => known ^ word));
  });
  return words.slice(1);
}

/** Length of the shortest word; null for a full factorial, where nothing is confused. */
export function resolutionOf(design: TwoLevelDesign): number | null {
  const words = definingWords(design);
  return words.length === 0 ? null : Math.min(...words.map(orderOf));
}

/** All effects that share the column of this one, itself among them, lowest order first. */
export function aliasesOf(design: TwoLevelDesign, mask: number): number[] {
  return [mask, ...definingWords(design).map((word) => mask ^ word)].toSorted(byOrderThenLetters);
}

/**
 * Interactions of two factors by the column they share, as names: a group of one can be estimated on its own (as far
 * as larger interactions are nil), a group of several only as their sum.
 */
export function pairAliasGroups(design: TwoLevelDesign): string[][] {
  const groups = new Map<number, string[]>();
  for (let one = 0; one < design.factors; one++) {
    for (let other = one + 1; other < design.factors; other++) {
      const mask = (1 << one) | (1 << other);
      const column = columnOfEffect(design, mask);
      groups.set(column, [...(groups.get(column) ?? []), effectName(mask)]);
    }
  }
  return [...groups.values()];
}

/** The product of base factors that has the column of an effect, as a mask; 0 for a constant column. */
export function columnOfEffect({ base, generators }: TwoLevelDesign, mask: number): number {
  let column = mask & ((1 << base) - 1);
  generators.forEach(({ product }, i) => {
    if ((mask >>> (base + i)) & 1) column ^= product;
  });
  return column;
}
