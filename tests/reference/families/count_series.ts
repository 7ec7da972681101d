/** Segmented Poisson regression with an offset: a step, and a step with a change of slope. */
import { normalCdf } from "../../../analysis/distributions/normal.ts";
import { countSeries, type RateCoefficient } from "../../../analysis/pilots/count-series.ts";
import { type Family, orNull } from "./family.ts";

interface Inputs {
  counts: number[];
  exposures: number[];
  first_post: number;
}

export const family: Family = (_id, { counts, exposures, first_post }: Inputs) => {
  const { level, trend, step, dispersion } = countSeries(counts, exposures, {
    firstAfter: first_post,
  });
  const sloped = orNull(() =>
    countSeries(counts, exposures, { firstAfter: first_post, hasSlopeChange: true }),
  );
  const all = [level, trend, step];
  return {
    coef: all.map(({ value }) => value),
    se: all.map(({ standardError }) => standardError),
    dispersion,
    irr: [step.ratio, step.interval.low, step.interval.high],
    irr_dispersed: [step.dispersedInterval.low, step.dispersedInterval.high],
    slope_change: sloped && slopeOf(sloped.slopeChange!),
    slope_dispersion: sloped && sloped.dispersion,
  };
};

function slopeOf({ value, standardError, dispersedError }: RateCoefficient) {
  return {
    value,
    se: standardError,
    p_dispersed: 2 * normalCdf(-Math.abs(value) / dispersedError),
  };
}
