/** What is observed during a simulation and how it is summed up. This file only lists. */
export { BatchMeans } from "./batch-means.ts";
export { ExactSum } from "./exact-sum.ts";
export { Histogram, quantile } from "./histogram.ts";
export { Tally } from "./tally.ts";
export { TimeAverage } from "./time-average.ts";
