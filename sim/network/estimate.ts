/**
 * Ratio estimator over batches: estimate R = sum of numerators / sum of denominators, standard error from the residuals
 * numerator - R denominator. Neighbouring batches of a replication are merged as long as their residuals are visibly
 * correlated, so batches that were chosen too short do not pretend a precision that is not there.
 * Sources: Law & Kelton (2000), sections 9.5.3 (batch means) and 9.5.4 (ratios); von Neumann (1941) for the correlation.
 */

/** One replication: per batch a numerator and a denominator. */
export interface Pairs {
  numerators: Float64Array;
  denominators: Float64Array;
}

export interface Estimate {
  /** NaN when nothing was observed. */
  estimate: number;
  /** NaN with fewer than two batches. */
  standardError: number;
}

/** Fewer batches than this are not merged any further. */
const FEWEST_MERGED = 40;

/** One-sided 1 % point of the normal law: a correlation above it, times 1/sqrt(n), is not chance. */
const VISIBLE = 2.326;

export function ratioEstimate(replications: readonly Pairs[]): Estimate {
  let numerator = 0;
  let denominator = 0;
  for (const { numerators, denominators } of replications) {
    for (let batch = 0; batch < numerators.length; batch++) {
      numerator += numerators[batch];
      denominator += denominators[batch];
    }
  }
  const estimate = numerator / denominator;
  let residuals: readonly Float64Array[] = replications.map((pairs) =>
    pairs.numerators.map((value, batch) => value - estimate * pairs.denominators[batch]),
  );
  let spread = spreadOf(residuals);
  while (isCorrelated(spread)) {
    residuals = residuals.map(mergeNeighbours);
    const merged = spreadOf(residuals);
    if (merged.n < FEWEST_MERGED || merged.n === spread.n) break;
    spread = merged;
  }
  const { n, squares } = spread;
  return { estimate, standardError: Math.sqrt((squares / (n - 1)) * n) / denominator };
}

interface Spread {
  n: number;
  squares: number;
  products: number;
}

function isCorrelated({ n, squares, products }: Spread): boolean {
  return products * Math.sqrt(n) > VISIBLE * squares;
}

/** Number of batches, sum of squared residuals, sum of products of neighbours within a replication. */
function spreadOf(residuals: readonly Float64Array[]): Spread {
  let n = 0;
  let squares = 0;
  let products = 0;
  for (const values of residuals) {
    n += values.length;
    for (let batch = 0; batch < values.length; batch++) {
      squares += values[batch] * values[batch];
      if (batch > 0) products += values[batch] * values[batch - 1];
    }
  }
  return { n, squares, products };
}

/** Two batches become one; an odd last one joins the last pair, a single one stays. */
function mergeNeighbours(values: Float64Array): Float64Array {
  if (values.length < 2) return values;
  const merged = new Float64Array(Math.floor(values.length / 2));
  for (let batch = 0; batch < values.length; batch++) {
    merged[Math.min(batch >> 1, merged.length - 1)] += values[batch];
  }
  return merged;
}
