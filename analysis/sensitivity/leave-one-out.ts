/**
 * How well an emulator foretells a point it was not shown: leave-one-out predictions in closed form, without fitting
 * again (Dubrule 1983), and Q^2, the share of the variance they explain. Below 0.9 the emulator is not to be used.
 */
import { type Kriging, type KrigingPrediction, weightDiagonal } from "./kriging.ts";
import { meanOf } from "../sums.ts";

export interface LeaveOneOut {
  /** Of every value from all others; the deviation is of the value as observed, with the noise it has. */
  predictions: KrigingPrediction[];
  /** 1 minus squared errors over squared distances from the mean, at most 1; null where the values do not vary. */
  q2: number | null;
}

export function leaveOneOut(model: Kriging): LeaveOneOut {
  const { values, weights } = model;
  const diagonal = weightDiagonal(model);
  const predictions = Array.from(values, (value, i) => ({
    mean: value - weights[i] / diagonal[i],
    sd: 1 / Math.sqrt(diagonal[i]),
  }));
  const mean = meanOf(values);
  let errors = 0;
  let squares = 0;
  values.forEach((value, i) => {
    errors += (value - predictions[i].mean) * (value - predictions[i].mean);
    squares += (value - mean) * (value - mean);
  });
  const varies = values.some((value) => value !== values[0]);
  return { predictions, q2: varies ? 1 - errors / squares : null };
}
