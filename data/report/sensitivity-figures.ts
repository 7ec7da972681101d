/** How figures of a sensitivity study are written, in every part of its document alike. */
import { aboutNumber, plainNumber } from "../../analysis/plain-number.ts";
import type { SensitivityReport } from "./schemas/sensitivity.ts";
import { estimateWords, rangeWords } from "./wording.ts";

export type InputFigures = SensitivityReport["inputs"][number];
export type Share = NonNullable<SensitivityReport["spread"]>["noise"];

/** Those with shares or curves, largest share first. */
export function survivorsOf(inputs: readonly InputFigures[]): InputFigures[] {
  return inputs
    .filter(({ curve }) => curve !== null)
    .toSorted(
      (x, y) =>
        (y.shares?.total.share ?? 0) - (x.shares?.total.share ?? 0) ||
        y.morris!.muStar - x.morris!.muStar,
    );
}

export function barOf(label: string, { share, interval }: Share) {
  return { label, value: share, low: interval?.low ?? null, high: interval?.high ?? null };
}

export function interval95(
  estimate: { mean: number; low: number; high: number },
  unit = "",
): string {
  return estimateWords({ ...estimate, level: 0.95 }, unit);
}

/** "167 (95 to 238)". */
export function figures(estimate: { mean: number; low: number; high: number }): string {
  return `${aboutNumber(estimate.mean, "", (estimate.high - estimate.low) / 2)} (${rangeWords(estimate)})`;
}

/** "62 % (55 to 68)". */
export function shareWords({ share, interval }: Share): string {
  const own = percent(share);
  if (interval === null) return own;
  return `${own} (${plainNumber(100 * interval.low, 0)} to ${plainNumber(100 * interval.high, 0)})`;
}

export function worthWords({
  value,
  standardError,
}: {
  value: number;
  standardError: number;
}): string {
  return `${aboutNumber(value, "", 2 * standardError)} ± ${aboutNumber(2 * standardError)}`;
}

export function percent(share: number): string {
  return `${plainNumber(100 * share, 0)} %`;
}

export function shortly(value: number): string {
  return String(Number(value.toPrecision(3)));
}
