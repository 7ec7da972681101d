/**
 * MEC-08, escalation and decision latency, and the day of a manager. What a manager turns to next is MEC-19; a rule may
 * put escalations first.
 */
import { parameters } from "../input/parameters.ts";

export const escalation = parameters("escalation", "MEC-08", {
  decisionMinutes: {
    label: "manager's work on an escalation",
    unit: "min",
    default: 12,
    low: 0,
    high: 120,
    source: "assumed",
    off: 0,
  },
  reportMinutes: {
    label: "manager's work on a fixed and reported exception",
    unit: "min",
    default: 3,
    low: 0,
    high: 60,
    source: "assumed",
    off: 0,
  },
  managerDecides: {
    label: "chance that the manager can decide; otherwise the executives must",
    unit: "probability",
    default: 0.8,
    low: 0,
    high: 1,
    source: "assumed (low centralisation)",
  },
  patienceMinutes: {
    label: "time after which an unanswered worker decides alone",
    unit: "min",
    default: 240,
    low: 10,
    high: 4800,
    source: "assumed (4 h)",
  },
  goFirst: {
    label:
      "managers take escalations before everything but releases (1) or in order of arrival (0)",
    unit: "switch",
    default: 0,
    low: 0,
    high: 1,
    source: "assumed",
    scope: "unit",
    whole: true,
  },
});

export const management = parameters("management", "MEC-01", {
  releaseMinutes: {
    label: "release of a wave",
    unit: "min",
    default: 45,
    low: 0,
    high: 240,
    source: "calibrated to a utilisation of .75",
    scope: "unit",
  },
  meetingMinutes: {
    label: "meetings a day",
    unit: "min",
    default: 60,
    low: 0,
    high: 480,
    source: "assumed",
  },
  reportingMinutes: {
    label: "reports a day",
    unit: "min",
    default: 50,
    low: 0,
    high: 480,
    source: "assumed",
  },
  roundMinutes: {
    label: "one of the two rounds a day",
    unit: "min",
    default: 30,
    low: 0,
    high: 240,
    source: "assumed",
  },
  otherMinutes: {
    label: "everything else a day",
    unit: "min",
    default: 69,
    low: 0,
    high: 480,
    source: "calibrated to a measured utilisation of .75 (npm run calibrate)",
  },
  roundStaleMinutes: {
    label: "a round that has not begun by then is dropped",
    unit: "min",
    default: 240,
    low: 30,
    high: 4800,
    source: "assumed",
  },
});
