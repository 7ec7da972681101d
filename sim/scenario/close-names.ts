/**
 * Names of a catalogue that are close to one that it does not know, for messages: nearest first. Close is what contains
 * the other, or is few letters away from it; case, dashes, underscores and spaces do not count.
 */

/** Nobody types longer names, and comparing takes time with the length. */
const longest = 64;

/** At most `count` of the names, the nearest first, however far; of equally near ones in the catalogue's order. */
export function nearestNames(given: string, names: readonly string[], count: number): string[] {
  const text = lettersOf(given);
  return names
    .map((name) => ({ name, distance: distanceBetween(text, lettersOf(name)) }))
    .toSorted((one, other) => one.distance - other.distance)
    .slice(0, count)
    .map(({ name }) => name);
}

/** The name that was probably meant; undefined where none is close. */
export function meantName(given: string, names: readonly string[]): string | undefined {
  const [nearest] = nearestNames(given, names, 1);
  if (nearest === undefined) return undefined;
  const text = lettersOf(given);
  return distanceBetween(text, lettersOf(nearest)) <= Math.max(1, text.length / 3)
    ? nearest
    : undefined;
}

function lettersOf(name: string): string {
  return name
    .slice(0, longest)
    .toLowerCase()
    .replaceAll(/[-_\s]/g, "");
}

/** How many letters have to be put in, left out or changed (Levenshtein 1966); a name within the other is one away. */
function distanceBetween(one: string, other: string): number {
  if (one === other) return 0;
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  if (shorter.length >= 4 && longer.includes(shorter)) return 1;
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let at = 1; at <= other.length; at++) {
      const change = above[at - 1] + (one[row - 1] === other[at - 1] ? 0 : 1);
      line.push(Math.min(change, above[at] + 1, line[at - 1] + 1));
    }
    above = line;
  }
  return above[other.length];
}
