/**
 * The design effect (Kish 1965; unequal clusters by Eldridge, Ashby & Kerry 2006): how many times more values a design
 * needs because values of one department resemble each other.
 */
import { finite, positive } from "../checks.ts";

export interface Clusters {
  /** Mean number of values per cluster. */
  size: number;
  /** Intra-cluster correlation: the share of the variance that lies between clusters; -1/(size - 1) to 1. */
  correlation: number;
  /** Coefficient of variation of the cluster sizes; 0 when they are equal. */
  variation?: number;
}

export function designEffect({ size, correlation, variation = 0 }: Clusters): number {
  positive("size", size);
  if (!(finite("variation", variation) >= 0)) {
    throw new RangeError(`variation: ${variation}, wants a number from 0`);
  }
  const effect = 1 + ((1 + variation * variation) * size - 1) * finite("correlation", correlation);
  if (!(correlation <= 1 && effect >= 0)) {
    throw new RangeError(`correlation: ${correlation}, wants a number from -1/(size - 1) to 1`);
  }
  return effect;
}
