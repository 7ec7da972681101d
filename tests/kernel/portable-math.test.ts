/** The portable functions against this engine's own, which is right to within 1 unit in the last place, and exactly. */
import { describe, expect, test } from "vitest";
import { exp, expm1, lnGamma, log, log1p, pow, uniform } from "../../sim/kernel/index.ts";

const cell = new Float64Array(1);
const bits = new BigInt64Array(cell.buffer);

/** How many doubles lie between two of the same sign. */
function unitsApart(a: number, b: number): number {
  if (Object.is(a, b)) return 0;
  cell[0] = a;
  const first = bits[0];
  cell[0] = b;
  return Math.abs(Number(bits[0] - first));
}

/** Largest distance over 100,000 arguments made from uniforms. */
function worst(
  f: (x: number) => number,
  reference: (x: number) => number,
  argument: (u: number) => number,
): number {
  let largest = 0;
  for (let i = 0; i < 100_000; i++) {
    const x = argument(uniform(1, 2, i, 0));
    largest = Math.max(largest, unitsApart(f(x), reference(x)));
  }
  return largest;
}

describe("log and exp", () => {
  test("agree with the engine to 1 unit in the last place over their whole ranges", () => {
    expect(worst(log, Math.log, (u) => 2 * u)).toBeLessThanOrEqual(1);
    expect(worst(log, Math.log, (u) => Math.exp(1400 * u - 700))).toBeLessThanOrEqual(1);
    expect(worst(log, Math.log, (u) => 5e-324 * Math.ceil(u * 2 ** 50))).toBeLessThanOrEqual(1);
    expect(worst(exp, Math.exp, (u) => 2 * u - 1)).toBeLessThanOrEqual(1);
    expect(worst(exp, Math.exp, (u) => 1454.8 * u - 745)).toBeLessThanOrEqual(1);
  });

  test("have their exact values and limits", () => {
    expect([log(1), log(0), log(-0), log(Infinity)]).toEqual([0, -Infinity, -Infinity, Infinity]);
    expect([log(-1), log(NaN), log(-Infinity)]).toEqual([NaN, NaN, NaN]);
    expect(log(5e-324)).toBe(Math.log(5e-324));
    expect([exp(0), exp(-0), exp(-Infinity), exp(-746), exp(710)]).toEqual([1, 1, 0, 0, Infinity]);
    expect([exp(Infinity), exp(NaN)]).toEqual([Infinity, NaN]);
    expect(exp(-745)).toBe(5e-324);
  });
});

describe("log1p and expm1", () => {
  test("agree with the engine to 1 unit in the last place, above all near 0", () => {
    for (const size of [1, 1e-3, 1e-8, 1e-12, 1e-17]) {
      expect(worst(log1p, Math.log1p, (u) => size * (2 * u - 1))).toBeLessThanOrEqual(1);
      expect(worst(expm1, Math.expm1, (u) => size * (2 * u - 1))).toBeLessThanOrEqual(1);
    }
    expect(worst(log1p, Math.log1p, (u) => Math.exp(700 * u))).toBeLessThanOrEqual(1);
    expect(worst(expm1, Math.expm1, (u) => 760 * u - 50)).toBeLessThanOrEqual(1);
  });

  test("have their exact values and limits", () => {
    expect([log1p(0), log1p(-1), log1p(Infinity)]).toEqual([0, -Infinity, Infinity]);
    expect([log1p(-1.5), log1p(NaN)]).toEqual([NaN, NaN]);
    expect([expm1(0), expm1(-Infinity), expm1(-60), expm1(710)]).toEqual([0, -1, -1, Infinity]);
    expect(expm1(NaN)).toBe(NaN);
  });
});

describe("pow", () => {
  test("agrees with the engine to 1 unit in the last place", () => {
    for (let i = 0; i < 100_000; i++) {
      const u = uniform(1, 3, i, 0);
      const v = uniform(1, 4, i, 0);
      const cases = [
        [10 * u, 20 * v - 10],
        [1000 * u, 220 * v - 110],
        [1 + 1e-9 * (u - 0.5), 1e12 * (v - 0.5)],
        [1e-310 * u, v],
      ];
      for (const [x, y] of cases) {
        const apart = unitsApart(pow(x, y), x ** y);
        if (apart > 1) expect.fail(`pow(${x}, ${y}) is ${apart} units from ${x ** y}`);
      }
    }
  });

  test("has the language's special cases", () => {
    const values = [0, -0, 1, -1, 2, -2, 0.5, -0.5, 3, -3, 1e300, -1e300, Infinity, -Infinity, NaN];
    for (const x of values) {
      for (const y of values) {
        if (Math.abs(x ** y) > 0 && Math.abs(x ** y) < Infinity) {
          expect(unitsApart(pow(x, y), x ** y)).toBeLessThanOrEqual(1);
        } else {
          expect(pow(x, y)).toBe(x ** y);
        }
      }
    }
    expect([pow(2, 0.5), pow(3, 2), pow(7, 1)]).toEqual([Math.SQRT2, 9, 7]);
  });
});

describe("lnGamma", () => {
  test("is the logarithm of the factorials", () => {
    let factorial = 1;
    for (let n = 1; n <= 170; n++) {
      expect(Math.abs(lnGamma(n) - Math.log(factorial))).toBeLessThan(
        1e-14 * Math.max(1, n * n) ** 0.6,
      );
      factorial *= n;
    }
  });

  test("is ln sqrt(pi) at 1/2 and obeys gamma(x + 1) = x gamma(x)", () => {
    expect(lnGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 15);
    for (let i = 0; i < 20_000; i++) {
      const x = 40 * uniform(1, 5, i, 0);
      const difference = lnGamma(x + 1) - Math.log(x) - lnGamma(x);
      expect(Math.abs(difference)).toBeLessThan(1e-13 * Math.max(1, lnGamma(x + 1)));
    }
  });

  test("refuses negative arguments", () => {
    expect(() => lnGamma(-1)).toThrow("lnGamma: -1, wants a number from 0");
    expect(lnGamma(0)).toBe(Infinity);
  });
});
