/**
 * `burrow designs` from question to result: trials with a known truth, and every method held against it. Judging takes about
 * as long as some simulation, so it goes trial by trial and lets others have the thread in between.
 */
import { closestOf } from "../../analysis/reports/designs/closest.ts";
import type { Estimate, Panel } from "../../analysis/reports/designs/estimating.ts";
import {
  errorOf,
  methodFigures,
  realisedEffect,
  simulatedMean,
  type Trial,
} from "../../analysis/reports/designs/judge.ts";
import { type Method, methods } from "../../analysis/reports/designs/methods.ts";
import {
  type Assignment,
  treatedCycles,
  type TrialArm,
} from "../../analysis/reports/designs/plan.ts";
import { regressionFigures, type Untreated } from "../../analysis/reports/designs/regression.ts";
import type { DesignsResult } from "../../analysis/reports/designs/result.ts";
import type { SweepJob } from "../../analysis/sweep.ts";
import { measures as catalogue, type OrganisationScenario } from "../../sim/index.ts";
import { resolvedArm } from "../claims-arms.ts";
import { addedHours, keptIn } from "./departures.ts";
import { lotsOf, panelOf, totalsOf, type Trials, trialsOn, trialStudyArms } from "./study.ts";
import type { TreatmentName } from "./treatments.ts";
import { engine } from "../engine.ts";
import { answersOf, type ReadAnswer, studyJobs } from "../scenario-study.ts";

export interface DesignsQuestion {
  scenario: OrganisationScenario;
  seed: string;
  treatment: TreatmentName;
  trials: number;
  before: number;
  after: number;
  /** Ids of measures with a better side, by department. */
  measures: readonly string[];
  run: (jobs: readonly SweepJob[], note?: string) => Promise<Float64Array[]>;
  /** Told after every trial that was judged; what it throws ends the work. */
  step: (done: number, wanted: number, note: string) => Promise<void>;
}

/** Some seconds of one core. */
const perJob = 2;

export async function designsResult(question: DesignsQuestion): Promise<DesignsResult> {
  const { scenario, seed, treatment, trials: count, run, step } = question;
  const trials = trialsOn(scenario, question);
  const study = {
    name: "designs",
    seed,
    replications: count,
    arms: trialStudyArms(trials),
    perJob,
  };
  const read = answersOf(study, await run(studyJobs(study)));
  const lots = Array.from({ length: count }, (_, trial) => lotsOf(trials, trial));
  const able = methods.filter(({ arm }) => trials.arms.includes(arm));
  const judged = trials.measures.map(() => able.map((): Trial[] => []));
  for (let trial = 0; trial < count; trial++) {
    judged.forEach((own, measure) =>
      able.forEach((method, place) =>
        own[place].push(trialOf(read, trials, { method, own: lots[trial], trial, measure })),
      ),
    );
    await step(trial + 1, count, "judging");
  }
  return {
    report: "designs",
    engine,
    scenario: scenario.name,
    title: scenario.title,
    seed,
    digest: resolvedArm([scenario]).digest,
    trials: count,
    departments: [...trials.departments],
    before: trials.shape.before,
    after: trials.shape.after,
    treatment: {
      id: treatment,
      values: { ...trials.values },
      kept: keptIn(trials),
      brought: trials.training?.brought ?? [],
    },
    methods: able.map(({ id, short, label, arm, design, never }) => ({
      id,
      short,
      label,
      arm,
      design,
      never: never(trials.shape),
    })),
    measures: trials.measures.map((id, measure) =>
      measureResult(id, {
        able,
        judged: judged[measure],
        untreated: lots.map((own, trial) => ({
          panel: panelOf(read, trials, { trial, arm: "nobody", measure }),
          lot: own["one department"].findIndex((row) => row.includes(1)),
        })),
        shape: trials.shape,
      }),
    ),
    costs: trials.arms.slice(1).map((arm) => costOf(read, trials, { arm, lots })),
  };
}

interface Judged {
  able: readonly Method[];
  /** By method. */
  judged: readonly (readonly Trial[])[];
  untreated: readonly Untreated[];
  shape: Trials["shape"];
}

function measureResult(
  id: string,
  { able, judged, untreated, shape: { before, after } }: Judged,
): DesignsResult["measures"][number] {
  const { label, unit, better } = catalogue.find((own) => own.id === id)!;
  const side = better === "lower" ? -1 : 1;
  const figures = able.map((method, place) => methodFigures(method.id, judged[place], side));
  return {
    id,
    label,
    unit,
    better: side < 0 ? "lower" : "higher",
    figures,
    closest: closestOf(
      figures,
      judged.map((own) => own.map(errorOf)),
    ),
    regression: regressionFigures(untreated, { before, after, better: side }),
  };
}

interface TrialPlace {
  method: Method;
  own: Record<TrialArm, Assignment>;
  trial: number;
  measure: number;
}

function trialOf(
  read: ReadAnswer,
  trials: Trials,
  { method, own, trial, measure }: TrialPlace,
): Trial {
  const panel = (arm: TrialArm) => panelOf(read, trials, { trial, arm, measure });
  const [treated, without] = [panel(method.arm), panel("nobody")];
  const assignment = own[method.arm];
  return {
    estimate: estimated(method, treated, { assignment, shape: trials.shape }),
    idle: estimated(method, without, { assignment, shape: trials.shape }),
    truth: realisedEffect(treated, without, assignment),
    everybody: realisedEffect(panel("everybody"), without, own.everybody),
  };
}

/** null where a department had nothing to measure in a cycle, or the method refuses the panel. */
function estimated(
  method: Method,
  panel: Panel,
  { assignment, shape }: { assignment: Assignment; shape: Trials["shape"] },
): Estimate | null {
  if (panel.some((row) => row.some((value) => !Number.isFinite(value)))) return null;
  try {
    return method.estimate(panel, assignment, shape);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function costOf(
  read: ReadAnswer,
  trials: Trials,
  { arm, lots }: { arm: TrialArm; lots: readonly Record<TrialArm, Assignment>[] },
) {
  const differences = lots.map((_, trial) => {
    const [own, none] = [
      totalsOf(read, trials, { trial, arm }),
      totalsOf(read, trials, { trial, arm: "nobody" }),
    ];
    const added = addedHours(trials, lots[trial][arm]);
    return { slack: none.idle - own.idle, decision: own.decision - none.decision - added };
  });
  return {
    arm,
    treatedCycles: treatedCycles(lots[0][arm]),
    addedHours: addedHours(trials, lots[0][arm]),
    slackHours: simulatedMean(differences.map(({ slack }) => slack)),
    decisionHours: simulatedMean(differences.map(({ decision }) => decision)),
  };
}
