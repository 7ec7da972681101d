/**
 * One family of reference vectors: from the inputs of a case to every key of its `expected`, through the public functions
 * of analysis. A family never sees `expected`, and tells its cases apart by their inputs, so that further cases of the
 * same kind need no change here.
 */

/** `inputs` is as the family's file has it; a family states its shape: `(id, inputs: { x: number[] }) => ({ … })`. */
export type Family = (id: string, inputs: never) => Record<string, unknown>;

/** A result, or null where the data do not allow it: a case may ask for the others alone. */
export function orNull<Result>(compute: () => Result): Result | null {
  try {
    return compute();
  } catch (refusal) {
    if (refusal instanceof RangeError) return null;
    throw refusal;
  }
}

/** Numbers as the runner compares them: typed arrays become lists. */
export function plain(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array);
  if (Array.isArray(value)) return value.map(plain);
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
  }
  return value;
}
