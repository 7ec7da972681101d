/** How figures of the effect table are written, in every part of its document alike. */
import { aboutNumber, plainNumber } from "../../analysis/plain-number.ts";
import type { Estimate } from "../../analysis/reports/effects/result.ts";
import { percent as wholePercent } from "./figures.ts";

/** "−120 (−140 to −100)", to two digits of the half-width. */
export function figures(estimate: Estimate): string {
  const step = (estimate.high - estimate.low) / 2;
  return `${aboutNumber(estimate.mean, "", step)} (${spread(estimate)})`;
}

export function spread({ low, high }: Estimate): string {
  const show = (value: number) => aboutNumber(value, "", (high - low) / 2);
  return `${show(low)} to ${show(high)}`;
}

export function withUnit(estimate: Estimate, unit: string): string {
  const step = (estimate.high - estimate.low) / 2;
  return `${aboutNumber(estimate.mean, spelled(unit), step)} (95 % interval ${spread(estimate)})`;
}

export function ratio({ mean, low, high }: Estimate): string {
  return `${plainNumber(mean, 3)} (${plainNumber(low, 3)} to ${plainNumber(high, 3)})`;
}

export function percent(share: number): string {
  return `${plainNumber(100 * share, 1)} %`;
}

/** Shares of what modes explain: ten blocks know no more digits. */
export function whole(share: number): string {
  return `${wholePercent(share)} %`;
}

export function spelled(unit: string): string {
  return unit === "share" ? "as a share" : unit;
}
