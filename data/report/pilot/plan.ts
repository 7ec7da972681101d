/**
 * The plan of a pilot: what is to be estimated, by which method, against which margins and when it may be looked at. It is
 * fixed, and its digest printed, before any data are simulated or read; whoever changes it afterwards gets another digest.
 */
import type { EstimatorId } from "../../../analysis/reports/pilot/estimates.ts";
import { estimatorIds } from "../../../analysis/reports/pilot/estimates.ts";
import type { GateRule } from "../../../analysis/reports/pilot/gates.ts";
import { type PlannedLook, planLooks } from "../../../analysis/reports/pilot/looks.ts";
import type { Choice } from "../../../analysis/reports/pilot/selection.ts";
import { canonicalJson } from "../../canonical-json.ts";
import { engine } from "../../engine.ts";
import { sha256 } from "../../sha256.ts";
import { betterOf, pilotDeployment, pilotMeasures } from "./study.ts";

export const mainEstimator: EstimatorId = "changes";

/** How much worse is still no harm, and what must get better at all: shares of the department's baseline (assumed). */
export const usualGates: Readonly<Record<string, number>> = {
  lead_time: -0.05,
  misreads: 0,
  throughput: -0.02,
  drift: 0,
};

export interface PilotPlan {
  report: "pilot";
  engine: string;
  scenario: { name: string; digest: string };
  department: string;
  chosen: Choice;
  /** Departments it is compared with; null: all others of the file. */
  comparison: string[] | null;
  deployment: string;
  estimand: string;
  main: { measure: string; estimator: EstimatorId; text: string };
  beside: EstimatorId[];
  measures: string[];
  /** Cycles: the baseline's (null: all that the file has before), of preparation, of the pilot. */
  baseline: number | null;
  preparation: number;
  cycles: number;
  /** Of the main interval, two-sided. */
  error: number;
  looks: PlannedLook[];
  gates: GateRule[];
  charts: { rules: number[]; limits: string };
  data: { kind: "simulated"; seed: string; replication: number } | { kind: "file"; name: string };
}

export interface LockedPlan {
  plan: PilotPlan;
  /** SHA-256 of the plan as canonical JSON. */
  hash: string;
}

export interface PlanInput {
  scenario: PilotPlan["scenario"];
  department: string;
  comparison: string[] | null;
  chosen: Choice;
  measure: string;
  baseline: number | null;
  preparation: number;
  cycles: number;
  looks: number;
  /** Required gain by measure, a share of the baseline. */
  gates: Readonly<Record<string, number>>;
  data: PilotPlan["data"];
}

const error = 0.05;

export function lockPlan(input: PlanInput): LockedPlan {
  const { department, preparation, cycles, looks, gates, measure, ...rest } = input;
  const plan: PilotPlan = {
    report: "pilot",
    engine,
    ...rest,
    department,
    deployment: pilotDeployment,
    estimand: estimandOf(input),
    main: { measure, estimator: mainEstimator, text: mainText },
    beside: estimatorIds.filter((id) => id !== mainEstimator),
    measures: pilotMeasures.map(({ id }) => id),
    preparation,
    cycles,
    error,
    looks: planLooks(cycles, looks, 1 - error),
    gates: Object.entries(gates).map(([id, requiredShare]) => ({
      measure: id,
      better: betterOf[id],
      requiredShare,
    })),
    charts: { rules: [1, 2], limits: "locked on the baseline" },
  };
  return { plan, hash: sha256(canonicalJson(plan)) };
}

const mainText =
  "change of the department from baseline to pilot less the mean change of the others, with Student's t over units (J - 2 degrees of freedom)";

function estimandOf({ department, preparation, cycles }: PlanInput): string {
  const after = preparation === 0 ? "" : ` after ${preparation} of preparation`;
  return `The effect of the pilot on ${department} in the ${cycles} ${cycles === 1 ? "cycle" : "cycles"}${after}: these weeks of this department with the pilot against the same weeks without it. It is not the effect of rolling out everywhere.`;
}
