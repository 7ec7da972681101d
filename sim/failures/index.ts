/** The catalogue of failure modes; the order here is the order in which they act on a shared input, and of display. */
import type { FailureMode } from "../model/input/catalogue.ts";
import { aiShortcut } from "./ai-shortcut.ts";
import { ambiguityDownward } from "./ambiguity-downward.ts";
import { ambiguousUrgency } from "./ambiguous-urgency.ts";
import { bypassingTheSpine } from "./bypassing-the-spine.ts";
import { centreOnThroughput } from "./centre-on-throughput.ts";
import { changeOutsideCentre } from "./change-outside-centre.ts";
import { chaosHeroics } from "./chaos-heroics.ts";
import { crossingBoundaries } from "./crossing-boundaries.ts";
import { cuttingPrevention } from "./cutting-prevention.ts";
import { demandSurge } from "./demand-surge.ts";
import { driftBetweenTeams } from "./drift-between-teams.ts";
import { executiveAi } from "./executive-ai.ts";
import { fireFighting } from "./fire-fighting.ts";
import { gutData } from "./gut-data.ts";
import { hiddenVariance } from "./hidden-variance.ts";
import { impatient } from "./impatient.ts";
import { improvisedWorkflows } from "./improvised-workflows.ts";
import { improvisingManagers } from "./improvising-managers.ts";
import { improvisingWorkers } from "./improvising-workers.ts";
import { inconsistentQuality } from "./inconsistent-quality.ts";
import { noCentre } from "./no-centre.ts";
import { noGuardrails } from "./no-guardrails.ts";
import { performanceTheatre } from "./performance-theatre.ts";
import { priorityWhiplash } from "./priority-whiplash.ts";
import { redesignWithoutData } from "./redesign-without-data.ts";
import { redesigningPersonally } from "./redesigning-personally.ts";
import { scannerFault } from "./scanner-fault.ts";
import { scannerUnresolved } from "./scanner-unresolved.ts";
import { shadowCentre } from "./shadow-centre.ts";
import { silentBlockers } from "./silent-blockers.ts";
import { slowEscalation } from "./slow-escalation.ts";
import { tooEarly } from "./too-early.ts";
import { tooFast } from "./too-fast.ts";
import { truthAsWeapon } from "./truth-as-weapon.ts";
import { turnoverSpike } from "./turnover-spike.ts";
import { unclearRoles } from "./unclear-roles.ts";
import { undocumentedSteps } from "./undocumented-steps.ts";

export const failureModes: readonly FailureMode[] = [
  priorityWhiplash,
  bypassingTheSpine,
  redesigningPersonally,
  gutData,
  ambiguityDownward,
  ambiguousUrgency,
  crossingBoundaries,
  executiveAi,
  performanceTheatre,
  unclearRoles,
  improvisedWorkflows,
  aiShortcut,
  undocumentedSteps,
  inconsistentQuality,
  driftBetweenTeams,
  fireFighting,
  shadowCentre,
  noCentre,
  changeOutsideCentre,
  noGuardrails,
  centreOnThroughput,
  redesignWithoutData,
  improvisingManagers,
  improvisingWorkers,
  hiddenVariance,
  truthAsWeapon,
  chaosHeroics,
  tooEarly,
  tooFast,
  impatient,
  cuttingPrevention,
  scannerUnresolved,
  scannerFault,
  slowEscalation,
  demandSurge,
  turnoverSpike,
  silentBlockers,
];
