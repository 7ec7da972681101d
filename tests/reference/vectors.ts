/**
 * Reads a family of reference vectors and compares by each case's own tolerance.
 */
import { expect } from "vitest";

export interface ReferenceCase<Inputs, Expected> {
  id: string;
  inputs: Inputs;
  expected: Expected;
  tol: { rel: number; abs: number };
}

/** The case of that id; the caller states the shape, the file is the witness. */
export function referenceCase<Inputs, Expected>(
  family: { cases: readonly unknown[] },
  id: string,
): ReferenceCase<Inputs, Expected> {
  const cases = family.cases as ReferenceCase<Inputs, Expected>[];
  const found = cases.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no reference case ${id}`);
  return found;
}

/** |actual - expected| <= abs + rel |expected|, number by number. */
export function expectWithin(
  actual: ArrayLike<number> | number,
  expected: ArrayLike<number> | number,
  { rel, abs }: { rel: number; abs: number },
): void {
  const actuals = typeof actual === "number" ? [actual] : Array.from(actual);
  const wanted = typeof expected === "number" ? [expected] : Array.from(expected);
  expect(actuals.length).toBe(wanted.length);
  wanted.forEach((value, i) => {
    const distance = actuals[i] === value ? 0 : Math.abs(actuals[i] - value);
    expect(distance, `value ${i}: ${actuals[i]} against ${value}`).toBeLessThanOrEqual(
      abs + rel * Math.abs(value),
    );
  });
}

/** A generator of uniform numbers for tests that need some luck: Park & Miller's minimal standard, seed 1 to 2^31 - 2. */
export function lcg(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** Standard normal numbers from uniform ones (Marsaglia & Bray's polar method). */
export function normals(uniform: () => number): () => number {
  return () => {
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const square = x * x + y * y;
      if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
    }
  };
}
