/**
 * What files say about samples and R's arguments for them: missing values, alternatives, and whether two samples are pairs.
 */
import type { Alternative } from "../../../analysis/inference/alternative.ts";
import { says } from "./words.ts";

/** One value per place, null where it is missing. */
export type Sample = readonly (number | null)[];

export function present(values: Sample): number[] {
  return values.filter((value) => value !== null);
}

/** Only the pairs of which neither value is missing. */
export function presentPairs(x: Sample, y: Sample): [x: number[], y: number[]] {
  const isWhole = (_: unknown, i: number) => x[i] !== null && y[i] !== null;
  return [present(x.filter(isWhole)), present(y.filter(isWhole))];
}

/** As R does, every group by itself. */
export function presentGroups(groups: Record<string, Sample> | readonly Sample[]): number[][] {
  return Object.values(groups).map(present);
}

/** R writes two.sided. */
export function alternativeOf(alternative: string | undefined): Alternative | undefined {
  return alternative?.replace(".", "-") as Alternative | undefined;
}

/** Stated, or a word of the id. */
export function isPaired(id: string, stated: boolean | undefined): boolean {
  return stated ?? says(id, "paired");
}
