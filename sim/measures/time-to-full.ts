/** Time to full deployment: working days from the decision date until every unit is under the operating model. */
import type { Measure } from "../model/state/measure.ts";

export const timeToFull: Measure = {
  id: "time_to_full",
  label: "time to full deployment",
  unit: "days",
  digits: 0,
  better: "lower",
  what: "working days from the decision date until every unit is under the operating model",
  perUnit: false,
  value(view) {
    const { decisionCycle, scenario } = view.world;
    const { cycleDays } = scenario.calendar;
    for (let cycle = Math.max(view.from, decisionCycle); cycle < view.to; cycle++) {
      // a unit that is reached in mid-cycle is under it for the days that are left
      const fewest = Math.min(...view.units.map((unit) => view.at("regimeDays", unit, cycle)));
      if (fewest > 0) return (cycle - decisionCycle + 1) * cycleDays - fewest;
    }
    return NaN;
  },
};
