/**
 * MEC-09, verification: checks at Packing and Shipping find defects with a sensitivity and raise false alarms;
 * what is found is reworked, or ignored and shipped. A defect that reached the customer comes back as work.
 */
import { parameters } from "../input/parameters.ts";

export const verification = parameters("verification", "MEC-09", {
  coverage: {
    label: "chance that a tote is checked in this unit",
    unit: "probability",
    default: 1,
    low: 0,
    high: 1,
    source: "assumed",
    scope: "unit",
    off: 0,
  },
  sensitivity: {
    label: "chance that a check finds a defect",
    unit: "probability",
    default: 0.77,
    low: 0,
    high: 1,
    source: "assumed (visual inspection, 23 % false negative)",
  },
  falseAlarm: {
    label: "chance that a check flags a good line",
    unit: "probability",
    default: 0.02,
    low: 0,
    high: 1,
    source: "assumed (visual inspection)",
    off: 0,
  },
  falseAlarmMinutes: {
    label: "time lost to a false alarm",
    unit: "min",
    default: 0.5,
    low: 0,
    high: 10,
    source: "assumed",
    off: 0,
  },
  reworkShare: {
    label: "share of found defects that are put right (the rest is shipped knowingly)",
    unit: "share",
    default: 0.7,
    low: 0,
    high: 1,
    source: "assumed (worker: .4 rework, .3 quick fix)",
  },
  quickFixShare: {
    label: "share of found defects that get a quick fix, at half the time of putting them right",
    unit: "share",
    default: 0,
    low: 0,
    high: 1,
    source: "assumed (part of the share put right; apart for V-A17)",
    off: 0,
  },
  failsAgain: {
    label:
      "chance that a line put right is wrong again, and checked again; half of it after a quick fix",
    unit: "probability",
    default: 0,
    low: 0,
    high: 0.5,
    source: "assumed (once is enough; VDT checks rework like work, V-A17)",
    off: 0,
  },
  reworkMinutes: {
    label: "time to put a found defect right",
    unit: "min",
    default: 4,
    low: 0,
    high: 60,
    source: "assumed",
    off: 0,
  },
  returnMinutes: {
    label: "work caused by a defect that reached the customer",
    unit: "min",
    default: 8,
    low: 2,
    high: 20,
    source: "assumed",
    off: 0,
  },
  returnDays: {
    label: "days until a defect that reached the customer returns as work",
    unit: "days",
    default: 3,
    low: 1,
    high: 7,
    source: "assumed",
    whole: true,
  },
});
