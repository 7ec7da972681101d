/**
 * The last digits of a nearest mixture under a very small ridge. Where many mixtures hit the target the ridge alone decides
 * between them, and with 1e-12 of the other terms or less it does so below the last bit of a double. Primal active set
 * (Nocedal & Wright 2006, 16.5) on the Gram matrix in numbers of 32 digits.
 */
import { exactProduct, minus, over, plus, times, type Twofold, twofold } from "../twofold.ts";

/** On points of length 1 at most: a slope below this is rounding. */
const flat = 1e-28;

/**
 * Weights on the simplex, from feasible ones, for which |sum w_j p_j|^2 + ridge |w|^2 is smallest; `points` are departures from
 * the target, of length 1 at most. The weights given where the matrix has no factor.
 */
export function ridgeOptimum(
  points: readonly (readonly number[])[],
  ridge: number,
  start: readonly number[],
): readonly number[] {
  const gram = gramOf(points, ridge);
  let weights = [...start];
  let active = start.flatMap((weight, j) => (weight > 0 ? [j] : []));
  for (let round = 0; round < 20 * points.length + 100; round++) {
    const found = onPlane(gram, active);
    if (found === null) return start;
    if (found.weights.some(([high]) => high <= 0)) {
      ({ weights, active } = stepTowards(found.weights, { weights, active }));
      continue;
    }
    weights = points.map(() => 0);
    active.forEach((j, k) => (weights[j] = found.weights[k][0]));
    const entering = steepest(gram, found, active);
    if (entering < 0) return weights;
    active = [...active, entering];
  }
  return start;
}

interface Plane {
  weights: Twofold[];
  /** What every active slope is: the value of the objective. */
  level: Twofold;
}

function gramOf(points: readonly (readonly number[])[], ridge: number): Twofold[][] {
  const gram: Twofold[][] = points.map(() => []);
  points.forEach((point, i) => {
    for (let j = 0; j <= i; j++) {
      let sum = twofold(i === j ? ridge : 0);
      point.forEach((value, k) => (sum = plus(sum, exactProduct(value, points[j][k]))));
      gram[i][j] = sum;
      gram[j][i] = sum;
    }
  });
  return gram;
}

/** Weights of any sign that add to 1: G w = level 1, by L D L'. null where the matrix is not positive definite. */
function onPlane(gram: readonly Twofold[][], active: readonly number[]): Plane | null {
  const size = active.length;
  const lower: Twofold[][] = [];
  const pivots: Twofold[] = [];
  const solution: Twofold[] = [];
  for (let i = 0; i < size; i++) {
    const row: Twofold[] = [];
    let pivot = gram[active[i]][active[i]];
    let right = twofold(1);
    for (let j = 0; j < i; j++) {
      let scaled = gram[active[i]][active[j]];
      for (let k = 0; k < j; k++) scaled = minus(scaled, times(row[k], lower[j][k]));
      row.push(scaled);
    }
    // So far the row is L D; dividing by D leaves L.
    lower.push(
      row.map((scaled, j) => {
        const factor = over(scaled, pivots[j]);
        pivot = minus(pivot, times(scaled, factor));
        right = minus(right, times(factor, solution[j]));
        return factor;
      }),
    );
    if (!(pivot[0] > 0)) return null;
    pivots.push(pivot);
    solution.push(right);
  }
  for (let i = size - 1; i >= 0; i--) {
    let value = over(solution[i], pivots[i]);
    for (let k = i + 1; k < size; k++) value = minus(value, times(lower[k][i], solution[k]));
    solution[i] = value;
  }
  const total = solution.reduce(plus, twofold(0));
  if (!(total[0] > 0)) return null;
  return {
    weights: solution.map((value) => over(value, total)),
    level: over(twofold(1), total),
  };
}

/** The point outside whose slope lies furthest below that of the active ones; -1 for none. */
function steepest(
  gram: readonly Twofold[][],
  { weights, level }: Plane,
  active: readonly number[],
): number {
  let entering = -1;
  let least = -flat;
  gram.forEach((row, j) => {
    if (active.includes(j)) return;
    const slope = active.reduce((sum, i, k) => plus(sum, times(row[i], weights[k])), twofold(0));
    const below = minus(slope, level)[0];
    if (below < least) {
      least = below;
      entering = j;
    }
  });
  return entering;
}

/** As far towards weights of any sign as none falls below 0; the first that reaches 0 leaves. */
function stepTowards(
  wanted: readonly Twofold[],
  { weights, active }: { weights: readonly number[]; active: readonly number[] },
): { weights: number[]; active: number[] } {
  let step = 1;
  let leaving = -1;
  active.forEach((j, k) => {
    const [high] = wanted[k];
    if (high > 0) return;
    const share = weights[j] > 0 ? weights[j] / (weights[j] - high) : 0;
    if (leaving < 0 || share < step) {
      step = share;
      leaving = j;
    }
  });
  const moved = [...weights];
  active.forEach((j, k) => {
    moved[j] = j === leaving ? 0 : Math.max(0, moved[j] + step * (wanted[k][0] - moved[j]));
  });
  return { weights: moved, active: active.filter((j) => j !== leaving) };
}
