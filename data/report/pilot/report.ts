/**
 * The report of a pilot as data: the locked plan first, then what the method is worth, then what the pilot showed. This is
 * what `--json` prints; the words are `document.ts`.
 */
import { dilution } from "../../../analysis/pilots/exposure.ts";
import { type Repeating, repeatedTesting } from "../../../analysis/reports/pilot/looks.ts";
import type { PilotResult } from "../../../analysis/reports/pilot/result.ts";
import {
  type PartnerChange,
  partnerChanges,
  type SharedPlace,
  sharingOf,
} from "../../../analysis/reports/pilot/sharing.ts";
import { type CycleFlows, type Flow, statedValue } from "../../../sim/index.ts";
import type { CalibrationRecord } from "./calibration.ts";
import type { LockedPlan, PilotPlan } from "./plan.ts";
import { beforeOf, duringOf, type PilotStudy } from "./study.ts";

export interface SpillOverReport {
  shared: SharedPlace[];
  exposure: { unit: string; share: number }[];
  isAlike: boolean;
  partners: PartnerChange[];
}

export interface PilotReport {
  report: "pilot";
  engine: string;
  plan: PilotPlan;
  hash: string;
  /** The twin that the method was tried on; of a real pilot it is another organisation. */
  twin: {
    department: string;
    units: string[];
    /** Cycles before the decision date, and after it before the pilot counts. */
    baseline: number;
    preparation: number;
    source: "stored" | "simulated";
  };
  calibration: CalibrationRecord;
  repeating: Repeating;
  data: { rows: number; start: number; before: number; after: number } | null;
  result: PilotResult;
  spillOver: SpillOverReport;
  /** What is left of the pilot's share of the CoE when every department takes part. */
  dilution: { departments: number; centrePeople: number; factor: number };
}

export interface ReportInput extends LockedPlan {
  study: PilotStudy;
  calibration: CalibrationRecord;
  source: "stored" | "simulated";
  data: PilotReport["data"];
  result: PilotResult;
  flows: { without: readonly CycleFlows[]; with: readonly CycleFlows[] };
}

export function pilotReport({
  plan,
  hash,
  study,
  calibration,
  source,
  data,
  result,
  flows,
}: ReportInput): PilotReport {
  const { department, units, base, preparation } = study;
  const everybody = base.units.length;
  const isTreated = units.map((unit) => unit === department);
  const [without, own] = [flows.without, flows.with].map((all) => during(all, study));
  const { shared, exposure, isAlike } = sharingOf(units, isTreated, without);
  return {
    report: "pilot",
    engine: plan.engine,
    plan,
    hash,
    twin: { department, units: [...units], baseline: beforeOf(study).length, preparation, source },
    calibration,
    repeating: repeatedTesting(1 + statedValue(study.base, "deployment.retries"), plan.error),
    data,
    result,
    spillOver: {
      shared,
      exposure: units.map((unit, at) => ({ unit, share: exposure[at] })),
      isAlike,
      partners: partnerChanges([department], without, own),
    },
    dilution: {
      departments: everybody,
      centrePeople: statedValue(study.base, "deployment.coePeople"),
      factor: dilution(1, everybody),
    },
  };
}

/** Flows of the pilot's cycles, added up. */
function during(all: readonly CycleFlows[], study: PilotStudy): Flow[] {
  const wanted = duringOf(study);
  const found = new Map<string, Flow>();
  for (const { cycle, flows } of all) {
    if (!wanted.includes(cycle)) continue;
    for (const flow of flows) {
      const key = [flow.from, flow.to, flow.kind, flow.what].join(" ");
      const known = found.get(key);
      found.set(key, { ...flow, count: flow.count + (known?.count ?? 0) });
    }
  }
  return [...found.values()];
}
