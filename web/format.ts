/**
 * How figures read on the page: British grouping, a true minus sign, at most three significant figures.
 * A figure whose interval is wider than a tenth of it is introduced by "about".
 */

const minus = "\u2212";
const formats = new Map<number, Intl.NumberFormat>();

function significantFormat(digits: number): Intl.NumberFormat {
  let format = formats.get(digits);
  if (format === undefined) {
    format = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: digits });
    formats.set(digits, format);
  }
  return format;
}

/** The value with at most `digits` significant figures, e.g. 1234.5 -> "1,230"; "not available" when not finite. */
export function figure(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return "not available";
  return significantFormat(digits)
    .format(value === 0 ? 0 : value)
    .replace("-", minus);
}

/** A figure of a difference with its sign: "+12", "−3.4", "0". */
export function signed(value: number, text = figure(value)): string {
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** The value with a fixed number of decimals, e.g. (0.98765, 3) -> "0.988"; "not available" when not finite. */
export function decimal(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return "not available";
  const format = new Intl.NumberFormat("en-GB", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: "negative",
  });
  return format.format(value).replace("-", minus);
}

/** A whole number with grouping, e.g. 12345 -> "12,345". */
export function count(value: number): string {
  return figure(Math.round(value), 15);
}

/** "about " when the interval from low to high is wider than 10 % of the value, else nothing. */
export function hedge(value: number, low: number, high: number): string {
  return high - low > 0.1 * Math.abs(value) ? "about " : "";
}

/** A length of real time in words: "0.4 s", "12 s", "2 min 5 s". */
export function duration(seconds: number): string {
  if (!Number.isFinite(seconds)) return "unknown";
  if (seconds < 10) return `${figure(Math.max(0, seconds), 2)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** The unit as it follows a figure: "%" closes up as in the house style, nothing for pure numbers. */
export function withUnit(text: string, unit: string): string {
  if (unit === "" || unit === "1") return text;
  return `${text}\u00a0${unit}`;
}

/** The words as a sentence begins with them. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A unit as a sentence says it. */
export function spelledUnit(unit: string): string {
  return unit === "h" ? "hours" : unit;
}

/** Words that explain a number without being a unit. */
const pureNumbers = ["1", "0 to 1", "ratio"];

export interface Reading {
  /** From the unit of the tables to the one on the screen. */
  factor: number;
  unit: string;
}

/** Shares and coefficients of variation are read as per cent; tables and files keep them as they are. */
export function readingOf(unit: string): Reading {
  if (unit === "share" || unit === "CV") return { factor: 100, unit: "%" };
  if (unit.startsWith("share of ")) return { factor: 100, unit: unit.replace("share", "%") };
  return { factor: 1, unit: pureNumbers.includes(unit) ? "" : unit };
}
