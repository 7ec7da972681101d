/** What made a result: name, version, day, and a digest of what it computes. */
import results from "./results-digest.json" with { type: "json" };

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

/**
 * SHA-256 over the tables of a short study with everything in it (tests/golden): another one says that results have changed
 * since, under whatever name. What is kept to be read again by the same command is kept under it.
 */
export const resultsDigest: string = results.digest;
