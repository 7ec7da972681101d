/**
 * What this bundle was made of. A digest of results sees only what its short study does; this one changes with every edit of
 * the simulation, so what is kept under it was simulated by these very sources.
 */

/** Put in by the bundler: tools/source-digest.ts. */
declare const burrowSources: string;

/** SHA-256 over the sources of the simulation and the versions of the packages. */
export const sources: string = burrowSources;
