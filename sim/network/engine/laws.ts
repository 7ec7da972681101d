/**
 * Laws made ready for drawing: each *use* of a law (service at a station, arrivals of a class ...) has its own key, so
 * that no use disturbs another. A draw is written into a column: a double returned from a call would be boxed.
 * Hyper-exponential with balanced means: Whitt (1982), Approximating a point process by a renewal process I, section 3.
 */
import {
  exponential,
  gamma,
  hashOf,
  log1p,
  logNormal,
  uniform,
  weibull,
  type Key,
} from "../../kernel/index.ts";
import type { Law } from "../law-schema.ts";

const DETERMINISTIC = 0;
const EXPONENTIAL = 1;
const GAMMA = 2;
const LOG_NORMAL = 3;
const WEIBULL = 4;
const UNIFORM = 5;
const MIXTURE = 6;

/** A law and what it is drawn for, e.g. "service desk customer". */
export interface Use {
  purpose: string;
  law: Law;
}

/** Uses without keys: what all replications share. `chances` are purposes that want a plain uniform number. */
export interface LawTable {
  purposes: string[];
  chances: readonly string[];
  kind: Int32Array;
  /** Value, mean, scale, mu or low; shape, sigma or width. A mixture: its first branch and the number of branches. */
  a: Float64Array;
  b: Float64Array;
  /** Branches of all mixtures: cumulative probability and mean. */
  cumulative: Float64Array;
  mean: Float64Array;
}

/** @throws RangeError when two purposes would share a key. */
export function lawTable(uses: readonly Use[], chances: readonly string[]): LawTable {
  const purposes = uses.map((use) => use.purpose);
  refuseTwins([...purposes, ...purposes.map(branchOf), ...chances]);
  const cumulative: number[] = [];
  const mean: number[] = [];
  const rows = uses.map(({ law }): [number, number, number] => {
    switch (law.law) {
      case "deterministic":
        return [DETERMINISTIC, law.value, 0];
      case "exponential":
        return [EXPONENTIAL, law.mean, 0];
      case "erlang":
        return law.k === 1 ? [EXPONENTIAL, law.mean, 0] : [GAMMA, law.mean / law.k, law.k];
      case "gamma":
        return [GAMMA, law.mean * law.scv, 1 / law.scv];
      case "log-normal": {
        const variance = log1p(law.scv);
        return [LOG_NORMAL, law.mean, Math.sqrt(variance)];
      }
      case "weibull":
        return [WEIBULL, law.scale, law.shape];
      case "uniform":
        return [UNIFORM, law.low, law.high - law.low];
      case "hyper-exponential": {
        const first = cumulative.length;
        let sum = 0;
        for (const branch of branchesOf(law)) {
          sum += branch.probability;
          cumulative.push(sum);
          mean.push(branch.mean);
        }
        return [MIXTURE, first, cumulative.length - first];
      }
    }
  });
  return {
    purposes,
    chances,
    kind: Int32Array.from(rows, (row) => row[0]),
    a: Float64Array.from(rows, (row) => row[1]),
    b: Float64Array.from(rows, (row) => row[2]),
    cumulative: Float64Array.from(cumulative),
    mean: Float64Array.from(mean),
  };
}

function branchOf(purpose: string): string {
  return `branch of ${purpose}`;
}

function refuseTwins(purposes: readonly string[]): void {
  const seen = new Map<number, string>();
  for (const purpose of purposes) {
    const twin = seen.get(hashOf(purpose));
    if (twin !== undefined) {
      throw new RangeError(`purposes: "${purpose}" has the key of "${twin}", wants another id`);
    }
    seen.set(hashOf(purpose), purpose);
  }
}

/** The branches of a hyper-exponential law, given as they are or by mean and squared coefficient of variation. */
export function branchesOf(law: Extract<Law, { law: "hyper-exponential" }>) {
  if (law.branches !== undefined) return law.branches;
  const mean = law.mean ?? 1;
  const scv = law.scv ?? 1;
  const often = (1 + Math.sqrt((scv - 1) / (scv + 1))) / 2;
  return [
    { probability: often, mean: mean / (2 * often) },
    { probability: 1 - often, mean: mean / (2 * (1 - often)) },
  ];
}

/** The uses of one replication: a draw is a function of (use, entity, index) and nothing else. */
export class LawDraws {
  private readonly table: LawTable;
  private readonly k0: number;
  /** Second key words: per use, and for the choice of a mixture's branch. */
  private readonly k1: Int32Array;
  private readonly branchK1: Int32Array;
  private readonly chanceK1: Int32Array;

  constructor(table: LawTable, replication: Key) {
    this.table = table;
    this.k0 = replication[0];
    const keys = (purposes: readonly string[]) =>
      Int32Array.from(purposes, (purpose) => replication[1] ^ hashOf(purpose));
    this.k1 = keys(table.purposes);
    this.branchK1 = keys(table.purposes.map(branchOf));
    this.chanceK1 = keys(table.chances);
  }

  /** A uniform number on (0, 1). */
  chance(purpose: number, entity: number, index: number): number {
    return uniform(this.k0, this.chanceK1[purpose], entity, index);
  }

  /** Draws a duration into target[at]. */
  drawInto(target: Float64Array, at: number, use: number, entity: number, index: number): void {
    const { kind, a } = this.table;
    if (kind[use] === EXPONENTIAL) {
      target[at] = a[use] * exponential(this.k0, this.k1[use], entity, index);
    } else if (kind[use] === DETERMINISTIC) {
      target[at] = a[use];
    } else {
      this.drawOtherInto(target, at, use, entity, index);
    }
  }

  private drawOtherInto(
    target: Float64Array,
    at: number,
    use: number,
    entity: number,
    index: number,
  ): void {
    const { kind, a, b } = this.table;
    const k0 = this.k0;
    const k1 = this.k1[use];
    if (kind[use] === GAMMA) {
      target[at] = a[use] * gamma(b[use], k0, k1, entity, index);
    } else if (kind[use] === LOG_NORMAL) {
      const sigma = b[use];
      target[at] = a[use] * logNormal(-0.5 * sigma * sigma, sigma, k0, k1, entity, index);
    } else if (kind[use] === WEIBULL) {
      target[at] = a[use] * weibull(b[use], k0, k1, entity, index);
    } else if (kind[use] === UNIFORM) {
      target[at] = a[use] + b[use] * uniform(k0, k1, entity, index);
    } else {
      const { cumulative, mean } = this.table;
      const choice = uniform(k0, this.branchK1[use], entity, index);
      const last = a[use] + b[use] - 1;
      let branch = a[use];
      while (branch < last && cumulative[branch] < choice) branch++;
      target[at] = mean[branch] * exponential(k0, k1, entity, index);
    }
  }
}
