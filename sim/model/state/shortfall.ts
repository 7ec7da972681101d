/**
 * How far service fell below the baseline's, cycle by cycle: conforming lines shipped in time per line ordered, so that
 * demand that was turned away counts as not served.
 */
import { ratio, View } from "./view.ts";

/** One value per cycle of the window, below 0 where service was better; 0 where nothing was ordered. */
export function shortfalls(view: View): readonly number[] {
  const { world, units, baseline } = view;
  const usual = served(baseline);
  return Array.from({ length: view.cycles }, (_, i) => {
    const cycle = new View(world, view.from + i, view.from + i + 1, units, baseline);
    const fell = usual - served(cycle);
    return Number.isNaN(fell) ? 0 : fell;
  });
}

function served(view: View): number {
  return ratio(view.zoneSum("onTimeLines"), view.zoneSum("demandLines"));
}
