/**
 * Figures of a measure as they stand in a table: as many digits as the measure is worth, no more than are known.
 */
import { aboutNumber, plainNumber } from "../../analysis/plain-number.ts";
import { measures } from "../../sim/index.ts";

const catalogue = new Map(measures.map((measure) => [measure.id, measure]));

/** "lead time, h"; a share needs no unit. */
export function measureTitle(id: string): string {
  const measure = catalogue.get(id);
  if (measure === undefined) return id;
  return measure.unit === "share" ? measure.label : `${measure.label}, ${measure.unit}`;
}

export function measureFigure(id: string, value: number): string {
  return Number.isFinite(value) ? plainNumber(value, catalogue.get(id)?.digits ?? 3) : "–";
}

/** A difference and its interval, to two digits of the half-width; three dashes when nothing is known. */
export function intervalFigures({ mean, low, high }: { mean: number; low: number; high: number }): {
  mean: string;
  interval: string;
} {
  if (!Number.isFinite(mean)) return { mean: "–", interval: "–" };
  if (!Number.isFinite(high - low)) return { mean: aboutNumber(mean), interval: "unknown" };
  const step = (high - low) / 2;
  const show = (value: number) => aboutNumber(value, "", step);
  return { mean: show(mean), interval: `${show(low)} to ${show(high)}` };
}
