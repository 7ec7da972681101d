/** Shares and means as they stand in tables of reports. */
import type { ShareFigure } from "../../analysis/reports/share-figure.ts";
import { aboutNumber } from "../../analysis/plain-number.ts";

/** "63 (57 to 69)", in percent; "–" where nothing was counted. */
export function percentWithInterval({ share, low, high }: ShareFigure): string {
  if (share === null) return "–";
  return `${percent(share)} (${percent(low)} to ${percent(high)})`;
}

/** Whole percent; what is not quite none or all is not rounded to it. */
export function percent(share: number): string {
  const rounded = Math.round(100 * share);
  if (rounded === 0 && share > 0) return "<1";
  if (rounded === 100 && share < 1) return ">99";
  return String(rounded);
}

/** "−120 (−180 to −60)"; without an interval, or one that has no width, the mean alone. */
export function meanWithInterval({
  mean,
  low,
  high,
}: {
  mean: number;
  low: number | null;
  high: number | null;
}): string {
  // no interval, or one without width: what is so by definition, such as what carrying on gains over carrying on
  if (low === null || high === null || low === high) return aboutNumber(mean);
  const step = (high - low) / 2;
  const show = (value: number) => aboutNumber(value, "", step);
  return `${show(mean)} (${show(low)} to ${show(high)})`;
}
