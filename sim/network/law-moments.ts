/**
 * Means of the laws in closed form, for the checks that keep a run finite and its load bearable.
 */
import { exp, lnGamma } from "../kernel/index.ts";
import { branchesOf } from "./engine/laws.ts";
import type { Law } from "./law-schema.ts";

export function meanOf(law: Law): number {
  switch (law.law) {
    case "deterministic":
      return law.value;
    case "uniform":
      return (law.low + law.high) / 2;
    case "weibull":
      return law.scale * exp(lnGamma(1 + 1 / law.shape));
    case "hyper-exponential":
      return branchesOf(law).reduce((sum, branch) => sum + branch.probability * branch.mean, 0);
    default:
      return law.mean;
  }
}
