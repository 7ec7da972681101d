/** The catalogue of scenarios, in the order of display. A file states departures from what it extends. */
import burrow from "./burrow.json" with { type: "json" };
import bypassingTheSpine from "./bypassing-the-spine.json" with { type: "json" };
import deployNow from "./deploy-now.json" with { type: "json" };
import deployNowCoached from "./deploy-now-coached.json" with { type: "json" };
import healthy from "./healthy.json" with { type: "json" };
import improvisingWorkers from "./improvising-workers.json" with { type: "json" };
import nullScenario from "./null.json" with { type: "json" };
import priorityWhiplash from "./priority-whiplash.json" with { type: "json" };
import saturated from "./saturated.json" with { type: "json" };
import scannerFault from "./scanner-fault.json" with { type: "json" };
import twelveZones from "./twelve-zones.json" with { type: "json" };
import waitForReadiness from "./wait-for-readiness.json" with { type: "json" };

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
  "scanner-fault": scannerFault,
  "twelve-zones": twelveZones,
  null: nullScenario,
};
