/**
 * The log of what happened, as counts per cycle and unit and per day: the only thing measures are computed from.
 * Truth and record stand side by side (misreads and recorded misreads, drift and audited drift).
 */

/** Counters per cycle and unit. Minutes are exact sums of ticks; flow counters count totes or lines. */
export const counters = [
  "demandTotes",
  "demandLines",
  "lostTotes",
  "lostLines",
  "releasedTotes",
  "shippedTotes",
  "shippedLines",
  "conformingLines",
  "onTimeLines",
  "escapedDefects",
  "leadMinutes",
  "leadMinutesSquared",
  "visits",
  "visitLines",
  "defects",
  "foundDefects",
  "recordedDefects",
  "falseAlarms",
  "goodLinesChecked",
  "defectsChecked",
  "wrongTotes",
  "exceptions",
  "escalated",
  "fixedAndReported",
  "improvised",
  "waited",
  "ignored",
  "askedAgain",
  "timedOut",
  "blamed",
  "answered",
  "escalationDelayMinutes",
  "decisionMinutes",
  "blockers",
  "blockersResolved",
  "blockerMinutes",
  "openBlockerMinutes",
  "scannerFailures",
  "scannerWorkarounds",
  "bypassOrders",
  "bypassStopped",
  "preemptions",
  "classSwitches",
  "drift",
  "shortcutLines",
  "lag",
  "audited",
  "auditHits",
  "auditPassed",
  "auditEstimate",
  "auditKnown",
  "fragmentation",
  "adopting",
  "improvementMinutes",
  "improvements",
  "managerViolations",
  "managerViolationsDetected",
  "bypassDetected",
  "flagsRead",
  "flagsRed",
  "flagsFalselyRed",
  "flagsMissed",
  "gatesRead",
  "gatesMet",
  "plannedLines",
  "reportedLines",
  "reportedDefects",
  "alignedMinutes",
  "workMinutes",
  "setupMinutes",
  "swapMinutes",
  "fixMinutes",
  "reworkMinutes",
  "trainingMinutes",
  "blockedMinutes",
  "idleMinutes",
  "managerReleaseMinutes",
  "managerMeetingMinutes",
  "managerReportMinutes",
  "managerRoundMinutes",
  "managerOtherMinutes",
  "managerTranslationMinutes",
  "managerEscalationMinutes",
  "managerCorrectionMinutes",
  "managerTrainingMinutes",
  "managerIdleMinutes",
  "boughtMinutes",
  "takenMinutes",
  "priorityChanges",
  "priorityRequests",
  "wipMinutes",
  "flowMinutes",
  "revisions",
  "climate",
  "friction",
  "load",
] as const;

export type CounterName = (typeof counters)[number];

export const Counter = Object.fromEntries(counters.map((name, i) => [name, i])) as Readonly<
  Record<CounterName, number>
>;

export const counterCount = counters.length;

/** Counters per day of the whole organisation. */
export const dayCounters = [
  "demandLines",
  "shippedLines",
  "conformingLines",
  "lostLines",
  "visitLines",
  "defects",
  "recordedDefects",
  "exceptions",
  "escalations",
  "improvisations",
  "priorityChanges",
  "bypassOrders",
  "busyMinutes",
  "wipTotes",
  "openBlockers",
] as const;

export type DayCounterName = (typeof dayCounters)[number];

export const DayCounter = Object.fromEntries(dayCounters.map((name, i) => [name, i])) as Readonly<
  Record<DayCounterName, number>
>;

export const dayCounterCount = dayCounters.length;

/** Lead times are counted in bins of this width; the last bin holds everything beyond. */
export const leadBinMinutes = 10;
export const leadBins = 1024;
