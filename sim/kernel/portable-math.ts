/**
 * Mathematics with the same bits in every engine: only + - * / and square root, integer operations and typed-array
 * views, all exactly specified. `Math.log` and its like differ even between two versions of V8 and are banned.
 * This file only lists.
 */
export { exp, expm1 } from "./exponential-function.ts";
export { lnGamma } from "./log-gamma.ts";
export { log, log1p } from "./logarithm.ts";
export { pow } from "./power.ts";
