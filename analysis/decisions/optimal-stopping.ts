/**
 * When to act, if one may wait and look: optimal stopping by least-squares Monte Carlo (Longstaff & Schwartz 2001). On
 * simulated paths, backwards, the value of going on is a regression on what can be seen; one acts where acting pays more.
 * The rule learnt from one half of the paths is valued on the other half and the other way round, so that no path is
 * judged by a rule that knew its future: the value is, on average, not above the true one.
 */
import { finiteRows, finiteValues, probability, sameLength, wholeNumber } from "../checks.ts";
import { meanInterval } from "../inference/interval.ts";
import { fitPolynomial } from "./least-squares.ts";
import type { Predictor } from "./least-squares.ts";

export interface StoppingProblem {
  /** seen[step][variable][path]: what one knows when deciding at that step. */
  seen: ArrayLike<ArrayLike<ArrayLike<number>>>;
  /** gains[step][path] of acting at that step, over never acting; in money of that step. */
  gains: ArrayLike<ArrayLike<number>>;
  /** What 1 at the next step is worth at this one. */
  discount: number;
  /** Of the polynomial in the variables. */
  degree?: number;
}

export interface StoppingValue {
  /** Of acting at once (mean over the paths), with never acting worth 0. */
  now: number;
  /** Of acting when the rule says so, valued at the first step. */
  value: number;
  standardError: number;
  /** value - max(now, 0): what being allowed to wait is worth. */
  flexibility: number;
  /** Share of the paths that act at each step; the rest never do. */
  actAt: Float64Array;
  /** Per step, the range of the first variable among the paths that act there; null where none does. */
  actWhere: ({ low: number; high: number } | null)[];
}

/** Fewer candidates than this per column of the regression: it becomes a mean. */
const candidatesPerColumn = 10;

/** At least 4 paths. Paths with even and odd numbers are the two halves; antithetic pairs belong in the same half. */
export function optimalStopping({
  seen,
  gains,
  discount,
  degree = 3,
}: StoppingProblem): StoppingValue {
  probability("discount", discount);
  wholeNumber("degree", degree, 0, 9);
  finiteRows("gains", gains);
  sameLength("gains", gains, "seen", seen);
  const steps = gains.length;
  const paths = finiteValues("gains[0]", gains[0], 4).length;
  for (let step = 0; step < steps; step++) {
    finiteRows(`seen[${step}]`, seen[step]);
    sameLength("gains[0]", gains[0], `seen[${step}][0]`, seen[step][0]);
  }
  const pointsAt = (step: number, path: number) =>
    Array.from(seen[step], (variable) => variable[path]);

  /** The value of going on, per step but the last, learnt from the paths of one parity. */
  function learn(parity: number): (Predictor | null)[] {
    const rule: (Predictor | null)[] = [];
    const ahead = Float64Array.from(gains[steps - 1], (gain) => Math.max(gain, 0));
    for (let step = steps - 2; step >= 0; step--) {
      const candidates: number[] = [];
      for (let path = parity; path < paths; path += 2) {
        ahead[path] *= discount;
        if (gains[step][path] > 0) candidates.push(path);
      }
      rule[step] = null;
      if (candidates.length === 0) continue;
      const points = candidates.map((path) => pointsAt(step, path));
      const target = Float64Array.from(candidates, (path) => ahead[path]);
      const columns = binomial(points[0].length + degree, degree);
      const affordable = candidates.length >= candidatesPerColumn * columns ? degree : 0;
      const goOn = fitPolynomial(points, [target], affordable);
      rule[step] = goOn;
      candidates.forEach((path, i) => {
        if (gains[step][path] >= goOn(points[i])[0]) ahead[path] = gains[step][path];
      });
    }
    return rule;
  }

  const rules = [learn(1), learn(0)];
  const values = new Float64Array(paths);
  const actAt = new Float64Array(steps);
  const actWhere: StoppingValue["actWhere"] = Array.from({ length: steps }, () => null);
  for (let path = 0; path < paths; path++) {
    const rule = rules[path % 2];
    let worth = 1;
    for (let step = 0; step < steps; step++, worth *= discount) {
      const gain = gains[step][path];
      if (!(gain > 0)) continue;
      const goOn = step === steps - 1 ? 0 : rule[step]?.(pointsAt(step, path))[0];
      // Half of the paths never gained here, so nothing was learnt about acting: go on.
      if (goOn === undefined || gain < goOn) continue;
      values[path] = worth * gain;
      actAt[step] += 1 / paths;
      const at = seen[step][0]?.[path] ?? gain;
      const range = actWhere[step];
      actWhere[step] = {
        low: Math.min(range?.low ?? at, at),
        high: Math.max(range?.high ?? at, at),
      };
      break;
    }
  }
  const now = meanInterval(gains[0]).mean;
  const { mean, sd } = meanInterval(values);
  return {
    now,
    value: mean,
    standardError: sd / Math.sqrt(paths),
    flexibility: mean - Math.max(now, 0),
    actAt,
    actWhere,
  };
}

/** n over k: the number of monomials of total degree up to k in n - k variables. */
function binomial(n: number, k: number): number {
  let count = 1;
  for (let i = 1; i <= k; i++) count = (count * (n - k + i)) / i;
  return count;
}
