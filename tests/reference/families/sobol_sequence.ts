/**
 * The Sobol' sequence itself, without scrambling.
 */
import { sobolPoints } from "../../../analysis/designs/sobol.ts";
import type { Family } from "./family.ts";

interface Inputs {
  n: number;
  dims: number;
  first?: number;
}

export const family: Family = (_id, { n, dims, first }: Inputs) => {
  const points = sobolPoints({ points: n, dimensions: dims, first });
  return {
    points: Array.from({ length: n }, (_, i) => points.slice(i * dims, (i + 1) * dims)),
  };
};
