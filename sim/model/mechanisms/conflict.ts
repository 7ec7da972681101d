/**
 * MEC-25, conflicts between departments. Disputes are problems, sessions are choices, managers and executives the
 * members who bring the energy: a garbage can (Cohen, March and Olsen 1972). Access to sessions is its structure.
 */
import { parameters } from "../input/parameters.ts";

/** Who may bring what to which session. */
export const Structure = { Unsegmented: 0, Hierarchical: 1, Specialised: 2 } as const;

/** Hundredths of a member's day that one day of meetings settles: the solution coefficient of .6 (cohen1972). */
export const energyPerDay = 60;

export const conflict = parameters("conflict", "MEC-25", {
  perCycle: {
    label: "disputes of the whole organisation per cycle, if all departments agree about direction",
    unit: "1/cycle",
    default: 2,
    low: 0,
    high: 40,
    source: "assumed",
    scope: "unit",
    off: 0,
  },
  friction: {
    label: "how many times more disputes arise where two departments disagree about direction",
    unit: "ratio",
    default: 4,
    low: 0,
    high: 40,
    source: "assumed",
    off: 0,
  },
  load: {
    label: "energy that settling a dispute takes",
    unit: "member days",
    default: 2.2,
    low: 1.1,
    high: 3.3,
    source: "cohen1972 (light, moderate and heavy load)",
  },
  sessionDays: {
    label: "days from one session in which disputes can be settled to the next",
    unit: "days",
    default: 10,
    low: 1,
    high: 20,
    source: "assumed (one in each alignment cycle); 1 is the one choice a period of cohen1972",
    whole: true,
  },
  structure: {
    label: "access to sessions: 0 unsegmented, 1 hierarchical, 2 specialised",
    unit: "kind",
    default: 0,
    low: 0,
    high: 2,
    source: "cohen1972 (kinds), assumed which",
    whole: true,
  },
  minutes: {
    label: "time that an open dispute takes of the manager of each of its two departments",
    unit: "min per day",
    default: 5,
    low: 0,
    high: 120,
    source: "assumed",
    off: 0,
  },
  handOverChance: {
    label: "chance that a tote handed over between two departments in dispute meets an exception",
    unit: "probability",
    default: 0.01,
    low: 0,
    high: 0.5,
    source: "assumed",
    off: 0,
  },
});

/** Chance per day that a pair of departments begins a dispute, from disputes per cycle over all pairs. */
export function disputeChance(
  perCycle: number,
  cycleDays: number,
  pairs: number,
  friction: number,
): number {
  return Math.min(1, (perCycle / (cycleDays * pairs)) * (1 + friction));
}
