/** The kernel's only door: numbers, events, lines, state. No words of organisations in here. This file only lists. */
export { BatchMeans, ExactSum, Histogram, Tally, TimeAverage, quantile } from "./accumulators.ts";
export { Columns, type Column, type Part, type Snapshot } from "./columns.ts";
export { binomialQuantile, poissonQuantile } from "./counts.ts";
export { takeAtRandom, takeMostUrgent } from "./disciplines.ts";
export { Draws } from "./draws.ts";
export { EventSet } from "./event-set.ts";
export { hashOf, masterKey, purposeKey, replicationKey, type Key } from "./keys.ts";
export { LittleLaw } from "./little.ts";
export { exp, expm1, lnGamma, log, log1p, pow } from "./portable-math.ts";
export { block, words } from "./threefry.ts";
export {
  binomial,
  exponential,
  gamma,
  logNormal,
  normal,
  poisson,
  triangular,
  uniform,
  weibull,
} from "./variates.ts";
export { WaitingLines } from "./waiting-lines.ts";
