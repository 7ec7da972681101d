/**
 * Violations: acts that a layer must not do, as plain data. Each names the parameter that sets how often it happens; what
 * it does to the world is in `violating.ts` for those drawn by the day, and at its carrier for the others.
 */
import { actCount, type LayerName } from "./acts.ts";
import type { HazardName } from "../mechanisms/acts.ts";

export interface Violation {
  readonly place: number;
  readonly id: string;
  readonly layer: LayerName;
  /** Parameter that sets its frequency; at 0 it does not happen, except where the carrier says otherwise. */
  readonly hazard: string;
  /** Name of that parameter in group `acts` when the act is drawn by the day for every person of the layer. */
  readonly daily?: HazardName;
}

let places = 0;

const daily = (id: string, layer: LayerName, name: HazardName): Violation => ({
  place: places++,
  id,
  layer,
  hazard: `acts.${name}`,
  daily: name,
});

const elsewhere = (id: string, layer: LayerName, hazard: string): Violation => ({
  place: places++,
  id,
  layer,
  hazard,
  daily: undefined,
});

export const violations = {
  executiveOrders: elsewhere("executive-orders-worker", "executive", "bypass.share"),
  executiveUrgent: elsewhere("executive-urgent-unclear", "executive", "executives.urgency"),
  executiveChanges: elsewhere("executive-changes-plan", "executive", "executives.unforcedChanges"),
  executiveGut: elsewhere("executive-decides-by-gut", "executive", "attention.scorecardWeight"),
  executiveDesigns: daily("executive-designs", "executive", "executiveDesigns"),
  executiveInterprets: daily("executive-interprets", "executive", "executiveInterprets"),
  executiveExecutes: daily("executive-executes", "executive", "executiveExecutes"),
  executiveManages: daily("executive-micromanages", "executive", "executiveManages"),
  executiveStandards: daily("executive-sets-standards", "executive", "executiveStandards"),
  executiveRedesigns: daily("executive-redesigns-mid-cycle", "executive", "executiveRedesigns"),
  executiveAnalyses: daily("executive-analyses", "executive", "executiveAnalyses"),
  executiveAiOutside: daily("executive-ai-outside", "executive", "executiveAiOutside"),
  executiveDictates: daily("executive-dictates-method", "executive", "executiveDictates"),
  managerInvents: elsewhere("manager-invents", "manager", "governance.managerViolations"),
  managerHides: elsewhere("manager-hides-variance", "manager", "reporting.biasedShare"),
  managerCensors: elsewhere("manager-censors-audit", "manager", "audit.censored"),
  parallelWorkflow: daily("department-parallel-workflow", "manager", "parallelWorkflow"),
  workerImprovises: elsewhere("worker-improvises", "worker", "responses.improviseWeight"),
  workerAiOutside: elsewhere("worker-ai-outside", "worker", "ai.beyond"),
  centreExecutes: daily("centre-executes", "centre", "centreExecutes"),
  centreAssigns: daily("centre-assigns", "centre", "centreAssigns"),
  centrePrioritises: daily("centre-prioritises", "centre", "centrePrioritises"),
  centreGuesses: daily("centre-redesigns-without-data", "centre", "centreGuesses"),
  centrePrefers: daily("centre-prefers", "centre", "centrePrefers"),
  centreOverrides: daily("centre-overrides-constraint", "centre", "centreOverrides"),
  centreStaffs: daily("centre-staffs", "centre", "centreStaffs"),
  centreMediates: daily("centre-mediates", "centre", "centreMediates"),
  centreMonitors: daily("centre-monitors-people", "centre", "centreMonitors"),
  centreDecides: daily("centre-decides", "centre", "centreDecides"),
  centrePunishes: elsewhere("centre-punishes", "centre", "acts.centrePunishes"),
} as const;

export type ViolationName = keyof typeof violations;
export const violationList: readonly Violation[] = Object.values(violations);
export const violationCount = places;

/** Violations drawn by the day; a list of its own for the loop over days. */
export const dailyViolations = violationList.filter((v) => v.daily !== undefined);

/** Sub-types that are counted beside their act or violation. */
export const kinds = {
  executiveAi: ["summaries", "drafts", "comparisons", "options", "own thoughts", "own data"],
  executiveAiOutside: [
    "advice outside the own field",
    "around the chain",
    "orders to workers",
    "workflows and documents",
    "instead of the manager's translation",
    "standards without the CoE",
    "decisions at the wrong layer",
  ],
  change: [
    "workflow",
    "template",
    "tool",
    "standard",
    "training",
    "AI rule",
    "hand-off",
    "document",
  ],
} as const;

/** Places in the log of acts: acts, then violations true and detected, then kinds. */
export const violationsFrom = actCount;
const kindsFrom = violationsFrom + 2 * violationCount;
export const KindSlot = {
  executiveAi: kindsFrom,
  executiveAiOutside: kindsFrom + kinds.executiveAi.length,
  change: kindsFrom + kinds.executiveAi.length + kinds.executiveAiOutside.length,
} as const;
export const deedSlots = KindSlot.change + kinds.change.length;

/** Place of a violation in the log; what was detected of it follows. */
export function slotOf(v: Violation): number {
  return violationsFrom + 2 * v.place;
}
