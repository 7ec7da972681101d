/**
 * Gauss-Legendre quadrature: nodes are the roots of the Legendre polynomial, found by Newton's method from Tricomi's
 * approximation; n nodes integrate polynomials up to degree 2n - 1 exactly (Abramowitz & Stegun 25.4.29).
 */
import cos from "@stdlib/math-base-special-cos";
import { finite, wholeNumber } from "../checks.ts";

export interface Quadrature {
  nodes: Float64Array;
  weights: Float64Array;
}

/** Ascending nodes on [low, high]. */
export function gaussLegendre(count: number, low: number, high: number): Quadrature {
  wholeNumber("count", count, 1, 2000);
  finite("low", low);
  finite("high", high);
  const nodes = new Float64Array(count);
  const weights = new Float64Array(count);
  const middle = (low + high) / 2;
  const half = (high - low) / 2;
  for (let i = 0; i < Math.ceil(count / 2); i++) {
    let x = cos((Math.PI * (i + 0.75)) / (count + 0.5));
    let slope = 1;
    for (let round = 0; round < 100; round++) {
      const legendre = legendreAt(count, x);
      slope = legendre.slope;
      const step = legendre.value / slope;
      x -= step;
      if (Math.abs(step) < 1e-15) break;
    }
    const weight = (2 * half) / ((1 - x * x) * slope * slope);
    nodes[i] = middle - half * x;
    nodes[count - 1 - i] = middle + half * x;
    weights[i] = weight;
    weights[count - 1 - i] = weight;
  }
  return { nodes, weights };
}

/** The same nodes on any interval, computed once. */
export function gaussGrid(count: number): (low: number, high: number) => Quadrature {
  const { nodes, weights } = gaussLegendre(count, -1, 1);
  return (low, high) => {
    const middle = (low + high) / 2;
    const half = (high - low) / 2;
    return {
      nodes: nodes.map((node) => middle + half * node),
      weights: weights.map((weight) => half * weight),
    };
  };
}

function legendreAt(degree: number, x: number): { value: number; slope: number } {
  let before = 1;
  let value = x;
  for (let k = 2; k <= degree; k++) {
    const next = ((2 * k - 1) * x * value - (k - 1) * before) / k;
    before = value;
    value = next;
  }
  return { value, slope: (degree * (x * value - before)) / (x * x - 1) };
}
