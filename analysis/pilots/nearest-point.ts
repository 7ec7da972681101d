/**
 * The weights on a simplex whose mixture of points lies nearest to a target: minimise |P w - target|^2 + ridge |w|^2 with
 * w >= 0 and sum w = 1, exactly, by Wolfe's nearest-point algorithm (Mathematical Programming 11, 1976) with QR on the
 * points in use. Unlike dual methods that factor P'P it needs no definite matrix, and equal points do no harm: with more
 * donors than periods both happen. Many mixtures may hit a target exactly; without a ridge one of them is returned.
 */
import { finiteRows, finiteValues, sameLength } from "../checks.ts";
import { solveByQr } from "../inference/least-squares.ts";
import { dot } from "../sums.ts";
import { ridgeOptimum } from "./ridge-optimum.ts";

/** On points scaled to length 1, a slope below this is rounding. */
const flat = 1e-15;
/** On the same scale: a ridge below this may decide between mixtures by less than a double shows. */
const smallRidge = 1e-8;
/** Weights in doubles this close to those of 32 digits stand. */
const sameWeight = 1e-9;

export function nearestMixture(
  points: readonly ArrayLike<number>[],
  target: ArrayLike<number>,
  ridge = 0,
): number[] {
  finiteRows("points", points);
  finiteValues("target", target);
  sameLength("target", target, "points[0]", points[0]);
  if (!(ridge >= 0 && ridge < Infinity)) {
    throw new RangeError(`ridge: ${ridge}, wants a finite number from 0`);
  }
  const departures = points.map((point) => Array.from(target, (value, i) => point[i] - value));
  const scale = Math.max(Math.sqrt(ridge), ...departures.map((p) => Math.sqrt(dot(p, p))));
  // Every mixture hits the target: the even one is as good as any, and the best under a ridge.
  if (scale === 0) return points.map(() => 1 / points.length);
  const scaled = departures.map((p) => p.map((value) => value / scale));
  const scaledRidge = ridge / (scale * scale);
  const weights = wolfe(scaled, scaledRidge);
  if (!(scaledRidge > 0 && scaledRidge < smallRidge)) return weights;
  const polished = ridgeOptimum(scaled, scaledRidge, weights);
  const stands = weights.every((weight, j) => Math.abs(weight - polished[j]) <= sameWeight);
  return stands ? weights : [...polished];
}

function wolfe(points: readonly number[][], ridge: number): number[] {
  const lengths = points.map((point) => dot(point, point));
  let active = [lengths.indexOf(Math.min(...lengths))];
  let weights = [1];
  let square = lengths[active[0]] + ridge;
  for (let round = 0; round < 20 * points.length + 100; round++) {
    const nearest = mixture(points, active, weights);
    let entering = -1;
    let least = square - flat;
    points.forEach((point, j) => {
      if (active.includes(j)) return;
      const slope = dot(point, nearest);
      if (slope < least) {
        least = slope;
        entering = j;
      }
    });
    if (entering < 0) break;
    const moved = descend(points, ridge, {
      active: [...active, entering],
      weights: [...weights, 0],
    });
    if (moved === null) break;
    const next = mixture(points, moved.active, moved.weights);
    const nextSquare = dot(next, next) + ridge * dot(moved.weights, moved.weights);
    // In exact arithmetic every round comes nearer; one that does not has reached the last digit.
    if (!(nextSquare < square)) break;
    ({ active, weights } = moved);
    square = nextSquare;
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const all = points.map(() => 0);
  active.forEach((j, k) => (all[j] = weights[k] / total));
  return all;
}

interface Corral {
  active: number[];
  weights: number[];
}

/** Nearest mixture of the active points with weights above 0, dropping points on the way; null when they depend. */
function descend(points: readonly number[][], ridge: number, corral: Corral): Corral | null {
  let { active, weights } = corral;
  for (;;) {
    const free = nearestOfPlane(points, ridge, active);
    if (free === null) return null;
    if (free.every((weight) => weight > 0)) return { active, weights: free };
    let step = 1;
    for (let k = 0; k < free.length; k++) {
      if (free[k] <= 0) step = Math.min(step, weights[k] / (weights[k] - free[k]));
    }
    const on = weights.map((weight, k) => (1 - step) * weight + step * free[k]);
    const least = Math.min(...on.filter((_, k) => free[k] <= 0));
    const stays = on.map((weight, k) => free[k] > 0 || weight > least);
    active = active.filter((_, k) => stays[k]);
    weights = on.filter((_, k) => stays[k]);
    if (active.length === 0) return null;
  }
}

/** Weights, of any sign, that add to 1: least squares on the departures from the first active point. */
function nearestOfPlane(
  points: readonly number[][],
  ridge: number,
  active: readonly number[],
): number[] | null {
  if (active.length === 1) return [1];
  const root = Math.sqrt(ridge);
  const extended = active.map((j, k) =>
    ridge === 0 ? points[j] : [...points[j], ...active.map((_, other) => (other === k ? root : 0))],
  );
  const [origin, ...others] = extended;
  const columns = others.map((point) => point.map((value, i) => value - origin[i]));
  if (columns.length > origin.length) return null;
  const solved = solveByQr(
    columns,
    origin.map((value) => -value),
  );
  if (typeof solved === "number") return null;
  const rest = solved.coefficients;
  return [1 - rest.reduce((sum, weight) => sum + weight, 0), ...rest];
}

function mixture(
  points: readonly number[][],
  active: readonly number[],
  weights: readonly number[],
) {
  return points[0].map((_, i) => active.reduce((sum, j, k) => sum + weights[k] * points[j][i], 0));
}
