/** Distortion, audits: mean of published less true drift over audited units and cycles. */
import type { Measure } from "../model/state/measure.ts";
import { ratio } from "../model/state/view.ts";

export const distortionAudit: Measure = {
  id: "distortion_audit",
  label: "distortion, audits",
  unit: "share of steps",
  digits: 4,
  better: "neither",
  what: "mean of published less true drift over audited units and cycles",
  perUnit: true,
  value(view) {
    let gap = 0;
    let audits = 0;
    for (const unit of view.units) {
      for (let cycle = view.from; cycle < view.to; cycle++) {
        if (view.at("auditKnown", unit, cycle) === 0) continue;
        const truth = ratio(view.at("drift", unit, cycle), view.at("visitLines", unit, cycle));
        gap += view.at("auditEstimate", unit, cycle) - truth;
        audits++;
      }
    }
    return ratio(gap, audits);
  },
};
