/** The catalogue of measures; the order here is the order of columns and of display. */
import type { Measure } from "../model/measure.ts";
import { decisionHours } from "./decision-hours.ts";
import { throughput } from "./throughput.ts";
import { grossThroughput } from "./gross-throughput.ts";
import { lostDemand } from "./lost-demand.ts";
import { onTimeShare } from "./on-time-share.ts";
import { productivity } from "./productivity.ts";
import { leadTime } from "./lead-time.ts";
import { leadTimeP95 } from "./lead-time-p95.ts";
import { throughputVariation } from "./throughput-variation.ts";
import { leadTimeVariation } from "./lead-time-variation.ts";
import { firstPassYieldSd } from "./first-pass-yield-sd.ts";
import { outOfSpecification } from "./out-of-specification.ts";
import { betweenZoneVariance } from "./between-zone-variance.ts";
import { misreads } from "./misreads.ts";
import { misreadsRecorded } from "./misreads-recorded.ts";
import { reworkShare } from "./rework-share.ts";
import { drift } from "./drift.ts";
import { lag } from "./lag.ts";
import { silentDrift } from "./silent-drift.ts";
import { fragmentation } from "./fragmentation.ts";
import { openBlockers } from "./open-blockers.ts";
import { blockerAge } from "./blocker-age.ts";
import { escalationShare } from "./escalation-share.ts";
import { escalationDelay } from "./escalation-delay.ts";
import { improvisationShare } from "./improvisation-share.ts";
import { decisionLatency } from "./decision-latency.ts";
import { switches } from "./switches.ts";
import { priorityChanges } from "./priority-changes.ts";
import { bypassShare } from "./bypass-share.ts";
import { violations } from "./violations.ts";
import { violationsDetected } from "./violations-detected.ts";
import { clarity } from "./clarity.ts";
import { alignment } from "./alignment.ts";
import { predictability } from "./predictability.ts";
import { overheadShare } from "./overhead-share.ts";
import { adoption } from "./adoption.ts";
import { improvementLag } from "./improvement-lag.ts";
import { auditError } from "./audit-error.ts";
import { hoursBought } from "./hours-bought.ts";
import { hoursTaken } from "./hours-taken.ts";
import { idleHours } from "./idle-hours.ts";
import { workerUtilisation } from "./worker-utilisation.ts";
import { managerUtilisation } from "./manager-utilisation.ts";
import { timeWork } from "./time-work.ts";
import { timeSwitching } from "./time-switching.ts";
import { timeRework } from "./time-rework.ts";
import { timeBlockers } from "./time-blockers.ts";
import { timeTraining } from "./time-training.ts";
import { timeIdle } from "./time-idle.ts";
import { timeCoordination } from "./time-coordination.ts";
import { climate } from "./climate.ts";
import { friction } from "./friction.ts";
import { scannerFailures } from "./scanner-failures.ts";
import { revisions } from "./revisions.ts";
import { flaggedShare } from "./flagged-share.ts";
import { flagPrecision } from "./flag-precision.ts";
import { passedDefective } from "./passed-defective.ts";
import { auditsPassed } from "./audits-passed.ts";

export const measures: readonly Measure[] = [
  decisionHours,
  throughput,
  grossThroughput,
  lostDemand,
  onTimeShare,
  productivity,
  leadTime,
  leadTimeP95,
  throughputVariation,
  leadTimeVariation,
  firstPassYieldSd,
  outOfSpecification,
  betweenZoneVariance,
  misreads,
  misreadsRecorded,
  reworkShare,
  drift,
  lag,
  silentDrift,
  fragmentation,
  openBlockers,
  blockerAge,
  escalationShare,
  escalationDelay,
  improvisationShare,
  decisionLatency,
  switches,
  priorityChanges,
  bypassShare,
  violations,
  violationsDetected,
  clarity,
  alignment,
  predictability,
  overheadShare,
  adoption,
  improvementLag,
  auditError,
  hoursBought,
  hoursTaken,
  idleHours,
  workerUtilisation,
  managerUtilisation,
  timeWork,
  timeSwitching,
  timeRework,
  timeBlockers,
  timeTraining,
  timeIdle,
  timeCoordination,
  climate,
  friction,
  scannerFailures,
  revisions,
  flaggedShare,
  flagPrecision,
  passedDefective,
  auditsPassed,
];
