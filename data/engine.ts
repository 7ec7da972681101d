/**
 * Name and version of what made a dataset; a test holds it against package.json. Equal engines, scenarios, seeds and
 * numbers of replications give equal bytes, so a change of any result is a change of this version.
 */
export const engine = "burrow 0.2.0";

/**
 * The day this version was made. A dataset has no clock, or its bytes would not be the same tomorrow: where a standard
 * asks when it was published, this stands for it.
 */
export const engineDate = "2026-11-21";
