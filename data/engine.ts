/** What made a result: name, version, day, and a digest of what it computes. */
import results from "./results-digest.json" with { type: "json" };

/**
 * Name and version of what made a dataset; a test holds it against package.json. Results change between releases under one
 * name: equal scenarios, seeds and numbers of replications give equal bytes where the digest below is equal too, as far as
 * its short study sees.
 */
export const engine = "burrow 0.2.0";

/**
 * The day this version was made. A dataset has no clock, or its bytes would not be the same tomorrow: where a standard
 * asks when it was published, this stands for it.
 */
export const engineDate = "2026-11-21";

/**
 * SHA-256 over the tables of a short study with much in it (tests/golden): another one says that results have changed since,
 * under whatever name; an equal one says so of that study alone. Datasets and stored calibrations are held against it, which
 * outlive edits that change no result; jobs kept for a while hang on the sources themselves (adapters/node/sources.ts).
 */
export const resultsDigest: string = results.digest;
