/**
 * Which parameter sets are not yet ruled out by what was observed (Craig et al. 1997; Vernon, Goldstein & Bower 2010):
 * implausibility = |observed - predicted| / sqrt(all variances), ruled out above 3 (Pukelsheim's three-sigma rule, for any
 * unimodal error). The plausible set is kept and carried through every later answer; it is not a fit.
 */
import { finite, positive } from "../checks.ts";

/** One output: what was observed, what the model (or its emulator) says there, and every variance between the two. */
export interface Comparison {
  observed: number;
  predicted: number;
  /** Of the observation, of the model's own discrepancy, of the emulator or of Monte Carlo error; not all 0. */
  variances: readonly number[];
}

export const defaultCutoff = 3;

export function implausibility({ observed, predicted, variances }: Comparison): number {
  const gap = Math.abs(finite("observed", observed) - finite("predicted", predicted));
  variances.forEach((variance, i) => {
    if (!(variance >= 0))
      throw new RangeError(`variances[${i}]: ${variance}, wants a number from 0`);
  });
  return (
    gap /
    Math.sqrt(
      positive(
        "variances",
        variances.reduce((sum, one) => sum + one, 0),
      ),
    )
  );
}

export interface Match {
  /** Descending, one per output. */
  implausibilities: number[];
  /** The one that the rule looks at. */
  judged: number;
  isRuledOut: boolean;
}

/**
 * Several outputs of one parameter set. `forgive` of the worst outputs are not looked at (1: the second largest), because
 * among many outputs one is far off by chance, or because of the emulator.
 */
export function matchHistory(
  outputs: readonly Comparison[],
  { cutoff = defaultCutoff, forgive = 0 }: { cutoff?: number; forgive?: number } = {},
): Match {
  positive("cutoff", cutoff);
  if (!(Number.isSafeInteger(forgive) && forgive >= 0 && forgive < outputs.length)) {
    throw new RangeError(
      `forgive: ${forgive} of ${outputs.length} outputs, wants a whole number that leaves one`,
    );
  }
  const implausibilities = outputs.map(implausibility).sort((a, b) => b - a);
  const judged = implausibilities[forgive];
  return { implausibilities, judged, isRuledOut: judged > cutoff };
}
