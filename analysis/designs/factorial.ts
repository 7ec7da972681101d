/**
 * Designs with two levels per factor, -1 (low, off) and +1 (high, on): full 2^k, and the fractions 2^(k-p) that
 * generators cut from it ("E=BCD": E takes the product of B, C and D). Runs are in standard order, A changing fastest.
 */
import { wholeNumber } from "../checks.ts";
import { effectMask, effectName, maxFactors } from "./factor-names.ts";

/** A factor beyond the first ones, set by the product of some of these. */
export interface Generator {
  /** Mask of the first factors multiplied. */
  product: number;
  sign: 1 | -1;
}

export interface TwoLevelDesign {
  factors: number;
  /** The first factors, which run through all their combinations. */
  base: number;
  /** One for each of the other factors, in order. */
  generators: readonly Generator[];
  /** 2^base. */
  runs: number;
  /** Row-major, runs x factors, each -1 or 1. */
  signs: Int8Array;
}

/** All 2^k combinations of 1 to 20 factors. */
export function fullFactorial(factors: number): TwoLevelDesign {
  return fractionalFactorial(wholeNumber("factors", factors, 1, 20), []);
}

/**
 * `generators` as written in tables, one per added factor: "E=BCD", or "E=-BCD" for the other half. With k factors and
 * p generators the first k - p factors are the base, and the generators must define exactly the other ones.
 */
export function fractionalFactorial(
  factors: number,
  generators: readonly string[],
): TwoLevelDesign {
  wholeNumber("factors", factors, 1, maxFactors);
  const base = wholeNumber("base factors", factors - generators.length, 1, 20);
  const byFactor = new Map(generators.map((text) => parse(text, base)));
  const ordered = Array.from({ length: factors - base }, (_, i) => {
    const generator = byFactor.get(1 << (base + i));
    if (generator === undefined) {
      throw new RangeError(
        `generators: ${generators.join(", ")}, wants one for ${effectName(1 << (base + i))}`,
      );
    }
    return generator;
  });
  const runs = 1 << base;
  const signs = new Int8Array(runs * factors);
  for (let run = 0; run < runs; run++) {
    for (let factor = 0; factor < base; factor++) {
      signs[run * factors + factor] = signOf(1 << factor, run);
    }
    ordered.forEach(({ product, sign }, i) => {
      signs[run * factors + base + i] = sign * signOf(product, run);
    });
  }
  return { factors, base, generators: ordered, runs, signs };
}

/** The sign of a product of base factors in a run of standard order: bit f of the run's index is factor f. */
export function signOf(product: number, run: number): 1 | -1 {
  // Every factor at its low level turns the sign.
  let low = product & ~run;
  let sign: 1 | -1 = 1;
  for (; low !== 0; low &= low - 1) sign = sign === 1 ? -1 : 1;
  return sign;
}

function parse(text: string, base: number): [factor: number, generator: Generator] {
  const parts = /^\s*([A-Z])\s*=\s*([-+]?)\s*([A-Z]+)\s*$/.exec(text);
  if (parts === null) throw new RangeError(`generators: ${text}, wants the form E=BCD or E=-BCD`);
  const product = effectMask(parts[3]);
  if (product >>> base !== 0) {
    throw new RangeError(`generators: ${text}, wants a product of the first ${base} factors`);
  }
  return [effectMask(parts[1]), { product, sign: parts[2] === "-" ? -1 : 1 }];
}
