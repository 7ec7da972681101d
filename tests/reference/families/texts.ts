/**
 * Designs, labels and functions that the files of reference vectors state in words.
 */

/** "… first 32, 5 dims", "… 512 x 5", "… points 0..1023 mapped to (-pi,pi)^3": points and dimensions. */
export function sobolShape(text: string): { points: number; dimensions: number; first?: number } {
  const range = /points (\d+)\.\.(\d+)\D.*\^(\d+)/.exec(text);
  if (range !== null) {
    const [first, last, dimensions] = range.slice(1).map(Number);
    return { points: last - first + 1, dimensions, first };
  }
  const counts = /(\d+)\s*(?:x|,|\s)\s*(\d+)/.exec(text);
  if (counts === null) throw new Error(`design: ${text}, wants Sobol' points by number`);
  return { points: Number(counts[1]), dimensions: Number(counts[2]) };
}

/** The interval after "mapped to", e.g. (-pi,pi); the unit interval without one. */
export function mappedTo(text: string): [low: number, high: number] {
  const interval = /mapped to \(([^,]+),([^)]+)\)/.exec(text);
  if (interval === null) return [0, 1];
  return [numberOf(interval[1]), numberOf(interval[2])];
}

function numberOf(text: string): number {
  const [, sign, digits] = /^\s*(-?)\s*(pi|[\d.]+)\s*$/.exec(text) ?? [];
  if (digits === undefined) throw new Error(`number: ${text}, wants digits or pi`);
  return (sign === "-" ? -1 : 1) * (digits === "pi" ? Math.PI : Number(digits));
}

/** "x1 in (.35,.75) and x3<.4" as a test of a row; a bound is included only where it is written with "=". */
export function ruleOf(text: string): (row: ArrayLike<number>) => boolean {
  const parts = text.split(/\s+and\s+/).map(partOf);
  return (row) => parts.every((holds) => holds(row));
}

function partOf(text: string): (row: ArrayLike<number>) => boolean {
  const within = /^\s*x(\d+) in \(([^,]+),([^)]+)\)\s*$/.exec(text);
  if (within !== null) {
    const [input, low, high] = within.slice(1).map(Number);
    return (row) => row[input - 1] > low && row[input - 1] < high;
  }
  const bound = /^\s*x(\d+)\s*([<>])(=?)\s*([-+.\de]+)\s*$/.exec(text);
  if (bound === null) throw new Error(`rule: ${text}, wants x1 in (low,high), x1<high or x1>low`);
  const [input, limit] = [Number(bound[1]), Number(bound[4])];
  return (row) => {
    const value = row[input - 1];
    return (
      (bound[2] === "<" ? value < limit : value > limit) || (bound[3] === "=" && value === limit)
    );
  };
}

/** "every 17th label flipped": how many rows lie between flipped ones, from row 0; 0 for none. */
export function flippedEvery(text: string): number {
  return Number(/every (\d+)(?:st|nd|rd|th) label flipped/.exec(text)?.[1] ?? 0);
}
