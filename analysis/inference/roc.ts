/**
 * How well a score tells two groups apart, whatever the threshold: the receiver operating characteristic and the area
 * under it, with the standard error of DeLong, DeLong & Clarke-Pearson (Biometrics 44, 1988). The area is the chance that a
 * random member of the one group scores above a random member of the other, ties by half; 0.5 is no better than a coin.
 */
import { finiteValues, properShare, sameLength } from "../checks.ts";
import { normalQuantile } from "../distributions/normal.ts";
import type { Interval } from "./interval.ts";
import { moments } from "./moments.ts";
import { midranks } from "./ranks.ts";

export interface RocPoint {
  /** Scores from here on count as an alarm; null: none does. */
  threshold: number | null;
  /** Share of events, and of the others, with an alarm. */
  truePositive: number;
  falsePositive: number;
}

export interface Roc {
  events: number;
  others: number;
  /** Area under the curve; null where a group is empty. */
  area: number | null;
  /** null with fewer than two in a group, and where the groups do not overlap at all: then nothing is known of it. */
  standardError: number | null;
  /** Normal, within 0 and 1; null with the standard error. */
  interval: Interval | null;
  /** From no alarm at all to alarm for everybody; empty where a group is. */
  points: RocPoint[];
}

/** `scores` finite, higher for more alarm; `isEvent` one entry per score. */
export function roc(
  scores: ArrayLike<number>,
  isEvent: ArrayLike<boolean>,
  { level = 0.95 }: { level?: number } = {},
): Roc {
  finiteValues("scores", scores, 0);
  sameLength("scores", scores, "isEvent", isEvent);
  properShare("level", level);
  const events = Array.from(scores).filter((_, i) => isEvent[i]);
  const others = Array.from(scores).filter((_, i) => !isEvent[i]);
  const [m, n] = [events.length, others.length];
  if (m === 0 || n === 0) {
    return { events: m, others: n, area: null, standardError: null, interval: null, points: [] };
  }
  const { all, own } = { all: midranks([...events, ...others]).ranks, own: midranks(events).ranks };
  const ofOthers = midranks(others).ranks;
  // Share of the other group that each member exceeds, or is exceeded by: DeLong's structural components.
  const exceeded = events.map((_, i) => (all[i] - own[i]) / n);
  const exceeding = others.map((_, j) => 1 - (all[m + j] - ofOthers[j]) / m);
  const area = moments(exceeded).mean;
  const standardError = m > 1 && n > 1 ? errorOf(exceeded, exceeding) : null;
  const known = standardError !== null && standardError > 0 ? standardError : null;
  return {
    events: m,
    others: n,
    area,
    standardError: known,
    interval: known === null ? null : within(area, known, level),
    points: curve(events, others),
  };
}

function errorOf(exceeded: readonly number[], exceeding: readonly number[]): number {
  const [first, second] = [moments(exceeded), moments(exceeding)];
  return Math.sqrt(first.variance / first.n + second.variance / second.n);
}

function within(area: number, standardError: number, level: number): Interval {
  const halfWidth = -normalQuantile((1 - level) / 2) * standardError;
  return { low: Math.max(0, area - halfWidth), high: Math.min(1, area + halfWidth), level };
}

/** One point per different score, from the highest down. */
function curve(events: readonly number[], others: readonly number[]): RocPoint[] {
  const thresholds = [...new Set([...events, ...others])].sort((a, b) => b - a);
  const share = (values: readonly number[], threshold: number) =>
    values.filter((value) => value >= threshold).length / values.length;
  return [
    { threshold: null, truePositive: 0, falsePositive: 0 },
    ...thresholds.map((threshold) => ({
      threshold,
      truePositive: share(events, threshold),
      falsePositive: share(others, threshold),
    })),
  ];
}
