/** Audit error: mean absolute difference of audited and true drift over audited units and cycles. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const auditError: Measure = {
  id: "audit_error",
  label: "audit error",
  unit: "share of steps",
  digits: 4,
  better: "lower",
  what: "mean absolute difference of audited and true drift over audited units and cycles",
  perUnit: true,
  value(view) {
    let error = 0;
    let audits = 0;
    for (const unit of view.units) {
      for (let cycle = view.from; cycle < view.to; cycle++) {
        if (view.at("auditKnown", unit, cycle) === 0) continue;
        const truth = ratio(view.at("drift", unit, cycle), view.at("visitLines", unit, cycle));
        error += Math.abs(view.at("auditEstimate", unit, cycle) - truth);
        audits++;
      }
    }
    return ratio(error, audits);
  },
};
