/**
 * The simulations behind `burrow designs`: in every replication the same organisation under arms that differ by who is treated
 * when. What treated means, and which arms can try it, says treatments.ts.
 */
import {
  type Assignment,
  assignments,
  type TrialArm,
  type TrialShape,
} from "../../analysis/reports/designs/plan.ts";
import {
  InputError,
  type OrganisationScenario,
  type ProbeRequest,
  resolveScenario,
} from "../../sim/index.ts";
import { arranged, dated } from "../gates/study.ts";
import { departuresOf } from "./departures.ts";
import type { ReadAnswer, StudyArm } from "../scenario-study.ts";
import { seedNumber } from "../seed-number.ts";
import { type Training, trainingIn } from "./training.ts";
import { checkWalk, type TreatmentName, treatments, valuesIn } from "./treatments.ts";

export interface Trials {
  base: OrganisationScenario;
  shape: TrialShape;
  /** Ids of the departments. */
  departments: readonly string[];
  treatment: TreatmentName;
  /** What is walked; null where values are put in force at a date. */
  training: Training | null;
  /** Registered parameter to the value that it has while the treatment is in force, unless it is larger already. */
  values: Readonly<Record<string, number>>;
  /** Those that can try the treatment. */
  arms: readonly TrialArm[];
  /** Cycles after the decision date: the first one observed, and that in which treatment starts. */
  first: number;
  start: number;
  measures: readonly string[];
  seed: string;
}

const fewestDepartments = 4;

export interface TrialsAsked {
  treatment: TreatmentName;
  before: number;
  after: number;
  measures: readonly string[];
  seed: string;
}

/** @throws InputError for a scenario without enough departments that do the same, or without enough cycles */
export function trialsOn(scenario: OrganisationScenario, asked: TrialsAsked): Trials {
  const { treatment, before, after, measures, seed } = asked;
  const { by, arms } = treatments[treatment];
  const base = by === "walk" ? withPast(scenario, before) : scenario;
  const departments = base.units.filter(({ kind }) => kind === "packing").map(({ id }) => id);
  if (departments.length < fewestDepartments) {
    throw new InputError(
      "scenario",
      `${base.name} has ${departments.length} packing zones, wants at least ${fewestDepartments} departments that do the same, such as twelve-zones`,
    );
  }
  if (by === "walk") checkWalk(after);
  const training = by === "walk" ? trainingIn(base) : null;
  const { baselineCycles, horizonCycles } = base.calendar;
  const start = Math.max(0, before - baselineCycles);
  if (start + after > horizonCycles) {
    throw new InputError(
      "--after",
      `${after} cycles end ${start + after} cycles after the decision date, wants at most ${horizonCycles} (--cycles)`,
    );
  }
  return {
    base,
    shape: { departments: departments.length, before, after },
    departments,
    treatment,
    training,
    values: training?.values ?? valuesIn(base, treatments[treatment]),
    arms,
    first: start - before,
    start,
    measures,
    seed,
  };
}

/** A deployment begins at the decision date: what is observed before has to fit into the baseline. */
function withPast(base: OrganisationScenario, before: number): OrganisationScenario {
  if (before <= base.calendar.baselineCycles) return base;
  const { name } = base;
  return resolveScenario(
    {
      schema: "burrow/1",
      kind: "organisation",
      name,
      extends: "base",
      calendar: { baselineCycles: before },
    },
    { lookup: () => base },
  ) as OrganisationScenario;
}

export function lotsOf({ shape, seed }: Trials, trial: number): Record<TrialArm, Assignment> {
  return assignments(shape, seedNumber(`${seed} trial ${trial}`));
}

/** Every arm with the same probes: each measure by department and cycle, then what the trial takes as a whole. */
export function trialStudyArms(trials: Trials): StudyArm[] {
  const { shape, departments, first, start, measures, arms } = trials;
  const cycles = shape.before + shape.after;
  const probes: ProbeRequest[] = [
    ...measures.flatMap((measure) =>
      departments.flatMap((unit) =>
        Array.from({ length: cycles }, (_, t) => ({
          measure,
          from: first + t,
          to: first + t + 1,
          units: [unit],
        })),
      ),
    ),
    ...["idle_hours", "decision_hours"].map((measure) => ({
      measure,
      from: start,
      to: start + shape.after,
    })),
  ];
  const lots = new Map<number, Record<TrialArm, Assignment>>();
  const lotsFor = (trial: number) => {
    const known = lots.get(trial) ?? lotsOf(trials, trial);
    lots.set(trial, known);
    return known;
  };
  return arms.map((arm) => ({
    scenarioOf: (trial) => scenarioOf(trials, arm, lotsFor(trial)),
    probes,
  }));
}

function scenarioOf(
  trials: Trials,
  arm: TrialArm,
  lots: Record<TrialArm, Assignment>,
): OrganisationScenario {
  const { base, training, departments, shape } = trials;
  if (training === null) return arranged(base, "none", departuresOf(trials, lots[arm]));
  const first = departments[lots["one department"].findIndex((row) => row.includes(1))];
  const pilotCycles = arm === "everybody" ? 1 : shape.after;
  const { values, failures } = training;
  const parameters = { ...values, "deployment.pilotCycles": pilotCycles };
  const walk = dated(0, { parameters, failures });
  const deployment = arm === "nobody" ? "none" : "deploy-now";
  return arranged({ ...base, pilotUnit: first }, deployment, [walk]);
}

/** Of one trial and arm: values by department and cycle. */
export function panelOf(
  read: ReadAnswer,
  { shape, arms }: Trials,
  at: { trial: number; arm: TrialArm; measure: number },
): number[][] {
  const { departments, before, after } = shape;
  const cycles = before + after;
  const arm = arms.indexOf(at.arm);
  return Array.from({ length: departments }, (_, unit) =>
    Array.from({ length: cycles }, (_cycle, t) =>
      read(at.trial, arm, (at.measure * departments + unit) * cycles + t),
    ),
  );
}

/** Idle hours and decision quantity of one trial and arm, h. */
export function totalsOf(
  read: ReadAnswer,
  { shape, measures, arms }: Trials,
  { trial, arm }: { trial: number; arm: TrialArm },
) {
  const from = measures.length * shape.departments * (shape.before + shape.after);
  const place = arms.indexOf(arm);
  return { idle: read(trial, place, from), decision: read(trial, place, from + 1) };
}
