/**
 * Who is next: each discipline is one function over waiting lines and returns the item taken, or -1 when nobody waits.
 * First come first served is `lines.shift`. Last come first served is `lines.pushFront` on arrival, then `shift`.
 */
import type { WaitingLines } from "./waiting-lines.ts";

/** Head of the most urgent class: line `first` is class 0, `first` + 1 class 1, and so on; first come within a class. */
export function takeMostUrgent(lines: WaitingLines, first: number, classes: number): number {
  for (let line = first; line < first + classes; line++) {
    const item = lines.shift(line);
    if (item >= 0) return item;
  }
  return -1;
}

/** Any item with the same chance, chosen by a keyed uniform u in (0, 1); takes steps in proportion to the length. */
export function takeAtRandom(lines: WaitingLines, line: number, u: number): number {
  let item = lines.head(line);
  if (item < 0) return -1;
  for (let skip = Math.floor(u * lines.length(line)); skip > 0; skip--) item = lines.next(item);
  lines.remove(line, item);
  return item;
}
