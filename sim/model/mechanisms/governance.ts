/**
 * MEC-18, governance of boundaries: a change window and a bypass gate prevent, detection corrects.
 * A violation that nobody detects has paid off for the violator, who does it more often, and for those who see it.
 * Governance can follow up so many cases a cycle; it has nothing to do with audits, which look at workers' steps.
 */
import { parameters } from "../input/parameters.ts";

/** Cases that nobody can exhaust. */
export const unlimitedCases = 10000;

export const governance = parameters("governance", "MEC-18", {
  changeWindow: {
    label: "changes of priority wait for the next alignment cycle (1) or apply at once (0)",
    unit: "switch",
    default: 0,
    low: 0,
    high: 1,
    source: "GOV-2",
    whole: true,
    off: 0,
  },
  bypassGate: {
    label: "share of direct orders sent back to the manager",
    unit: "share",
    default: 0,
    low: 0,
    high: 1,
    source: "GOV-1, assumed",
    scope: "unit",
    off: 0,
  },
  detection: {
    label: "chance that a violation is detected",
    unit: "probability",
    default: 0.1,
    low: 0,
    high: 1,
    source: "assumed",
    off: 0,
  },
  correctionMinutes: {
    label: "manager's time to correct a detected violation",
    unit: "min",
    default: 30,
    low: 0,
    high: 240,
    source: "assumed",
    off: 0,
  },
  deterrence: {
    label: "fall of the violator's hazard by a detected violation",
    unit: "share",
    default: 0.2,
    low: 0,
    high: 1,
    source: "assumed",
    off: 0,
  },
  deterrenceCycles: {
    label: "cycles after which deterrence is gone",
    unit: "cycles",
    default: 3,
    low: 1,
    high: 24,
    source: "assumed",
  },
  payoff: {
    label: "rise of the violator's hazard per cycle of undetected violations",
    unit: "share per cycle",
    default: 0.02,
    low: 0,
    high: 0.2,
    source: "assumed",
    off: 0,
  },
  managerViolations: {
    label: "undocumented changes by a manager",
    unit: "1/cycle",
    default: 0.5,
    low: 0,
    high: 10,
    source: "assumed (0 to 2)",
    scope: "unit",
    off: 0,
  },
  managerViolationDrift: {
    label: "growth of one step's shortcut in the unit by an undocumented change",
    unit: "share",
    default: 0.01,
    low: 0,
    high: 0.2,
    source: "assumed",
    off: 0,
  },
  imitation: {
    label:
      "rise of a manager's hazard by others' undetected violations, relative to the payoff of own ones",
    unit: "ratio",
    default: 0.5,
    low: 0,
    high: 2,
    source: "assumed (what pays off is imitated)",
    off: 0,
  },
  fromAbove: {
    label: "weight of an executive's undetected violation, relative to those of all other managers",
    unit: "ratio",
    default: 0.5,
    low: 0,
    high: 2,
    source: "assumed",
    off: 0,
  },
  cases: {
    label: "violations that governance can follow up in a cycle",
    unit: "cases per cycle",
    default: 60,
    low: 0,
    high: unlimitedCases,
    source: "assumed (one person, 80 h, half an hour each beside the search)",
    whole: true,
    off: unlimitedCases,
  },
  sendBackMinutes: {
    label: "manager's time for a direct order that was sent back",
    unit: "min",
    default: 0,
    low: 0,
    high: 60,
    source: "assumed (EXEC-SG2: the cost of the gate)",
    off: 0,
  },
  emergencyShare: {
    label: "share of the market's changes that pass a change window at once",
    unit: "share",
    default: 0,
    low: 0,
    high: 1,
    source: "assumed (EXEC-SG1)",
    off: 0,
  },
});

/** A hazard factor after it paid off: grows by the payoff at 1 and, like a shortcut that pays, ends at twice that. */
export function paidOff(factor: number, payoff: number): number {
  return factor * (1 + payoff * (2 - factor));
}
