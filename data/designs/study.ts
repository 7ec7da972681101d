/**
 * The simulations behind `burrow designs`: in every replication the same organisation under six arms that differ by who is
 * treated when. Treated means that the rules of the operating model which hold department by department are in force there;
 * training, CoE and the change window are for everybody at once, so no trial of a part can try them.
 */
import {
  type Assignment,
  assignments,
  type TrialArm,
  trialArms,
  type TrialShape,
} from "../../analysis/reports/designs/plan.ts";
import {
  type DatedDeparture,
  findParameter,
  InputError,
  type OrganisationScenario,
  type ProbeRequest,
} from "../../sim/index.ts";
import { arranged, dated } from "../gates/study.ts";
import type { ReadAnswer, StudyArm } from "../scenario-study.ts";
import { seedNumber } from "../seed-number.ts";

export interface Trials {
  base: OrganisationScenario;
  shape: TrialShape;
  /** Ids of the departments. */
  departments: readonly string[];
  treatment: Readonly<Record<string, number>>;
  /** Cycles after the decision date: the first one observed, and that in which treatment starts. */
  first: number;
  start: number;
  measures: readonly string[];
  seed: string;
}

/** Parameters of a department under the operating model, and what says their values there. */
const rules: readonly (readonly [parameter: string, value: string | number])[] = [
  ["audit.sample", "deployment.auditSample"],
  ["governance.bypassGate", "deployment.bypassGate"],
  ["translation.effortMinutes", "deployment.effortMinutes"],
  ["escalation.goFirst", "deployment.escalationsFirst"],
  ["rhythm.alignment", 1],
];

const fewestDepartments = 4;

/** @throws InputError for a scenario without enough departments that do the same, or without enough cycles */
export function trialsOn(
  base: OrganisationScenario,
  asked: { before: number; after: number; measures: readonly string[]; seed: string },
): Trials {
  const departments = base.units.filter(({ kind }) => kind === "packing").map(({ id }) => id);
  if (departments.length < fewestDepartments) {
    throw new InputError(
      "scenario",
      `${base.name} has ${departments.length} packing zones, wants at least ${fewestDepartments} departments that do the same, such as twelve-zones`,
    );
  }
  const { before, after, measures, seed } = asked;
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
    treatment: Object.fromEntries(
      rules.map(([parameter, value]) => [
        parameter,
        typeof value === "number" ? value : valueOf(base, value),
      ]),
    ),
    first: start - before,
    start,
    measures,
    seed,
  };
}

function valueOf({ parameters }: OrganisationScenario, id: string): number {
  const stated = parameters[id];
  return typeof stated === "number" ? stated : findParameter(id)!.default;
}

export function lotsOf({ shape, seed }: Trials, trial: number): Record<TrialArm, Assignment> {
  return assignments(shape, seedNumber(`${seed} trial ${trial}`));
}

/** Every arm with the same probes: each measure by department and cycle, then what the trial takes as a whole. */
export function trialStudyArms(trials: Trials): StudyArm[] {
  const { base, shape, departments, first, start, measures } = trials;
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
  return trialArms.map((arm) => ({
    scenarioOf: (trial) => arranged(base, "none", departuresOf(trials, lotsFor(trial)[arm])),
    probes,
  }));
}

/** One departure per run of cycles in which the same departments are treated. */
function departuresOf({ departments, treatment, first }: Trials, lots: Assignment) {
  const departures: DatedDeparture[] = [];
  const cycles = lots[0].length;
  const treatedIn = (t: number) => departments.filter((_, unit) => lots[unit][t] === 1);
  for (let t = 0; t < cycles;) {
    const units = treatedIn(t);
    let until = t + 1;
    while (until < cycles && treatedIn(until).join() === units.join()) until++;
    if (units.length > 0) {
      const departure = dated(first + t, { parameters: { ...treatment }, units });
      departures.push({ ...departure, untilCycle: first + until });
    }
    t = until;
  }
  return departures;
}

/** Of one trial and arm: values by department and cycle. */
export function panelOf(
  read: ReadAnswer,
  { shape }: Trials,
  at: { trial: number; arm: TrialArm; measure: number },
): number[][] {
  const { departments, before, after } = shape;
  const cycles = before + after;
  const arm = trialArms.indexOf(at.arm);
  return Array.from({ length: departments }, (_, unit) =>
    Array.from({ length: cycles }, (_cycle, t) =>
      read(at.trial, arm, (at.measure * departments + unit) * cycles + t),
    ),
  );
}

/** Idle hours and decision quantity of one trial and arm, h. */
export function totalsOf(
  read: ReadAnswer,
  { shape, measures }: Trials,
  { trial, arm }: { trial: number; arm: TrialArm },
) {
  const from = measures.length * shape.departments * (shape.before + shape.after);
  const place = trialArms.indexOf(arm);
  return { idle: read(trial, place, from), decision: read(trial, place, from + 1) };
}
