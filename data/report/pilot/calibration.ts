/**
 * What many simulated pilots say about the method, made now or taken from a stored run. A stored one counts only for the
 * organisation, registered values, engine, department, length, margins and level it was made with, and as long as neither the
 * results of a short study nor what the method makes of made-up pilots have changed.
 */
import {
  calibrate,
  type MeasureRecord,
  type PilotCalibration,
} from "../../../analysis/reports/pilot/calibrate.ts";
import type { GateRule } from "../../../analysis/reports/pilot/gates.ts";
import { moments } from "../../../analysis/inference/moments.ts";
import type { SweepJob } from "../../../analysis/sweep.ts";
import { canonicalJson } from "../../canonical-json.ts";
import { parametersDigest } from "../../claims-record.ts";
import { engine, resultsDigest } from "../../engine.ts";
import { sha256 } from "../../sha256.ts";
import stored from "./stored.json" with { type: "json" };
import { firstCycles } from "../../../analysis/reports/pilot/panel.ts";
import { methodDigest } from "./method-digest.ts";
import { mainEstimator } from "./plan.ts";
import { pilotJobs, readPilots, readRollOuts, rollOutJobs } from "./questions.ts";
import { betterOf, organisationDigest, type PilotStudy } from "./study.ts";

export interface RollOutRecord {
  measure: string;
  /** Organisations in which everybody was under the operating model for the whole window. */
  pilots: number;
  department: number | null;
  departmentError: number | null;
  everywhere: number | null;
  everywhereError: number | null;
}

export interface CalibrationRecord extends PilotCalibration {
  seed: string;
  rollOut: RollOutRecord[];
}

export interface StoredCalibration {
  scenario: string;
  key: string;
  record: CalibrationRecord;
}

/** Organisations in which full roll-out is simulated too: a mean effect needs fewer than a share of intervals does. */
const mostRollOuts = 100;
/** The first pilot is the one that is shown. */
const firstReplication = 1;

export interface Asked {
  pilots: number;
  seed: string;
  gates: readonly GateRule[];
  /** Of the main interval at the last look. */
  level: number;
}

/** What a stored calibration must have been made with. */
export function calibrationKey(
  study: PilotStudy,
  { gates, level }: Pick<Asked, "gates" | "level">,
): string {
  const { department, cycles } = study;
  const organisation = organisationDigest(study);
  return sha256(
    canonicalJson({
      engine,
      results: resultsDigest,
      method: methodDigest(),
      parameters: parametersDigest(),
      organisation,
      department,
      cycles,
      gates,
      level,
    }),
  );
}

export function storedCalibration(key: string): CalibrationRecord | null {
  const found = (stored as unknown as StoredCalibration[]).find((each) => each.key === key);
  return found === undefined ? null : found.record;
}

export type RunJobs = (jobs: readonly SweepJob[], note?: string) => Promise<Float64Array[]>;

/** Simulates the pilots once and reads them at each of several lengths, all within the study's. */
export async function simulateCalibrations(
  study: PilotStudy,
  { pilots, seed, gates, level }: Asked,
  { run, lengths = [study.cycles] }: { run: RunJobs; lengths?: readonly number[] },
): Promise<CalibrationRecord[]> {
  const span = { seed, from: firstReplication, to: firstReplication + pilots };
  const few = { ...span, to: firstReplication + Math.min(pilots, mostRollOuts) };
  const own = pilotJobs(study, span);
  const answers = await run([...own, ...rollOutJobs(study, lengths, few)], "pilots of the twin");
  const worlds = readPilots(study, answers.slice(0, own.length));
  const rollOuts = readRollOuts(study, lengths, answers.slice(own.length));
  return lengths.map((cycles, place) => {
    const cut = worlds.map((pilot) =>
      Object.fromEntries(
        Object.entries(pilot).map(([id, { without, with: treated }]) => [
          id,
          { without: firstCycles(without, cycles), with: firstCycles(treated, cycles) },
        ]),
      ),
    );
    return {
      seed,
      ...calibrate(cut, { cycles, main: mainEstimator, gates, better: betterOf, level }),
      rollOut: Object.entries(rollOuts).map(([measure, windows]) => {
        const known = windows[place].filter(({ everywhere }) => Number.isFinite(everywhere));
        const department = spread(known.map((each) => each.department));
        const everywhere = spread(known.map((each) => each.everywhere));
        return {
          measure,
          pilots: known.length,
          department: department.mean,
          departmentError: department.error,
          everywhere: everywhere.mean,
          everywhereError: everywhere.error,
        };
      }),
    };
  });
}

export function recordOf({ measures }: PilotCalibration, id: string): MeasureRecord {
  return measures.find(({ measure }) => measure === id)!;
}

function spread(values: readonly number[]): { mean: number | null; error: number | null } {
  if (values.length < 2) return { mean: values[0] ?? null, error: null };
  const { n, mean, variance } = moments(values);
  return { mean, error: Math.sqrt(variance / n) };
}
