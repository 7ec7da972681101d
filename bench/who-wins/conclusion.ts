/** What the answers at many points say together: shares, their noise, and the inputs that the difference goes with. */
import { meanInterval } from "../../analysis/inference/interval.ts";
import { wilsonInterval } from "../../analysis/inference/proportion.ts";
import { drivers } from "./drivers.ts";
import { jointLevel } from "./levels.ts";
import { judge, words, type Judged, type Regime, type Word } from "./question.ts";
import { rankCorrelation, type RankCorrelation } from "./rank-correlation.ts";

export interface PointAnswer extends Judged {
  on: Regime;
  point: number;
}

export interface Conclusion {
  on: Regime;
  points: number;
  /** By the interval of each point; how many are left when all intervals have to hold together. */
  counts: Record<Word, { points: number; low: number; high: number; jointly: number }>;
  /** Of the points' differences, in hours: over the assumed ranges, not over luck. */
  mean: number;
  low: number;
  high: number;
  smallest: number;
  largest: number;
  /** Strongest first. */
  correlations: (RankCorrelation & { path: string })[];
}

interface Found {
  answers: readonly PointAnswer[];
  /** Values of the drivers, a row per point. */
  design: readonly (readonly number[])[];
  margin: number;
}

/** What the answers of one regime say together; the intervals that hold together are those of all regimes. */
export function concludeOn(on: Regime, { answers, design, margin }: Found): Conclusion {
  const own = answers.filter((answer) => answer.on === on);
  const level = jointLevel(answers.length);
  const jointly = own.map((answer) => judge(answer, level, margin).word);
  const means = own.map(({ mean }) => mean);
  const { mean, low, high } = meanInterval(means);
  const correlations = drivers.map(({ path }, i) => ({
    path,
    ...rankCorrelation(
      own.map(({ point }) => design[point][i]),
      means,
    ),
  }));
  return {
    on,
    points: own.length,
    counts: Object.fromEntries(
      words.map((word) => {
        const count = own.filter((answer) => answer.word === word).length;
        const share = wilsonInterval(count, own.length);
        const joint = jointly.filter((each) => each === word).length;
        return [word, { points: count, low: share.low, high: share.high, jointly: joint }];
      }),
    ) as Conclusion["counts"],
    mean,
    low,
    high,
    smallest: Math.min(...means),
    largest: Math.max(...means),
    correlations: correlations.toSorted((a, b) => Math.abs(b.rho) - Math.abs(a.rho)),
  };
}
