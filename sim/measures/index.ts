/** The catalogue of measures; the order here is the order of columns and of display. */
import type { Measure } from "../model/state/measure.ts";
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
import { startDelay } from "./start-delay.ts";
import { switches } from "./switches.ts";
import { priorityChanges } from "./priority-changes.ts";
import { bypassShare } from "./bypass-share.ts";
import { violations } from "./violations.ts";
import { violationsDetected } from "./violations-detected.ts";
import { changeDelay } from "./change-delay.ts";
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
import { aiError } from "./ai-error.ts";
import { aiOutsideScope } from "./ai-outside-scope.ts";
import { aiGain } from "./ai-gain.ts";
import { aiBelievedGain } from "./ai-believed-gain.ts";
import { fireFighting } from "./fire-fighting.ts";
import { heroics } from "./heroics.ts";
import { heroFailures } from "./hero-failures.ts";
import { overtimeHours } from "./overtime-hours.ts";
import { improvementHours } from "./improvement-hours.ts";
import { shiftFatigue } from "./shift-fatigue.ts";
import { strain } from "./strain.ts";
import { directionAge } from "./direction-age.ts";
import { staleDirection } from "./stale-direction.ts";
import { contradictions } from "./contradictions.ts";
import { overriddenDecisions } from "./overridden-decisions.ts";
import { orphanedTasks } from "./orphaned-tasks.ts";
import { duplicatedTasks } from "./duplicated-tasks.ts";
import { recurrence } from "./recurrence.ts";
import { sopClarity } from "./sop-clarity.ts";
import { revisionFit } from "./revision-fit.ts";
import { distortion } from "./distortion.ts";
import { distortionAudit } from "./distortion-audit.ts";
import { distortionExecutives } from "./distortion-executives.ts";
import { biasedShare } from "./biased-share.ts";
import { optimismRatio } from "./optimism-ratio.ts";
import { needAlignment } from "./need-alignment.ts";
import { wrongPriority } from "./wrong-priority.ts";
import { unforcedChanges } from "./unforced-changes.ts";
import { capture } from "./capture.ts";
import { violationsExecutives } from "./violations-executives.ts";
import { violationsExecutivesDetected } from "./violations-executives-detected.ts";
import { violationsManagers } from "./violations-managers.ts";
import { violationsManagersDetected } from "./violations-managers-detected.ts";
import { violationsWorkers } from "./violations-workers.ts";
import { violationsWorkersDetected } from "./violations-workers-detected.ts";
import { violationsCentre } from "./violations-centre.ts";
import { violationsCentreDetected } from "./violations-centre-detected.ts";
import { disputes } from "./disputes.ts";
import { resolutionShare } from "./resolution-share.ts";
import { flightShare } from "./flight-share.ts";
import { oversightShare } from "./oversight-share.ts";
import { redFlags } from "./red-flags.ts";
import { redFlagsFalse } from "./red-flags-false.ts";
import { redFlagsMissed } from "./red-flags-missed.ts";
import { greenFlags } from "./green-flags.ts";
import { greenFlagsFalse } from "./green-flags-false.ts";
import { greenFlagsMissed } from "./green-flags-missed.ts";
import { gatesMet } from "./gates-met.ts";
import { gatesTrulyMet } from "./gates-truly-met.ts";
import { gatesFalselyMet } from "./gates-falsely-met.ts";
import { gatesFalselyMissed } from "./gates-falsely-missed.ts";
import { rolledBack } from "./rolled-back.ts";
import { regimeShare } from "./regime-share.ts";
import { constraintsMet } from "./constraints-met.ts";
import { preventionCut } from "./prevention-cut.ts";
import { timeToFull } from "./time-to-full.ts";
import { cost } from "./cost.ts";
import { gatesTrue } from "./gates-true.ts";
import { gate1 } from "./gate-1.ts";
import { gate2 } from "./gate-2.ts";
import { gate3 } from "./gate-3.ts";
import { gate4 } from "./gate-4.ts";
import { gate5 } from "./gate-5.ts";
import { gate6 } from "./gate-6.ts";
import { redFlag1 } from "./red-flag-1.ts";
import { redFlag2 } from "./red-flag-2.ts";
import { redFlag3 } from "./red-flag-3.ts";
import { redFlag4 } from "./red-flag-4.ts";
import { redFlag5 } from "./red-flag-5.ts";
import { redFlag6 } from "./red-flag-6.ts";
import { pilotBias } from "./pilot-bias.ts";
import { pilotImprovements } from "./pilot-improvements.ts";
import { worstShortfall } from "./worst-shortfall.ts";
import { recovery } from "./recovery.ts";
import { retryGain } from "./retry-gain.ts";

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
  aiError,
  aiOutsideScope,
  aiGain,
  aiBelievedGain,
  fireFighting,
  heroics,
  heroFailures,
  overtimeHours,
  improvementHours,
  shiftFatigue,
  strain,
  directionAge,
  staleDirection,
  contradictions,
  overriddenDecisions,
  orphanedTasks,
  duplicatedTasks,
  recurrence,
  sopClarity,
  revisionFit,
  distortion,
  distortionAudit,
  distortionExecutives,
  biasedShare,
  optimismRatio,
  needAlignment,
  wrongPriority,
  unforcedChanges,
  capture,
  violationsExecutives,
  violationsExecutivesDetected,
  violationsManagers,
  violationsManagersDetected,
  violationsWorkers,
  violationsWorkersDetected,
  violationsCentre,
  violationsCentreDetected,
  changeDelay,
  startDelay,
  disputes,
  resolutionShare,
  flightShare,
  oversightShare,
  redFlags,
  redFlagsFalse,
  redFlagsMissed,
  greenFlags,
  greenFlagsFalse,
  greenFlagsMissed,
  gatesMet,
  gatesTrulyMet,
  gatesFalselyMet,
  gatesFalselyMissed,
  rolledBack,
  regimeShare,
  constraintsMet,
  preventionCut,
  timeToFull,
  cost,
  gatesTrue,
  gate1,
  gate2,
  gate3,
  gate4,
  gate5,
  gate6,
  redFlag1,
  redFlag2,
  redFlag3,
  redFlag4,
  redFlag5,
  redFlag6,
  pilotBias,
  pilotImprovements,
  worstShortfall,
  recovery,
  retryGain,
];
