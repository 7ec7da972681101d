/** How figures of the comparison stand in its tables. */
import { aboutNumber, plainNumber } from "../../../analysis/plain-number.ts";
import { measures } from "../../../sim/index.ts";

const catalogue = new Map(measures.map((measure) => [measure.id, measure]));

/** "lead time, h". */
export function titleOf(id: string): string {
  const measure = catalogue.get(id);
  if (measure === undefined) return id;
  return measure.unit === "share" ? measure.label : `${measure.label}, ${measure.unit}`;
}

export function figureOf(id: string, value: number): string {
  return Number.isFinite(value) ? plainNumber(value, catalogue.get(id)?.digits ?? 3) : "–";
}

/** Whole hours. */
export function hours(value: number): string {
  return Number.isFinite(value) ? plainNumber(value, 0) : "–";
}

/** To two digits of the half-width. */
export function meanOf({ mean, low, high }: { mean: number; low: number; high: number }): string {
  if (!Number.isFinite(mean)) return "–";
  return aboutNumber(mean, "", Number.isFinite(high - low) ? (high - low) / 2 : 0);
}

/** "63 %". */
export function percent(share: number): string {
  return Number.isFinite(share) ? `${plainNumber(100 * share, 0)} %` : "–";
}

/** Three digits, without zeros that say nothing. */
export function short(value: number): string {
  return Number.isFinite(value) ? aboutNumber(value).replace(/\.0+$|(\.\d*?)0+$/, "$1") : "–";
}

/** How many times as many independent pairs the same precision would need; "–" where it is not known. */
export function varianceReduction(vrf: number | null): string {
  if (vrf === null) return "–";
  return plainNumber(vrf, vrf < 100 ? 1 : 0);
}

/** null for a bound that is not there, so that a chart leaves it out. */
export function bound(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** A label that leaves room for figures beside it; in full it stands in the table of the assumptions. */
export function shortLabel(label: string): string {
  return label.length > 44 ? `${label.slice(0, 43).trimEnd()}…` : label;
}
