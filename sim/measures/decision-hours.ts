/** Decision quantity: conforming lines shipped in time as hours of the baseline's productivity, minus a penalty per misread that reached a customer, minus hours bought. */
import type { Measure } from "../model/measure.ts";
import { ratio } from "../model/view.ts";

export const decisionHours: Measure = {
  id: "decision_hours",
  label: "decision quantity",
  unit: "h",
  digits: 0,
  better: "higher",
  what: "conforming lines shipped in time as hours of the baseline's productivity, minus a penalty per misread that reached a customer, minus hours bought",
  perUnit: false,
  value(view) {
    const { decision } = view.world.settings;
    const base = view.baseline;
    const linesPerHour = base.zoneSum("onTimeLines") / (base.paidMinutes / 60);
    const idle =
      (decision.idleWeight * (view.sum("idleMinutes") + view.sum("managerIdleMinutes"))) / 60;
    return (
      ratio(view.zoneSum("onTimeLines"), linesPerHour) -
      decision.misreadHours * view.zoneSum("escapedDefects") -
      view.sum("boughtMinutes") / 60 +
      idle
    );
  },
};
