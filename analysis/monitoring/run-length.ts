/**
 * Average run lengths: how many points a chart of independent normal values takes to its first signal, without a shift
 * (false alarm) or with one. Shewhart in closed form; cumulative sum (Page 1954) and moving average (Crowder 1987) by
 * their integral equations, solved at Gauss-Legendre nodes (Nystrom); shifts in standard deviations of one value.
 */
import { Matrix, QrDecomposition } from "ml-matrix";
import { finite, positive } from "../checks.ts";
import { normalCdf, normalDensity } from "../distributions/normal.ts";
import { gaussLegendre } from "../distributions/gauss-legendre.ts";

/** Run lengths above this cannot be told from never in double precision: Infinity. */
const longest = 1e12;

/** One point beyond +/- `limit` standard deviations; 370.4 for limit 3 without a shift. */
export function shewhartRunLength(limit: number, shift = 0): number {
  positive("limit", limit);
  finite("shift", shift);
  return believable(1 / (normalCdf(shift - limit) + normalCdf(-limit - shift)));
}

export interface CusumDesign {
  /** In standard deviations, as in `cusumChart`. */
  reference: number;
  decision: number;
}

/** Both sums together, from 0 at the start: 1/ARL = 1/ARL(up) + 1/ARL(down) (van Dobben de Bruyn 1968). */
export function cusumRunLength(design: CusumDesign, shift = 0): number {
  const up = oneSidedCusumRunLength(design, shift);
  const down = oneSidedCusumRunLength(design, -shift);
  return believable(1 / (1 / up + 1 / down));
}

/** The upper sum alone, from 0 at the start; `decision` up to 40. */
export function oneSidedCusumRunLength({ reference, decision }: CusumDesign, shift = 0): number {
  upTo("decision", decision, 40);
  finite("shift", shift);
  if (!(reference >= 0 && reference < Infinity)) {
    throw new RangeError(`reference: ${reference}, wants a finite number from 0`);
  }
  const { nodes, weights } = gaussLegendre(Math.ceil(40 + 6 * decision), 0, decision);
  const drift = reference - shift;
  // L(u) = 1 + L(0) Phi(drift - u) + integral of L(x) phi(x - u + drift) over 0 … decision; the first state is u = 0.
  const states = [0, ...nodes];
  const kernel = (u: number, column: number): number =>
    column === 0
      ? normalCdf(drift - u)
      : weights[column - 1] * normalDensity(nodes[column - 1] - u + drift);
  return believable(solveRunLengths(states, kernel)[0]);
}

export interface EwmaDesign {
  /** From 0.01 to 1. */
  weight: number;
  /** Asymptotic limits in standard deviations of the average. */
  limit: number;
}

/** Both sides, the average on its target at the start. */
export function ewmaRunLength({ weight, limit }: EwmaDesign, shift = 0): number {
  if (!(weight >= 0.01 && weight <= 1)) {
    throw new RangeError(`weight: ${weight}, wants a number from 0.01 to 1`);
  }
  upTo("limit", limit, 40);
  finite("shift", shift);
  const reach = limit * Math.sqrt(weight / (2 - weight));
  // The kernel is a normal density of width `weight`; about six nodes to each width are plenty.
  const count = Math.min(400, Math.ceil(40 + (12 * reach) / weight));
  const { nodes, weights } = gaussLegendre(count, -reach, reach);
  const states = [0, ...nodes];
  const kernel = (u: number, column: number): number =>
    column === 0
      ? 0
      : (weights[column - 1] / weight) *
        normalDensity((nodes[column - 1] - (1 - weight) * u) / weight - shift);
  return believable(solveRunLengths(states, kernel)[0]);
}

/** L = 1 + K L over the states, kernel(u, column) being the chance to move from u to the state of that column. */
function solveRunLengths(
  states: readonly number[],
  kernel: (u: number, column: number) => number,
): number[] {
  const equations = Matrix.zeros(states.length, states.length);
  for (let row = 0; row < states.length; row++) {
    for (let column = 0; column < states.length; column++) {
      const stays = row === column ? 1 : 0;
      equations.set(row, column, stays - kernel(states[row], column));
    }
  }
  const qr = new QrDecomposition(equations);
  if (!qr.isFullRank()) return [Infinity];
  return qr.solve(Matrix.ones(states.length, 1)).getColumn(0);
}

function believable(runLength: number): number {
  return runLength >= 1 && runLength <= longest ? runLength : Infinity;
}

function upTo(name: string, value: number, most: number): void {
  if (!(value > 0 && value <= most)) {
    throw new RangeError(`${name}: ${value}, wants a number above 0 up to ${most}`);
  }
}
