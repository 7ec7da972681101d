/**
 * Name and version of what made a dataset; a test holds it against package.json. Equal engines, scenarios, seeds and
 * numbers of replications give equal bytes, so a change of any result is a change of this version.
 */
export const engine = "burrow 0.1.0";
