/**
 * What each red flag tells of the outcome: how often it is red where deploying does not pay and where it does, and the area
 * under its curve over all thresholds, whatever the registered one is.
 */
import { roc, type RocPoint } from "../../inference/roc.ts";
import { type ShareFigure, shareOf } from "../share-figure.ts";

export interface FlagFigures {
  /** "RF1" to "RF6"; "count" for how many of them are red. */
  flag: string;
  /** Organisations in which it was read. */
  read: number;
  red: ShareFigure;
  /** Red among organisations in which deploying was not better by the margin (wanted), and in which it was (false alarm). */
  redElsewhere: ShareFigure;
  redWhereBetter: ShareFigure;
  /** Area under the curve, 0.5 no better than a coin; null where only one of the two outcomes occurred. */
  area: number | null;
  low: number | null;
  high: number | null;
  /** At most so many that a chart needs. */
  curve: { truePositive: number; falsePositive: number }[];
}

const curvePoints = 100;

/** `readings`: by organisation, distance to the red side (above 0 is red), NaN where the flag was not read. */
export function flagFigures(
  flag: string,
  readings: ArrayLike<number>,
  isBetter: readonly boolean[],
): FlagFigures {
  const places = isBetter.map((_, i) => i).filter((i) => !Number.isNaN(readings[i]));
  const score = places.map((i) => readings[i]);
  const isEvent = places.map((i) => !isBetter[i]);
  const isRed = score.map((value) => value > 0);
  const { area, interval, points } = roc(score, isEvent);
  return {
    flag,
    read: places.length,
    red: shareOf(isRed),
    redElsewhere: shareOf(isRed.filter((_, i) => isEvent[i])),
    redWhereBetter: shareOf(isRed.filter((_, i) => !isEvent[i])),
    area,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    curve: thinned(points),
  };
}

/** How many flags are red, less a half, so that one or more lie on the red side. */
export function redCount(readings: readonly ArrayLike<number>[], organisation: number): number {
  return readings.filter((flag) => flag[organisation] > 0).length - 0.5;
}

/** First, last and evenly chosen points in between. */
function thinned(points: readonly RocPoint[]) {
  const step = Math.max(1, (points.length - 1) / curvePoints);
  const kept: RocPoint[] = [];
  for (let at = 0; at < points.length - 1; at += step) kept.push(points[Math.floor(at)]);
  return [...kept, ...points.slice(-1)].map(({ truePositive, falsePositive }) => ({
    truePositive,
    falsePositive,
  }));
}
