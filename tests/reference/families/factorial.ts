/**
 * Two-level designs: effects with and without replicates, and what a fraction cannot tell apart.
 */
import { pairAliasGroups, resolutionOf } from "../../../analysis/designs/aliases.ts";
import { effectMask } from "../../../analysis/designs/factor-names.ts";
import {
  fractionalFactorial,
  fullFactorial,
  type TwoLevelDesign,
} from "../../../analysis/designs/factorial.ts";
import { factorialEffects } from "../../../analysis/sensitivity/factorial-effects.ts";
import { lenth } from "../../../analysis/sensitivity/lenth.ts";
import type { Family } from "./family.ts";

interface Inputs {
  y?: number[] | number[][];
  generators?: string;
}

export const family: Family = (_id, { y, generators }: Inputs) => {
  const design = generators === undefined ? undefined : fractionOf(generators);
  return {
    ...(design === undefined ? {} : confusions(design)),
    ...(y === undefined ? {} : effects(y, design)),
  };
};

/** Of the runs of a full factorial unless a fraction is given. */
function effects(y: number[] | number[][], fraction?: TwoLevelDesign): Record<string, unknown> {
  const cells = y.map((value) => (typeof value === "number" ? [value] : value));
  const design = fraction ?? fullFactorial(31 - Math.clz32(cells.length));
  const result = factorialEffects(design, cells);
  const margins = lenth(result.effects.map(({ effect }) => effect));
  const { error } = result;
  return {
    mean: result.mean,
    effects: Object.fromEntries(result.effects.map(({ name, effect }) => [name, effect])),
    lenth: {
      PSE: margins.pseudoStandardError,
      ME: margins.margin,
      SME: margins.simultaneousMargin,
      df: margins.degreesOfFreedom,
    },
    pure_error_var: error?.variance ?? null,
    se_effect: error?.standardError ?? null,
    df: error?.degreesOfFreedom ?? null,
    t_crit: error?.critical ?? null,
    half_width: error?.halfWidth ?? null,
  };
}

function fractionOf(text: string): TwoLevelDesign {
  const generators = text.split(/[,;]/).map((generator) => generator.trim());
  // The last factor named is the last of the design: generators define what comes after the base.
  const last = Math.max(...generators.map((generator) => effectMask(generator[0])));
  return fractionalFactorial(32 - Math.clz32(last), generators);
}

function confusions(design: TwoLevelDesign): Record<string, unknown> {
  return {
    matrix: Array.from({ length: design.runs }, (_, run) =>
      design.signs.slice(run * design.factors, (run + 1) * design.factors),
    ),
    two_factor_alias_groups: pairAliasGroups(design),
    resolution: resolutionOf(design),
  };
}
