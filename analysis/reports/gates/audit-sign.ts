/**
 * The second kind of noise behind "no sign": what an audit sees. Drift is read from samples of operations, of which some
 * deviations are overlooked; how often a deployment after which it fell, or did not, is seen to have lowered it by what counts
 * as an effect, by size of the sample and by what is seen. Put on afterwards, with the same luck at every level.
 */
import { luck } from "../../luck.ts";
import { type ShareFigure, shareOf } from "../share-figure.ts";

/** Drift over the baseline, and over two alignment cycles under the operating model; NaN where it was not in force. */
export interface DriftReading {
  before: number;
  after: number;
}

export interface Audit {
  /** Operations audited per cycle and unit; 0: there are none. */
  sample: number;
  /** Share of deviations that an audit sees and that reach whoever reads it. */
  seen: number;
}

export interface AuditSignFigures {
  deployment: string;
  /** Length of an alignment cycle, days. */
  cycleDays: number;
  /** null: drift in truth. */
  audit: Audit | null;
  /** Drift was not seen to fall by a twentieth. */
  missed: ShareFigure;
  /** Replications that were not wholly under the operating model early enough: they are left out. */
  unfinished: number;
}

export interface AuditSignInput {
  deployment: string;
  cycleDays: number;
  audit: Audit;
  units: number;
  /** Audits of a unit behind either figure. */
  auditsBefore: number;
  auditsAfter: number;
  readings: readonly DriftReading[];
  /** Of the noise, a whole number from 0 to 4294967295. */
  seed: number;
}

/** What of drift has to be gone, as with the signs of claim DEP-HZ that are shares of their value. */
const leastFall = 0.05;

/** Truth, four times the sample, the sample, a quarter of it, and the sample with half of what is seen. */
export function auditLevels({ sample, seen }: Audit): (Audit | null)[] {
  if (sample === 0) return [null];
  return [
    null,
    { sample: 4 * sample, seen },
    { sample, seen },
    { sample: Math.max(1, Math.round(sample / 4)), seen },
    { sample, seen: seen / 2 },
  ];
}

export function auditSignFigures({
  deployment,
  cycleDays,
  audit,
  units,
  auditsBefore,
  auditsAfter,
  readings,
  seed,
}: AuditSignInput): AuditSignFigures[] {
  const finished = readings.filter(({ after }) => !Number.isNaN(after));
  return auditLevels(audit).map((level) => {
    // the same luck at every level
    const stream = luck(seed);
    const isMissed = finished.map(({ before, after }) => {
      const [then, now] = [
        { drift: before, audits: auditsBefore },
        { drift: after, audits: auditsAfter },
      ].map(({ drift, audits }) => {
        const noise = stream.normal();
        return level === null ? drift : found(level, { drift, noise, audits: audits * units });
      });
      return !(now < then * (1 - leastFall));
    });
    return {
      deployment,
      cycleDays,
      audit: level,
      missed: shareOf(isMissed),
      unfinished: readings.length - finished.length,
    };
  });
}

/** Share of audited operations in which a deviation is found: a binomial share, by its normal approximation. */
function found(
  { sample, seen }: Audit,
  { drift, noise, audits }: { drift: number; noise: number; audits: number },
): number {
  const share = drift * seen;
  const error = Math.sqrt((share * (1 - share)) / (sample * audits));
  return Math.min(1, Math.max(0, share + error * noise));
}
