/**
 * The treated department on a chart of single values with limits locked on its baseline. Weekdays are taken out first; where
 * neighbouring values remember each other the chart is of what a value adds to its predecessor (residuals), or its limits
 * would be too narrow. Rules 1 and 2 (Nelson) with the run length that they have while nothing happens.
 */
import { moments } from "../../inference/moments.ts";
import { checkBaseline } from "../../monitoring/baseline.ts";
import { underLockedLimits } from "../../monitoring/chart.ts";
import { individualsChart } from "../../monitoring/individuals.ts";
import { defaultRules, nelsonSignals } from "../../monitoring/rules.ts";
import { zoneRulesRunLength } from "../../monitoring/run-length-rules.ts";

export interface PilotChart {
  /** What a point is. */
  kind: "values" | "residuals";
  baselinePoints: number;
  isLongEnough: boolean;
  lagOne: number | null;
  centre: number;
  lower: number;
  upper: number;
  /** All plotted points: the baseline's first, then the pilot's, which are so many. */
  points: number[];
  pilotPoints: number;
  /** 1-based among the pilot's points, by rule. */
  beyondLimits: number[];
  oneSide: number[];
  /** Points until a false signal of the two rules, on average, and the chance of one among the pilot's points. */
  inControlRunLength: number;
  falseSignalChance: number;
}

const oneSideCount = 9;
/** Of a baseline that limits can be made of. */
const leastPoints = 3;

export interface ChartOptions {
  /** Points after which the pattern of the week comes again; absent: no pattern. */
  period?: number;
  /** Points between baseline and pilot are left out; where the pilot begins within the period. */
  phase?: number;
}

/**
 * `baseline` and `pilot` in order of time; NaN keeps the place of a point without a value, so that weekdays stay what they
 * are. null with fewer than three values of the baseline or none of the pilot.
 */
export function pilotChart(
  baseline: readonly number[],
  pilot: readonly number[],
  { period, phase = 0 }: ChartOptions = {},
): PilotChart | null {
  const inPlace = withoutWeekdays(baseline, pilot, { period, phase });
  const [own, later] = inPlace.map(measured);
  if (own.length < leastPoints || later.length === 0) return null;
  const check = checkBaseline(own);
  const added =
    check.isAutocorrelated && own.length >= 10 ? residuals(inPlace, check.lagOne!) : null;
  const isResidual = added !== null && added[0].length >= leastPoints;
  const [first, then] = isResidual ? added : [own, later];
  const limits = individualsChart(first);
  const chart = underLockedLimits(then, limits);
  // a chart without spread has no distances: any departure is beyond its limits
  const signals =
    limits.sigma > 0
      ? nelsonSignals(chart, defaultRules)
      : { 1: then.flatMap((value, i) => (value === limits.centre ? [] : [i + 1])), 2: [] };
  const inControl = zoneRulesRunLength({ oneSide: oneSideCount });
  return {
    kind: isResidual ? "residuals" : "values",
    baselinePoints: own.length,
    isLongEnough: check.isLongEnough,
    lagOne: check.lagOne,
    centre: limits.centre,
    lower: limits.lower,
    upper: limits.upper,
    points: [...first, ...then],
    pilotPoints: then.length,
    beyondLimits: signals[1],
    oneSide: signals[2],
    inControlRunLength: inControl.average,
    falseSignalChance: inControl.within(then.length),
  };
}

function measured(values: readonly number[]): number[] {
  return values.filter((value) => !Number.isNaN(value));
}

/**
 * Each weekday's departure from the baseline's mean is taken off, as the baseline shows it. A weekday that the baseline
 * shows less than twice cannot be told from its values, and is left out.
 */
function withoutWeekdays(
  baseline: readonly number[],
  pilot: readonly number[],
  { period, phase = 0 }: ChartOptions,
): [number[], number[]] {
  if (period === undefined || baseline.length < 2 * period) return [[...baseline], [...pilot]];
  const known = measured(baseline);
  const mean = known.length === 0 ? NaN : moments(known).mean;
  const departures = Array.from({ length: period }, (_, day) => {
    const own = measured(baseline.filter((_value, i) => i % period === day));
    return own.length < 2 ? NaN : moments(own).mean - mean;
  });
  return [
    baseline.map((value, i) => value - departures[i % period]),
    pilot.map((value, i) => value - departures[(i + phase) % period]),
  ];
}

/** What each value adds to the part that its predecessor foretells; a value without a predecessor has none and goes. */
function residuals(
  [baseline, pilot]: readonly [number[], number[]],
  lagOne: number,
): [number[], number[]] {
  const { mean } = moments(measured(baseline));
  const of = (values: readonly number[]) =>
    measured(values.slice(1).map((value, i) => value - mean - lagOne * (values[i] - mean)));
  const then = of(pilot);
  return [of(baseline), then.length > 0 ? then : [measured(pilot)[0] - mean]];
}
