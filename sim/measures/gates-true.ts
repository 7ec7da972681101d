/** Gates true of the whole: share of the six statements of the gates that hold in truth, whatever anybody read. */
import type { Measure } from "../model/state/measure.ts";
import { goalCount, goals } from "../model/deploying/goals.ts";

export const gatesTrue: Measure = {
  id: "gates_true",
  label: "gates true",
  unit: "share",
  digits: 3,
  better: "higher",
  what: "share of the six statements of the gates that hold in truth for the whole organisation, window against baseline: drift, lines, spread of lead times, managers' violations, direct orders, friction",
  perUnit: false,
  value: (view) => goalCount(view) / goals,
};
