/**
 * False pass and true pass of every rule of the gates: how often a pilot of an operating model without any effect passes,
 * and how often one of the working model does; gate by gate, and all of them as must be met. Beside it how passing goes
 * with what deploying brings in the end: a gate is there to tell such organisations apart.
 */
import { type ShareFigure, shareOf } from "../share-figure.ts";

export const gateCount = 6;

export const gateRules = ["none", "point", "control chart", "sequential"] as const;
export type GateRuleName = (typeof gateRules)[number];

/** One pilot: 1 or 0 per gate; NaN for all where no gate was read within the time. */
export type GateReading = readonly number[];

export interface GateReadings {
  /** By replication, without and with the effects of the operating model. */
  without: readonly GateReading[];
  with: readonly GateReading[];
  /** By replication of `with`: share of the six statements that held in truth while the pilot was judged. */
  truth: readonly number[];
}

export interface PassFigures {
  /** G1 to G6, each by itself. */
  gates: ShareFigure[];
  all: ShareFigure;
  /** Pilots of which no gate was read in time: they count as not passed. */
  unread: number;
}

export interface RuleFigures {
  rule: GateRuleName;
  /** Without effects: every pass is false. */
  falsePass: PassFigures;
  truePass: PassFigures;
  /** Passing of the working model by what deploying everywhere brings against carrying on. */
  passWhereBetter: ShareFigure;
  passElsewhere: ShareFigure;
  /** Passing of the working model by whether all six statements held in truth in the pilot. */
  passWhereTrue: ShareFigure;
  passWhereFalse: ShareFigure;
}

/** No rule: whoever reads no gate lets everything pass. */
export function withoutRule(replications: number): GateReadings {
  const passed = Array.from({ length: replications }, () => Array<number>(gateCount).fill(1));
  return { without: passed, with: passed, truth: passed.map(() => NaN) };
}

/** `isBetter` by replication: deploying was better than carrying on by the margin. */
export function ruleFigures(
  rule: GateRuleName,
  { without, with: working, truth }: GateReadings,
  isBetter: readonly boolean[],
): RuleFigures {
  const passes = working.map(isPassed);
  const isTrue = truth.map((share) => share === 1);
  const isRead = truth.map((share) => !Number.isNaN(share));
  return {
    rule,
    falsePass: passFigures(without),
    truePass: passFigures(working),
    passWhereBetter: shareOf(passes.filter((_, r) => isBetter[r])),
    passElsewhere: shareOf(passes.filter((_, r) => !isBetter[r])),
    passWhereTrue: shareOf(passes.filter((_, r) => isRead[r] && isTrue[r])),
    passWhereFalse: shareOf(passes.filter((_, r) => isRead[r] && !isTrue[r])),
  };
}

function passFigures(readings: readonly GateReading[]): PassFigures {
  return {
    gates: Array.from({ length: gateCount }, (_, gate) =>
      shareOf(readings.map((reading) => reading[gate] === 1)),
    ),
    all: shareOf(readings.map(isPassed)),
    unread: readings.filter((reading) => reading.some(Number.isNaN)).length,
  };
}

function isPassed(reading: GateReading): boolean {
  return reading.every((gate) => gate === 1);
}
