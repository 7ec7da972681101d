/**
 * The codes that state is kept in: what a worker is doing, how a segment ends, kinds of managers' work, and the places of
 * single figures in their columns. Numbers and not words, because columns hold numbers.
 */

/** Work classes: shares of demand; the first k ranked are the priorities of alignment. */
export const classes = 4;
export const classShare: readonly number[] = [0.4, 0.3, 0.2, 0.1];
export const topRanks = 2;

/** Uses of a worker's time inside a visit, in the order in which they are spent. */
export const Use = { Setup: 0, Swap: 1, Fix: 2, Work: 3, Rework: 4 } as const;
export const uses = 5;

/** What a worker is doing. */
export const Doing = { Idle: 0, Blocked: 1, Visit: 2, Training: 3 } as const;

/** How a visit segment ends. */
export const Ending = { Done: 0, Escalate: 1, Wait: 2 } as const;

/** Set-aside totes per worker; with all places waiting the worker is blocked. */
export const asidePlaces = 8;
/** A question is asked (escalated), waits for time to pass, is answered (ready), or is kept to oneself for a while (silent). */
export const Aside = { Empty: 0, Escalated: 1, Waiting: 2, Ready: 3, Silent: 4 } as const;

/** Work of a manager. */
export const Job = {
  Release: 0,
  Meeting: 1,
  Report: 2,
  Round: 3,
  Other: 4,
  Translation: 5,
  Escalation: 6,
  Exception: 7,
  Correction: 8,
  Training: 9,
  Improvement: 10,
  Dispute: 11,
  Alignment: 12,
} as const;

/** Most active people in the CoE that the event set has room for. */
export const coePlaces = 12;

/** Places of the ring of due returns; one more holds those that are due. */
export const returnRing = 8;

/** Scalars of the state, by place in the column `scalars`. */
export const Scalar = {
  /** Index of the last half-day that began. */
  Wave: 0,
  /** Totes that arrived and have neither left nor been cancelled; its integral, and up to when. */
  Wip: 1,
  WipMinutes: 2,
  WipSince: 3,
  /** Minutes in the system of all totes that left. */
  LeftMinutes: 4,
  CreatedTotes: 5,
  LeftTotes: 6,
  OpenBlockers: 7,
  OpenBlockersSince: 8,
  /** Directives applied so far, and whether one waits for the window; `PendingUnforced`: nothing called for it. */
  Directive: 9,
  PendingDirective: 10,
  NeedCandidate: 11,
  ScannerReports: 12,
  ScannerFixed: 13,
  ScannerInWork: 14,
  ToteFree: 15,
  JobFree: 16,
  Events: 17,
  ExecutiveTraining: 18,
  /** Factor on executives' violations by payoff, and what deterrence has taken off it. */
  ExecutiveHazard: 19,
  ExecutiveDeterred: 20,
  ExecutiveUndetected: 21,
  Revisions: 22,
  PendingUnforced: 23,
} as const;
export const scalarCount = 24;

/** State of the deployment, by place in the column `plan`. */
export const Plan = {
  Step: 0,
  /** Day on which the step began. */
  Since: 1,
  /** Pilots that failed a gate. */
  Failures: 2,
  /** Cycles in a row with fewer reported lines. */
  BadCycles: 3,
  Programme: 4,
  Window: 5,
  Coe: 6,
  /** Cycles since the decision date in which flags were assessed. */
  Assessed: 7,
  /** Bits of the flags that read red at the last assessment, and of the gates met at the last pilot. */
  Flags: 8,
  Gates: 9,
  /** Bits of the flags that were truly red at the last assessment: for the log, for nobody to act on. */
  TrueFlags: 10,
  /** Cycles, from and up to, that the gates were read over; none were read while both are 0. */
  GatesFrom: 11,
  GatesTo: 12,
  /** Bits of the gates that were truly met at the last pilot or stage: for the log, for nobody to act on. */
  TrueGates: 13,
  /** Place of the running step in its sequence, and bits of those whose work is done. */
  Place: 14,
  Finished: 15,
  /** Rows of the log of gates so far; the department of the running stage, by its place in their order. */
  Attempts: 16,
  Stage: 17,
  /** Day on which the first step began, -1 before. */
  Begun: 18,
  /** Bits of the green flags that read green at the last assessment, and of those that truly were. */
  Greens: 19,
  TrueGreens: 20,
} as const;
export const planCount = 21;
