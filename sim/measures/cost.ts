/** Cost: paid hours at their rates, overtime with its premium, hours bought, and misreads that reached customers. */
import type { Measure } from "../model/state/measure.ts";

export const cost: Measure = {
  id: "cost",
  label: "cost",
  unit: "currency",
  digits: 0,
  better: "lower",
  what: "paid hours at their rates, overtime with its premium, hours bought, and misreads that reached customers",
  perUnit: false,
  value(view) {
    const { cost: rates, decision, overtime } = view.world.settings;
    const hours = view.minutes / 60;
    const staff = decision.otherStaff * hours + view.sum("boughtMinutes") / 60;
    const workers = view.workers * hours + (view.sum("overtimeMinutes") / 60) * overtime.premium;
    return (
      workers * rates.workerRate +
      view.units.length * hours * rates.managerRate +
      staff * rates.staffRate +
      view.sum("escapedDefects") * rates.failure
    );
  },
};
