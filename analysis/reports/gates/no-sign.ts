/**
 * How often a rightly deployed operating model shows no sign of improvement two alignment cycles after it is in force
 * everywhere, by length of the cycle and by noise of the figures. The signs and the rule, five of ten, are those of
 * claim DEP-HZ; noise is put on afterwards, with the same luck at every level, so that levels differ by nothing else.
 */
import { promised } from "../../claims/catalogue/dep-hz.ts";
import { luck } from "../../luck.ts";
import { type ShareFigure, shareOf } from "../share-figure.ts";

export const signMeasures: readonly string[] = promised.map(([measure]) => measure);

/** Signs that an organisation wants to see before it believes, of ten. */
export const wantedSigns = 5;

/** Standard error of a figure of one alignment cycle, as a share of its value. */
export const noiseLevels: readonly number[] = [0, 0.02, 0.05, 0.1, 0.2];

export interface SignReading {
  /** By sign: over the baseline, and over two alignment cycles under the operating model; NaN where there is none. */
  before: readonly number[];
  after: readonly number[];
}

export interface NoSignFigures {
  deployment: string;
  /** Length of an alignment cycle, days. */
  cycleDays: number;
  noise: number;
  /** Fewer than five of ten signs. */
  tooFew: ShareFigure;
  /** Not a single one. */
  none: ShareFigure;
  /** Replications that were not wholly under the operating model early enough: they are left out. */
  unfinished: number;
}

export interface NoSignInput {
  deployment: string;
  cycleDays: number;
  /** Alignment cycles in the baseline: so many reports its figures are the mean of. */
  baselineReports: number;
  readings: readonly SignReading[];
  /** Of the noise, a whole number from 0 to 4294967295. */
  seed: number;
}

const reportsAfter = 2;

export function noSignFigures({
  deployment,
  cycleDays,
  baselineReports,
  readings,
  seed,
}: NoSignInput): NoSignFigures[] {
  const finished = readings.filter(({ after }) => !after.every(Number.isNaN));
  return noiseLevels.map((noise) => {
    // the same luck at every level
    const stream = luck(seed);
    const counts = finished.map(({ before, after }) => {
      const seen = (value: number, reports: number) =>
        value * (1 + (noise / Math.sqrt(reports)) * stream.normal());
      return promised.filter((_, sign) => {
        const [then, now] = [seen(before[sign], baselineReports), seen(after[sign], reportsAfter)];
        return isSign(sign, then, now);
      }).length;
    });
    return {
      deployment,
      cycleDays,
      noise,
      tooFew: shareOf(counts.map((count) => count < wantedSigns)),
      none: shareOf(counts.map((count) => count === 0)),
      unfinished: readings.length - finished.length,
    };
  });
}

/** Whether a figure improved by what counts as an effect; without a figure there is no sign. */
export function isSign(sign: number, then: number, now: number): boolean {
  const [, better, least, isShare] = promised[sign];
  return isShare === true
    ? better * (now - then * (1 + better * least)) > 0
    : better * (now - then) > least;
}
