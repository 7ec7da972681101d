/** Between-zone variance: variance of first-pass yield between packing zones, less its sampling part (may be below zero). */
import type { Measure } from "../model/state/measure.ts";
import { ratio, standardDeviation } from "../model/state/view.ts";

export const betweenZoneVariance: Measure = {
  id: "between_zone_variance",
  label: "between-zone variance",
  unit: "percentage points squared",
  digits: 4,
  better: "lower",
  what: "variance of first-pass yield between packing zones, less its sampling part (may be below zero)",
  perUnit: false,
  value(view) {
    const yields: number[] = [];
    let sampling = 0;
    for (const zone of view.zones) {
      const lines = view.of("visitLines", zone);
      const y = ratio(lines - view.of("defects", zone), lines);
      yields.push(100 * y);
      sampling += ratio(10000 * y * (1 - y), lines) / view.zones.length;
    }
    const sd = standardDeviation(yields);
    return sd * sd - sampling;
  },
};
