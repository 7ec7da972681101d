/**
 * What a case of reference vectors demands, and what of it was not met. A number a passes against e when
 * |a - e| <= abs + rel |e|; strings, booleans and whole numbers pass exactly; null is a missing value, be it null, NaN or
 * undefined here; "Infinity" is a number.
 */

export interface Tolerance {
  rel: number;
  abs: number;
}

/** Keys that inform the reader of the file, and are not results. */
const informing =
  /^(published|package|info_|synth_R_weights$|certified$|reason$|trace_tail$|values_25_digits$)/;

/** One line per unmet value, `path: actual, wants expected`. */
export function mismatches(
  expected: unknown,
  actual: unknown,
  tolerance: Tolerance,
  path = "",
): string[] {
  if (expected === "Infinity" || expected === "-Infinity") {
    return unless(actual === Number(expected), path, actual, expected);
  }
  if (typeof expected === "number") {
    return unless(isWithin(actual, expected, tolerance), path, actual, expected);
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) {
      const got = Array.isArray(actual) ? `${actual.length} values` : String(actual);
      return [`${path}: ${got}, wants ${expected.length} values`];
    }
    return expected.flatMap((value, i) => mismatches(value, actual[i], tolerance, `${path}[${i}]`));
  }
  if (expected !== null && typeof expected === "object") {
    if (actual === null || typeof actual !== "object") return [`${path}: not computed`];
    return Object.entries(expected)
      .filter(([key]) => !informing.test(key))
      .flatMap(([key, value]) => {
        const inner = path === "" ? key : `${path}.${key}`;
        if (!Object.hasOwn(actual, key)) return [`${inner}: not computed`];
        return mismatches(value, (actual as Record<string, unknown>)[key], tolerance, inner);
      });
  }
  const found = actual === undefined || Number.isNaN(actual) ? null : actual;
  return unless(found === expected, path, actual, expected);
}

/** Doubles beyond have few digits after the point or none: a sum of squares there is whole without being a count. */
const largestCount = 1e9;

/** Two whole numbers are counts or indices: near is not met. */
function isWithin(actual: unknown, expected: number, { rel, abs }: Tolerance): boolean {
  if (typeof actual !== "number" || !Number.isFinite(actual)) return false;
  const isCount = Number.isInteger(expected) && Math.abs(expected) <= largestCount;
  if (isCount && Number.isInteger(actual)) return actual === expected;
  return Math.abs(actual - expected) <= abs + rel * Math.abs(expected);
}

function unless(met: boolean, path: string, actual: unknown, expected: unknown): string[] {
  return met ? [] : [`${path}: ${String(actual)}, wants ${String(expected)}`];
}

/** Results as text that keeps every bit: numbers as the 16 hexadecimal digits of their doubles. */
export function bitsOf(value: unknown): string {
  if (typeof value === "number") {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, value);
    return view.getBigUint64(0).toString(16).padStart(16, "0");
  }
  if (Array.isArray(value)) return `[${value.map(bitsOf).join()}]`;
  if (value !== null && typeof value === "object") {
    return `{${Object.entries(value)
      .map(([key, inner]) => `${key}:${bitsOf(inner)}`)
      .join()}}`;
  }
  return String(value);
}
