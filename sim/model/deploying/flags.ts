/**
 * The assessment of readiness (MEC-26): six red and six green flags, each a score read once a cycle from what is known,
 * with noise and flattery. The reading decides; what the flags would show if the truth were known is logged beside it, for
 * nobody to act on. RF6 is not assessed while no use of AI has been reviewed.
 */
import { Plan } from "../state/codes.ts";
import { flagFields, FlagLog, flagPlaces, sizeOf } from "../state/deployment-state.ts";
import { Counter } from "../state/ledger.ts";
import { layers } from "../mechanisms/climate.ts";
import { Purpose } from "../state/purposes.ts";
import type { World } from "../state/world.ts";
import { greenCount, knownGreens, trueGreens, type Greens } from "./green-signs.ts";
import { heedsFlags } from "./plan.ts";
import { knownSigns, trueSigns, type Signs } from "./signs.ts";

/** Red flags; flag RFn or GFn is bit n of its set of flags. */
const redCount = 6;

/** Flags of one cycle: how many red ones were assessed, bits that read red and green, and those that truly are. */
export interface Flags {
  assessed: number;
  red: number;
  trueRed: number;
  green: number;
  trueGreen: number;
}

/** Reads the flags of the last cycle; returns whether waiting is over: readings allow it, or patience has run out. */
export function assess(w: World): boolean {
  const { assessed, red, trueRed, green, trueGreen } = readFlags(w);
  w.plan[Plan.Flags] = red;
  w.plan[Plan.TrueFlags] = trueRed;
  w.plan[Plan.Greens] = green;
  w.plan[Plan.TrueGreens] = trueGreen;
  w.plan[Plan.Assessed]++;
  w.count(Counter.flagsRead, 0, assessed);
  w.count(Counter.flagsRed, 0, sizeOf(red));
  w.count(Counter.flagsFalselyRed, 0, sizeOf(red & ~trueRed));
  w.count(Counter.flagsMissed, 0, sizeOf(trueRed & ~red));
  w.count(Counter.greensRead, 0, greenCount);
  w.count(Counter.greensSeen, 0, sizeOf(green));
  w.count(Counter.greensFalselySeen, 0, sizeOf(green & ~trueGreen));
  w.count(Counter.greensMissed, 0, sizeOf(trueGreen & ~green));
  const { greensWanted, longestWait } = w.settings.deployment;
  const isReady = red === 0 && sizeOf(green) >= greensWanted;
  return isReady || w.plan[Plan.Assessed] >= longestWait;
}

/** Reads and logs all flags of the last cycle. */
export function readFlags(w: World): Flags {
  const cycle = w.cycle - 1;
  const [known, truth] = [knownSigns(w, cycle), trueSigns(w, cycle)];
  const [knownGreen, trueGreen] = [knownGreens(w, known), trueGreens(w, truth)];
  const [red, green] = [redReadings(w, known, errorOf), greenReadings(w, knownGreen, errorOf)];
  const [isRed, isGreen] = [redReadings(w, truth, noError), greenReadings(w, trueGreen, noError)];
  log(w, FlagLog.Read, red, green);
  log(w, FlagLog.True, isRed, isGreen);
  // what nobody could read is not held against the readings
  const readable = isRed.map((score, i) => (Number.isNaN(red[i]) ? NaN : score));
  return {
    assessed: red.filter((score) => !Number.isNaN(score)).length,
    red: redFlags(w, red),
    trueRed: redFlags(w, readable),
    green: greenFlags(w, green),
    trueGreen: greenFlags(w, isGreen),
  };
}

function log(w: World, field: number, red: readonly number[], green: readonly number[]): void {
  const from = w.cycle * flagPlaces;
  red.forEach((score, i) => (w.deploying.flags[(from + i) * flagFields + field] = score));
  green.forEach(
    (score, i) => (w.deploying.flags[(from + redCount + i) * flagFields + field] = score),
  );
}

/** Error of a reading in standard deviations; `side` is where readings are unwelcome, above (1) or below (-1). */
type ReadingError = (w: World, flag: number, layer: number, side: 1 | -1) => number;

const noError: ReadingError = () => 0;

/** Noise, and flattery towards the welcome side; it is stronger where the result decides about going on. */
export const errorOf: ReadingError = (w, flag, layer, side) => {
  const { budgetAtStake, desirability } = w.settings.deployment;
  const stake = heedsFlags(w) ? 1 + budgetAtStake : 1;
  return (
    w.draws.normal(Purpose.assessment, flag * layers + layer, w.cycle) - side * desirability * stake
  );
};

/** A value as it is read: the standard deviation is stated for a scale from 0 to 1 with its threshold in the middle. */
function read(w: World, value: number, threshold: number, error: number): number {
  return value + 2 * threshold * w.settings.deployment.assessmentNoise * error;
}

export interface Limit {
  /** Where a reading is red: above the threshold (1) or below it (-1). */
  side: 1 | -1;
  threshold: number;
}

/** Where each red flag turns red. */
export function redLimits(w: World): readonly Limit[] {
  const { deployment } = w.settings;
  return [
    { side: -1, threshold: deployment.redSlack },
    { side: -1, threshold: deployment.redAcceptance },
    { side: 1, threshold: deployment.redBypass },
    { side: 1, threshold: deployment.redRewrites },
    { side: -1, threshold: deployment.redEscalation },
    { side: 1, threshold: deployment.redAi },
  ];
}

/** Readings of RF1 to RF6, NaN where there is none. Each layer's acceptance is read by itself, so the lowest is the one that reads lowest. */
export function redReadings(w: World, signs: Signs, error: ReadingError): number[] {
  const values = [
    [signs.slack],
    signs.acceptance,
    [signs.bypass],
    [signs.rewrites],
    [signs.escalation],
    signs.ai === undefined ? [] : [signs.ai],
  ];
  return redLimits(w).map(({ side, threshold }, i) => {
    const readings = values[i].map((value, layer) =>
      read(w, value, threshold, error(w, i + 1, layer, side)),
    );
    if (readings.length === 0) return NaN;
    return side > 0 ? Math.max(...readings) : Math.min(...readings);
  });
}

/** Flags that read red. */
export function redFlags(w: World, readings: readonly number[]): number {
  return redLimits(w).reduce(
    (flags, { side, threshold }, i) =>
      side * (readings[i] - threshold) > 0 ? flags | (1 << (i + 1)) : flags,
    0,
  );
}

/** Where each green flag turns green: above its threshold. */
function greenLimits(w: World): readonly number[] {
  const { deployment } = w.settings;
  return [
    deployment.greenDirection,
    deployment.greenAcceptance,
    deployment.greenConduct,
    deployment.greenCentre,
    deployment.greenCandour,
    deployment.greenPlans,
  ];
}

/** Readings of GF1 to GF6; their noise follows that of the red flags, and low readings are the unwelcome ones. */
export function greenReadings(w: World, greens: Greens, error: ReadingError): number[] {
  return greenLimits(w).map((threshold, i) =>
    read(w, greens[i], threshold, error(w, redCount + i + 1, 0, -1)),
  );
}

/** Flags that read green. */
export function greenFlags(w: World, readings: readonly number[]): number {
  return greenLimits(w).reduce(
    (flags, threshold, i) => (readings[i] > threshold ? flags | (1 << (i + 1)) : flags),
    0,
  );
}
