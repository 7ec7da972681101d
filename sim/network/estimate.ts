/**
 * Ratio estimator over batches: estimate R = sum of numerators / sum of denominators, standard error from the residuals
 * numerator - R denominator. Batches of one replication and of several are treated alike: each is long against the
 * network's memory, or independent. Source: Law, Simulation Modeling and Analysis, batch means and the regenerative ratio.
 */

export interface Pairs {
  numerators: Float64Array;
  denominators: Float64Array;
}

export interface Estimate {
  /** NaN when nothing was observed. */
  estimate: number;
  /** NaN with fewer than two batches, unless nothing varies. */
  standardError: number;
}

export function ratioEstimate(parts: readonly Pairs[]): Estimate {
  let numerator = 0;
  let denominator = 0;
  let batches = 0;
  for (const { numerators, denominators } of parts) {
    for (let batch = 0; batch < numerators.length; batch++) {
      numerator += numerators[batch];
      denominator += denominators[batch];
      batches++;
    }
  }
  const estimate = numerator / denominator;
  let squares = 0;
  for (const { numerators, denominators } of parts) {
    for (let batch = 0; batch < numerators.length; batch++) {
      const residual = numerators[batch] - estimate * denominators[batch];
      squares += residual * residual;
    }
  }
  const standardError = Math.sqrt((squares / (batches - 1)) * batches) / denominator;
  return { estimate, standardError };
}
