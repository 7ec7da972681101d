/**
 * Keyed variates: every function ends with (k0, k1, entity, index) and is a function of its arguments only, so a draw
 * can be repeated, paired and left out without moving any other. This file only lists.
 */
export { binomial, poisson } from "./counts.ts";
export { gamma, logNormal, triangular, weibull } from "./derived-variates.ts";
export { exponential, normal, uniform } from "./standard-variates.ts";
