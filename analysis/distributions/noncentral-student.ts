/**
 * The non-central t distribution, (Z + shift) / sqrt(chi-square / degrees of freedom), which powers are made of: Poisson
 * mixture of incomplete beta functions (Lenth 1989, AS 243), summed outwards from its largest term so that large shifts
 * do not underflow, and each tail by itself so that no digits cancel. It would need as many terms as the shift is large, and
 * loses digits in it: beyond 100 Z is integrated out instead.
 */
import exp from "@stdlib/math-base-special-exp";
import gammaln from "@stdlib/math-base-special-gammaln";
import ln from "@stdlib/math-base-special-ln";
import { finite, place, positive } from "../checks.ts";
import { betaCdf, betaUpper } from "./beta.ts";
import { chiSquareCdf, chiSquareUpper } from "./chi-square.ts";
import { gaussLegendre, type Quadrature } from "./gauss-legendre.ts";
import { normalCdf, normalDensity } from "./normal.ts";
import { studentUpper } from "./student.ts";

/** `shift` is the non-centrality: the true difference in standard errors. */
export interface NoncentralStudent {
  degreesOfFreedom: number;
  shift: number;
}

/** The share of the distribution at or below t. */
export function noncentralStudentCdf(t: number, shape: NoncentralStudent): number {
  return place("t", t) < 0
    ? upperFromZero(-t, { ...shape, shift: -shape.shift })
    : lowerFromZero(t, shape);
}

/** The share above t. */
export function noncentralStudentUpper(t: number, shape: NoncentralStudent): number {
  return place("t", t) < 0
    ? lowerFromZero(-t, { ...shape, shift: -shape.shift })
    : upperFromZero(t, shape);
}

function lowerFromZero(t: number, shape: NoncentralStudent): number {
  if (isFar(shape)) return shape.shift < 0 ? 1 : overNoise(t, shape, chiSquareUpper);
  return within(normalCdf(-shape.shift) + mixture(t, shape, betaCdf));
}

function upperFromZero(t: number, shape: NoncentralStudent): number {
  if (shape.shift === 0) return studentUpper(t, shape.degreesOfFreedom);
  if (isFar(shape)) return shape.shift < 0 ? 0 : overNoise(t, shape, chiSquareCdf);
  return within(mixture(t, shape, betaUpper));
}

/** Where the sum begins to lose digits, and where it would take too long. */
const far = 100;
const farthest = 1e4;

let grid: Quadrature | null = null;

/** Where Z is read, made at the first far shift, for most callers have none. The normal distribution beyond is 1e-19. */
function noiseGrid(): Quadrature {
  return (grid ??= gaussLegendre(160, -9, 9));
}

/** Whether Z is integrated out; with more degrees of freedom than shift^2 what is integrated is too steep for the grid. */
function isFar({ degreesOfFreedom, shift }: NoncentralStudent): boolean {
  positive("degreesOfFreedom", degreesOfFreedom);
  const size = Math.abs(finite("shift", shift));
  if (size > far && degreesOfFreedom <= shift * shift) return true;
  if (size <= farthest) return false;
  throw new RangeError(
    `shift: ${shift}, wants at most ${farthest} in size with ${degreesOfFreedom} degrees of freedom`,
  );
}

/** The mean over Z of the share of chi-square beyond degrees of freedom ((Z + shift) / t)^2, where T is as large as t. */
function overNoise(
  t: number,
  { degreesOfFreedom, shift }: NoncentralStudent,
  tail: (x: number, degreesOfFreedom: number) => number,
): number {
  const { nodes, weights } = noiseGrid();
  let sum = 0;
  for (let i = 0; i < nodes.length; i++) {
    const limit = (nodes[i] + shift) / t;
    sum +=
      weights[i] *
      normalDensity(nodes[i]) *
      tail(degreesOfFreedom * limit * limit, degreesOfFreedom);
  }
  return within(sum);
}

/** Half the sum over j of poisson(j) tail(j + 1/2) + its odd companion tail(j + 1), t at or above 0. */
function mixture(
  t: number,
  { degreesOfFreedom, shift }: NoncentralStudent,
  tail: (x: number, a: number, b: number) => number,
): number {
  const half = positive("degreesOfFreedom", degreesOfFreedom) / 2;
  const rate = (finite("shift", shift) * shift) / 2;
  const x = t === Infinity ? 1 : (t * t) / (degreesOfFreedom + t * t);
  const largest = Math.floor(rate);
  const logEven = rate === 0 ? 0 : largest * ln(rate) - rate;
  const even = exp(logEven - gammaln(largest + 1));
  const odd = (shift / Math.SQRT2) * exp(logEven - gammaln(largest + 1.5));
  const term = (j: number, evenWeight: number, oddWeight: number) =>
    evenWeight * tail(x, j + 0.5, half) + oddWeight * tail(x, j + 1, half);

  let sum = term(largest, even, odd);
  let [evenWeight, oddWeight] = [even, odd];
  for (let j = largest + 1; evenWeight > negligible * even; j++) {
    evenWeight *= rate / j;
    oddWeight *= rate / (j + 0.5);
    sum += term(j, evenWeight, oddWeight);
  }
  [evenWeight, oddWeight] = [even, odd];
  for (let j = largest - 1; j >= 0 && evenWeight > negligible * even; j--) {
    evenWeight *= (j + 1) / rate;
    oddWeight *= (j + 1.5) / rate;
    sum += term(j, evenWeight, oddWeight);
  }
  return sum / 2;
}

/** Weights this far below the largest one add nothing that sixteen decimals could show. */
const negligible = 1e-20;

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}
