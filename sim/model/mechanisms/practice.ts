/**
 * MEC-12, practice and drift: each worker does each step of the workflow as a shortcut with probability x.
 * Shortcuts that paid under pressure grow, peers pull towards the zone's habit, reminders halve what they hit.
 * Growth and contact count per line, in closed form per visit (Snook 2000; Vaughan 1996; DeGroot 1974).
 */
import { parameters } from "../input/parameters.ts";

/** The official workflow: fetch, scan, check, pack, label, weigh, hand over. */
export const steps = 7;
export const scanStep = 1;
export const checkStep = 2;

export const practice = parameters("practice", "MEC-12", {
  initialDrift: {
    label: "share of steps done as shortcuts at the start",
    unit: "share",
    default: 0.2,
    low: 0,
    high: 1,
    source: "A .15, B .20, C .45; KOOM seed for Zone C",
    scope: "unit",
    off: 0,
  },
  initialSpread: {
    label: "standard deviation between workers and steps at the start",
    unit: "share",
    default: 0.08,
    low: 0,
    high: 0.5,
    source: "assumed",
    off: 0,
  },
  growth: {
    label: "growth of a shortcut that paid, per line at full pressure",
    unit: "1/line",
    default: 0.002,
    low: 0,
    high: 0.02,
    source: "assumed",
    off: 0,
  },
  trial: {
    label: "shortcuts tried for the first time, as an addition to x in the growth term",
    unit: "share",
    default: 0.02,
    low: 0,
    high: 0.5,
    source: "assumed (x = 0 must not absorb)",
    off: 0,
  },
  steadyDrift: {
    label: "drift per line that needs neither pressure nor payoff",
    unit: "1/line",
    default: 0,
    low: 0,
    high: 0.1,
    source: "analytic case V-A19",
    off: 0,
  },
  imitation: {
    label: "pull towards the zone's habit, per line",
    unit: "1/line",
    default: 0.001,
    low: 0,
    high: 0.05,
    source: "assumed (.01 per contact, one contact in ten lines)",
    off: 0,
  },
  betweenZones: {
    label: "weight of the other zones in the habit a worker sees",
    unit: "share",
    default: 0.05,
    low: 0,
    high: 1,
    source: "assumed",
    off: 0,
  },
  reminderChance: {
    label: "chance that a manager's round reminds a worker",
    unit: "probability",
    default: 0.15,
    low: 0,
    high: 1,
    source: "calibrated: makes the initial drift stationary (npm run calibrate)",
    scope: "unit",
    off: 0,
  },
  caughtPerLine: {
    label: "chance per line that a shortcut is caught and reset",
    unit: "probability",
    default: 0,
    low: 0,
    high: 0.5,
    source: "assumed",
    scope: "unit",
    off: 0,
  },
  resetShare: {
    label: "share of a shortcut that a reminder or a catch removes",
    unit: "share",
    default: 0.5,
    low: 0,
    high: 1,
    source: "assumed",
    off: 0,
  },
  saving: {
    label: "share of step time that a shortcut saves",
    unit: "share",
    default: 0.15,
    low: 0,
    high: 0.5,
    source: "assumed",
    off: 0,
  },
  oddsRatio: {
    label: "odds ratio of an error when a step is done as a shortcut",
    unit: "ratio",
    default: 3.06,
    low: 1,
    high: 10,
    source: "vanderveen2018 (2.49 to 3.78)",
    off: 1,
  },
  improvised: {
    label: "growth of one step's shortcut when a worker improvises",
    unit: "share",
    default: 0.02,
    low: 0,
    high: 0.5,
    source: "assumed (practice state rises)",
    off: 0,
  },
});

/** Time pressure 0..1 from the load of the unit. */
export function pressure(load: number): number {
  return Math.max(0, Math.min(1, (load - 0.5) / 0.5));
}
