/**
 * Single points far out in the Sobol' sequence, in many dimensions.
 */
import { sobolPoints } from "../../../analysis/designs/sobol.ts";
import type { Family } from "./family.ts";

export const family: Family = (_id, { index, dims }: { index: number; dims: number }) => ({
  point: sobolPoints({ points: 1, dimensions: dims, first: index }),
});
