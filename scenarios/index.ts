/** The catalogue of scenarios, in the order of display. A file states departures from what it extends. */
import aiShortcut from "./ai-shortcut.json" with { type: "json" };
import ambiguityDownward from "./ambiguity-downward.json" with { type: "json" };
import burrow from "./burrow.json" with { type: "json" };
import bypassingTheSpine from "./bypassing-the-spine.json" with { type: "json" };
import chaosHeroics from "./chaos-heroics.json" with { type: "json" };
import cuttingPrevention from "./cutting-prevention.json" with { type: "json" };
import deployNow from "./deploy-now.json" with { type: "json" };
import deployNowCoached from "./deploy-now-coached.json" with { type: "json" };
import gutData from "./gut-data.json" with { type: "json" };
import healthy from "./healthy.json" with { type: "json" };
import impatient from "./impatient.json" with { type: "json" };
import improvisingManagers from "./improvising-managers.json" with { type: "json" };
import improvisingWorkers from "./improvising-workers.json" with { type: "json" };
import noCentre from "./no-centre.json" with { type: "json" };
import nullScenario from "./null.json" with { type: "json" };
import priorityWhiplash from "./priority-whiplash.json" with { type: "json" };
import redesigningPersonally from "./redesigning-personally.json" with { type: "json" };
import saturated from "./saturated.json" with { type: "json" };
import scannerFault from "./scanner-fault.json" with { type: "json" };
import scannerUnresolved from "./scanner-unresolved.json" with { type: "json" };
import shadowCentre from "./shadow-centre.json" with { type: "json" };
import tooEarly from "./too-early.json" with { type: "json" };
import tooFast from "./too-fast.json" with { type: "json" };
import truthAsWeapon from "./truth-as-weapon.json" with { type: "json" };
import twelveZones from "./twelve-zones.json" with { type: "json" };
import waitForReadiness from "./wait-for-readiness.json" with { type: "json" };
import deployThreeSteps from "./deploy-three-steps.json" with { type: "json" };
import pilotGateScale from "./pilot-gate-scale.json" with { type: "json" };
import staged from "./staged.json" with { type: "json" };
import orderOnly from "./order-only.json" with { type: "json" };
import readinessDetox from "./readiness-detox.json" with { type: "json" };
import raccoonsSevenSteps from "./raccoons-seven-steps.json" with { type: "json" };
import raccoonsInc from "./raccoons-inc.json" with { type: "json" };
import raccoonsCut from "./raccoons-cut.json" with { type: "json" };
import shockDemand from "./shock-demand.json" with { type: "json" };
import shockTurnover from "./shock-turnover.json" with { type: "json" };
import shockScanner from "./shock-scanner.json" with { type: "json" };

export const scenarios: Readonly<Record<string, unknown>> = {
  healthy,
  burrow,
  saturated,
  "deploy-now": deployNow,
  "deploy-now-coached": deployNowCoached,
  "wait-for-readiness": waitForReadiness,
  "priority-whiplash": priorityWhiplash,
  "bypassing-the-spine": bypassingTheSpine,
  "improvising-workers": improvisingWorkers,
  "redesigning-personally": redesigningPersonally,
  "gut-data": gutData,
  "ambiguity-downward": ambiguityDownward,
  "improvising-managers": improvisingManagers,
  "truth-as-weapon": truthAsWeapon,
  "ai-shortcut": aiShortcut,
  "no-centre": noCentre,
  "shadow-centre": shadowCentre,
  "chaos-heroics": chaosHeroics,
  "too-early": tooEarly,
  "too-fast": tooFast,
  impatient,
  "cutting-prevention": cuttingPrevention,
  "scanner-unresolved": scannerUnresolved,
  "scanner-fault": scannerFault,
  "twelve-zones": twelveZones,
  "deploy-three-steps": deployThreeSteps,
  "pilot-gate-scale": pilotGateScale,
  staged,
  "order-only": orderOnly,
  "readiness-detox": readinessDetox,
  "raccoons-seven-steps": raccoonsSevenSteps,
  "raccoons-inc": raccoonsInc,
  "raccoons-cut": raccoonsCut,
  "shock-demand": shockDemand,
  "shock-turnover": shockTurnover,
  "shock-scanner": shockScanner,
  null: nullScenario,
};
