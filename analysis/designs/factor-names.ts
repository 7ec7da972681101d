/**
 * Factors by letter, as the books on experiments name them (Box, Hunter & Hunter 2005): A to Z without I, which stands
 * for the identity. A set of factors (an interaction, a word of a generator) is a bit mask, A the lowest bit.
 */

const letters = "ABCDEFGHJKLMNOPQRSTUVWXYZ";

/** Most factors that have a letter. */
export const maxFactors = letters.length;

/** "ACD" from bits 0, 2 and 3; "I" from none. */
export function effectName(mask: number): string {
  let name = "";
  for (let factor = 0; factor < letters.length; factor++) {
    if ((mask >>> factor) & 1) name += letters[factor];
  }
  return name === "" ? "I" : name;
}

/** The mask behind a name of at least one factor, in any order. */
export function effectMask(name: string): number {
  let mask = 0;
  for (const letter of name) {
    const factor = letters.indexOf(letter);
    if (factor < 0 || (mask >>> factor) & 1) {
      throw new RangeError(`factors: ${name}, wants different letters from A to Z without I`);
    }
    mask |= 1 << factor;
  }
  if (mask === 0) throw new RangeError(`factors: none, wants at least one letter`);
  return mask;
}

/** How many factors a mask holds: 1 for a main effect, 2 for the interaction of a pair. */
export function orderOf(mask: number): number {
  let order = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) order++;
  return order;
}

/** Sorts masks by order, then by letters: A, B, AB, C would come as A, B, C, AB. */
export function byOrderThenLetters(left: number, right: number): number {
  const difference = orderOf(left) - orderOf(right);
  if (difference !== 0) return difference;
  return effectName(left) < effectName(right) ? -1 : left === right ? 0 : 1;
}
