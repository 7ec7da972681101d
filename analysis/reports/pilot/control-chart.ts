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
  /** All plotted points: the baseline's first, then the pilot's. */
  points: number[];
  /** 1-based among the pilot's points, by rule. */
  beyondLimits: number[];
  oneSide: number[];
  /** Points until a false signal of the two rules, on average, and the chance of one among the pilot's points. */
  inControlRunLength: number;
  falseSignalChance: number;
}

const oneSideCount = 9;

export interface ChartOptions {
  /** Points after which the pattern of the week comes again; absent: no pattern. */
  period?: number;
  /** Points between baseline and pilot are left out; where the pilot begins within the period. */
  phase?: number;
}

/** null with fewer than three points of the baseline or none of the pilot. */
export function pilotChart(
  baseline: readonly number[],
  pilot: readonly number[],
  { period, phase = 0 }: ChartOptions = {},
): PilotChart | null {
  if (baseline.length < 3 || pilot.length === 0 || [...baseline, ...pilot].some(Number.isNaN))
    return null;
  const [own, later] = withoutWeekdays(baseline, pilot, { period, phase });
  const check = checkBaseline(own);
  const isResidual = check.isAutocorrelated && own.length >= 10;
  const [first, then] = isResidual ? residuals(own, later, check.lagOne!) : [own, later];
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
    beyondLimits: signals[1],
    oneSide: signals[2],
    inControlRunLength: inControl.average,
    falseSignalChance: inControl.within(then.length),
  };
}

/** Each weekday's departure from the baseline's mean is taken off, as the baseline shows it. */
function withoutWeekdays(
  baseline: readonly number[],
  pilot: readonly number[],
  { period, phase = 0 }: ChartOptions,
): [number[], number[]] {
  if (period === undefined || baseline.length < 2 * period) return [[...baseline], [...pilot]];
  const { mean } = moments(baseline);
  const departures = Array.from(
    { length: period },
    (_, day) => moments(baseline.filter((_value, i) => i % period === day)).mean - mean,
  );
  return [
    baseline.map((value, i) => value - departures[i % period]),
    pilot.map((value, i) => value - departures[(i + phase) % period]),
  ];
}

/** What each value adds to the part that its predecessor foretells; the first value of each stretch has none and goes. */
function residuals(
  baseline: readonly number[],
  pilot: readonly number[],
  lagOne: number,
): [number[], number[]] {
  const { mean } = moments(baseline);
  const of = (values: readonly number[]) =>
    values.slice(1).map((value, i) => value - mean - lagOne * (values[i] - mean));
  return [of(baseline), pilot.length > 1 ? of(pilot) : [pilot[0] - mean]];
}
