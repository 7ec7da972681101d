/**
 * Arrangements counted by how their statistic compares with the observed one, and the p-values of such counts. The
 * statistic is proportional to a sum of the arranged values, so sums are compared; sums that rounding alone tells apart tie.
 */
import { finiteValues, wholeNumber } from "../checks.ts";
import { meanOf, sumOf } from "../sums.ts";

export interface Permutation {
  /** Difference of means, or mean difference; in units of the values. */
  observed: number;
  /** Arrangements, and how many have a statistic at most, at least and in size at least the observed one. */
  total: number;
  atMost: number;
  atLeast: number;
  asExtreme: number;
  p: { less: number; greater: number; twoSided: number };
  /** The smallest p-value that any outcome could have given: one arrangement of all. */
  smallest: number;
}

/** The values as they are arranged, the sum that was observed, and the tally it starts. */
export class Tally {
  readonly #observedSum: number;
  readonly #observed: number;
  readonly #tie: number;
  #atMost = 0;
  #atLeast = 0;
  #asExtreme = 0;

  /** `unit` turns a sum into the statistic; `size` is the largest that any sum can be. */
  constructor({ sum, unit, size }: { sum: number; unit: number; size: number }) {
    this.#observedSum = sum;
    this.#observed = sum * unit;
    this.#tie = 1e-12 * size;
  }

  add(sum: number): void {
    if (sum <= this.#observedSum + this.#tie) this.#atMost++;
    if (sum >= this.#observedSum - this.#tie) this.#atLeast++;
    if (Math.abs(sum) >= Math.abs(this.#observedSum) - this.#tie) this.#asExtreme++;
  }

  /** All arrangements were added, the observed one among them. */
  exact(total: number): Permutation {
    return this.#result(total, (count) => count / total, 1 / total);
  }

  /** Random arrangements were added, and the observed one counts as one more. */
  sampled(total: number): Permutation {
    return this.#result(total, (count) => sampledP(count, total), sampledP(0, total));
  }

  #result(total: number, p: (count: number) => number, smallest: number): Permutation {
    return {
      observed: this.#observed,
      total,
      atMost: this.#atMost,
      atLeast: this.#atLeast,
      asExtreme: this.#asExtreme,
      p: { less: p(this.#atMost), greater: p(this.#atLeast), twoSided: p(this.#asExtreme) },
      smallest,
    };
  }
}

/** The p-value of sampled arrangements of which so many are as extreme as the observed one (Phipson & Smyth 2010). */
export function sampledP(extreme: number, resamples: number): number {
  wholeNumber("resamples", resamples, 1);
  return (wholeNumber("extreme", extreme, 0, resamples) + 1) / (resamples + 1);
}

/** Both samples as one list of departures from the common mean, x first, and the tally for sums of the first ones. */
export function twoSamples(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
): { values: number[]; tally: Tally } {
  finiteValues("x", x);
  finiteValues("y", y);
  const all = [...Array.from(x), ...Array.from(y)];
  const mean = meanOf(all);
  const values = all.map((value) => value - mean);
  return {
    values,
    tally: new Tally({
      sum: sumOf(values.slice(0, x.length)),
      unit: 1 / x.length + 1 / y.length,
      size: sumOf(all.map(Math.abs)),
    }),
  };
}

/** The tally for sums of differences under other signs. */
export function signedSums(differences: ArrayLike<number>): Tally {
  const values = Array.from(finiteValues("differences", differences));
  return new Tally({
    sum: sumOf(values),
    unit: 1 / values.length,
    size: sumOf(values.map(Math.abs)),
  });
}
