/**
 * Designs, labels and functions that the files of reference vectors state in words.
 */

/**
 * "… first 32, 5 dims", "… 512 x 5", "… points 0..1023 mapped to (-pi,pi)^3", "… first 64 points in 3 dimensions": points
 * and dimensions, the numbers in this order once the interval and the flipped labels are taken away.
 */
export function sobolShape(text: string): { points: number; dimensions: number; first?: number } {
  const rest = text.replace(/mapped to [([][^)\]]*[)\]]/, "").replace(/every \d+.*/, "");
  const range = /(\d+)\s*\.\.\.?\s*(\d+)/.exec(rest);
  const others = (range === null ? rest : rest.replace(range[0], "")).match(/\d+/g) ?? [];
  const [first, last] =
    range === null ? [0, Number(others.shift()) - 1] : range.slice(1).map(Number);
  const dimensions = Number(others[0]);
  if (!(last >= first && dimensions > 0)) {
    throw new Error(`design: ${text}, wants Sobol' points by number`);
  }
  return { points: last - first + 1, dimensions, first };
}

/** The interval after "mapped to", e.g. (-pi,pi); null without one. */
export function mappedTo(text: string): [low: number, high: number] | null {
  const interval = /mapped to [([]([^,]+),([^)\]]+)[)\]]/.exec(text);
  if (interval === null) return null;
  return [numberOf(interval[1]), numberOf(interval[2])];
}

/** "-pi", "2pi", "pi/2", "1e-3" */
function numberOf(text: string): number {
  const parts = /^\s*([-+]?)\s*([\d.]+(?:e[-+]?\d+)?)?\s*\*?\s*(pi)?\s*(?:\/\s*([\d.]+))?\s*$/.exec(
    text,
  );
  if (parts === null || (parts[2] ?? parts[3]) === undefined) {
    throw new Error(`number: ${text}, wants digits or pi`);
  }
  const [, sign, digits, pi, divisor] = parts;
  const size = Number(digits ?? 1) * (pi === undefined ? 1 : Math.PI);
  return ((sign === "-" ? -1 : 1) * size) / Number(divisor ?? 1);
}

type Rule = (row: ArrayLike<number>) => boolean;

/** "x1 in (.35,.75) and x3<.4" as a test of a row; a bound is included only where it is written with "=" or "[". */
export function ruleOf(text: string): Rule {
  const ways = text.split(/\s+or\s+/).map((way) => way.split(/\s+and\s+|\s*&+\s*/).map(partOf));
  return (row) => ways.some((parts) => parts.every((holds) => holds(row)));
}

/** Whether `value` stands to `limit` as "<", ">", "<=", ">=" or "=" says. */
export function holdsAgainst(value: number, sign: string, limit: number): boolean {
  if (value === limit) return sign.includes("=");
  return sign.startsWith("<") ? value < limit : sign.startsWith(">") && value > limit;
}

const number = String.raw`([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)`;

function partOf(text: string): Rule {
  const bare = text.replace(/^[\s(]+(?=x)/, "").replace(/\s+$/, "");
  const matched = (pattern: string) => new RegExp(`^\\s*${pattern}\\s*\\)?$`).exec(bare);
  const within = matched(String.raw`x(\d+) in ([([])\s*${number}\s*,\s*${number}\s*[)\]]`);
  if (within !== null) {
    const [input, low, high] = [within[1], within[3], within[4]].map(Number);
    const [above, below] = [within[2] === "[" ? ">=" : ">", bare.includes("]") ? "<=" : "<"];
    return both(input, [above, low], [below, high]);
  }
  const between = matched(String.raw`${number}\s*(<=?)\s*x(\d+)\s*(<=?)\s*${number}`);
  if (between !== null) {
    const [low, input, high] = [between[1], between[3], between[5]].map(Number);
    return both(input, [between[2].replace("<", ">"), low], [between[4], high]);
  }
  const bound = matched(String.raw`x(\d+)\s*([<>]=?)\s*${number}`);
  if (bound === null) throw new Error(`rule: ${text}, wants x1 in (low,high), x1<high or x1>low`);
  const [input, limit] = [Number(bound[1]), Number(bound[3])];
  return (row) => holdsAgainst(row[input - 1], bound[2], limit);
}

function both(input: number, ...limits: readonly (readonly [string, number])[]): Rule {
  return (row) => limits.every(([sign, limit]) => holdsAgainst(row[input - 1], sign, limit));
}

/** "every 17th label flipped": how many rows lie between flipped ones, from row 0; 0 for none. */
export function flippedEvery(text: string): number {
  return Number(/every (\d+)(?:st|nd|rd|th) label flipped/.exec(text)?.[1] ?? 0);
}
