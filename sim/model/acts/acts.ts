/**
 * Acts: what people of a layer may do. The layer of an agent and of an act exists for the compiler only, which refuses an
 * act by an agent of another layer; at run time an agent is a number and an act a place in the log.
 */
import type { CounterName } from "../state/ledger.ts";
import type { RightName } from "../mechanisms/rights.ts";

export const layerNames = [
  "executive",
  "manager",
  "worker",
  "centre",
  "audit",
  "governance",
] as const;
export type LayerName = (typeof layerNames)[number];

declare const layer: unique symbol;

/** Number of a person of a layer: executive, manager's unit, worker, place in the CoE; audit and governance are 0. */
export type Agent<L extends LayerName> = number & { readonly [layer]: L };

/** An act that people of `L` may do. */
export interface Act<L extends LayerName> {
  /** Place in the log of acts. */
  readonly place: number;
  readonly id: string;
  readonly layers: readonly LayerName[];
  /** Where it is counted when it is too frequent to be logged one by one. */
  readonly counter?: CounterName;
  /** Never there: as a parameter `L` makes an act of two layers suit either. */
  readonly may?: (who: L) => void;
}

export const asExecutive = (number: number) => number as Agent<"executive">;
export const asManager = (unit: number) => unit as Agent<"manager">;
export const asWorker = (number: number) => number as Agent<"worker">;
export const asCentre = (place: number) => place as Agent<"centre">;
export const theAuditor = 0 as Agent<"audit">;
export const theGovernance = 0 as Agent<"governance">;

let places = 0;

function act<L extends LayerName>(id: string, layers: L | readonly L[], counter?: CounterName) {
  const all: readonly L[] = typeof layers === "string" ? [layers] : layers;
  const made: Act<L> = { place: places++, id, layers: all, counter };
  return made;
}

/** Every act under the name of the right to it. */
export const acts = {
  setPriorities: act("set-priorities", "executive"),
  issueDirective: act("issue-directive", "executive"),
  allocate: act("allocate", "executive"),
  setConstraint: act("set-constraint", "executive"),
  setTarget: act("set-target", "executive"),
  align: act("align", "executive"),
  resolveConflict: act("resolve-conflict", "executive"),
  approveResourcing: act("approve-resourcing", "executive"),
  clarify: act("clarify", "executive"),
  protect: act("protect", "executive"),
  answerEscalation: act("answer-escalation", "executive"),
  validateAlignment: act("validate-alignment", "executive"),
  executiveAi: act("use-ai-as-executive", "executive"),
  interpret: act("interpret", "manager"),
  assign: act("assign", "manager"),
  release: act("release", "manager"),
  escalateUp: act("escalate-up", "manager"),
  reportToCentre: act("report-to-centre", "manager"),
  deployStandard: act("deploy-standard", "manager"),
  handlePerformance: act("handle-performance", "manager"),
  holdAlignment: act("hold-alignment-cycle", "manager"),
  publishScorecard: act("publish-scorecard", "manager"),
  sendBack: act("send-back", "manager", "bypassStopped"),
  execute: act("execute", "worker", "visits"),
  escalate: act("escalate", "worker", "escalated"),
  useAi: act("use-ai", "worker", "aiUses"),
  designWorkflow: act("design-workflow", "centre"),
  configureTool: act("configure-tool", "centre"),
  setQuality: act("set-quality-criteria", "centre"),
  setMeasurement: act("set-measurement", "centre"),
  designTraining: act("design-training", "centre"),
  manageChange: act("manage-change", "centre"),
  setAiRules: act("set-ai-rules", "centre"),
  planAudits: act("plan-audits", "centre"),
  analyseCause: act("analyse-cause", "centre"),
  alignDepartments: act("align-departments", "centre"),
  triggerRedesign: act("trigger-redesign", "centre"),
  sendWorkflow: act("send-workflow", "centre"),
  sendTool: act("send-tool", "centre"),
  sendStandard: act("send-standard", "centre"),
  sendTemplate: act("send-template", "centre"),
  sendGuidance: act("send-guidance", "centre"),
  sendTraining: act("send-training", "centre"),
  sendAuditFeedback: act("send-audit-feedback", "centre"),
  sendThreshold: act("send-threshold", "centre"),
  sendData: act("send-data", "manager"),
  sendPatterns: act("send-patterns", "manager"),
  sendFriction: act("send-friction", "manager"),
  sendTrainingGaps: act("send-training-gaps", "manager"),
  sendVariance: act("send-variance", "manager"),
  sendIssues: act("send-issues", "manager"),
  audit: act("audit", "audit"),
  inspectBoundary: act("inspect-boundary", "governance"),
  holdChange: act("hold-change", "governance"),
  holdEvolution: act<"centre" | "executive">("hold-evolution-review", ["centre", "executive"]),
} satisfies Record<RightName, Act<never>>;

export const actNames = Object.keys(acts) as RightName[];
export const actCount = places;
