/** Decision quantity: conforming lines shipped in time as hours of the baseline's productivity, minus a penalty per misread that reached a customer, minus hours bought, minus overtime beyond the baseline's at its price. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const decisionHours: Measure = {
  id: "decision_hours",
  label: "decision quantity",
  unit: "h",
  digits: 0,
  better: "higher",
  what: "conforming lines shipped in time as hours of the baseline's productivity, minus a penalty per misread that reached a customer, minus hours bought, minus overtime beyond the baseline's at its price",
  perUnit: false,
  value(view) {
    const { decision, overtime } = view.world.settings;
    const base = view.baseline;
    const linesPerHour = base.zoneSum("onTimeLines") / (base.paidMinutes / 60);
    // lines per paid hour are those of a baseline with its own overtime: only what goes beyond it is a further cost
    const usualOvertime = base.sum("overtimeMinutes") * (view.minutes / base.minutes);
    const idle =
      (decision.idleWeight * (view.sum("idleMinutes") + view.sum("managerIdleMinutes"))) / 60;
    return (
      ratio(view.zoneSum("onTimeLines"), linesPerHour) -
      decision.misreadHours * view.zoneSum("escapedDefects") -
      view.sum("boughtMinutes") / 60 -
      (overtime.premium * (view.sum("overtimeMinutes") - usualOvertime)) / 60 +
      idle
    );
  },
};
