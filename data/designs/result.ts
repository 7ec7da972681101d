/** `burrow designs` from question to result: trials with a known truth, and every method held against it. */
import {
  methodFigures,
  realisedEffect,
  simulatedMean,
  type Trial,
} from "../../analysis/reports/designs/judge.ts";
import {
  type Estimate,
  type Method,
  methods,
  type Panel,
} from "../../analysis/reports/designs/methods.ts";
import {
  type Assignment,
  treatedCycles,
  type TrialArm,
  trialArms,
} from "../../analysis/reports/designs/plan.ts";
import { regressionFigures } from "../../analysis/reports/designs/regression.ts";
import type { DesignsResult } from "../../analysis/reports/designs/result.ts";
import type { SweepJob } from "../../analysis/sweep.ts";
import { measures as catalogue, type OrganisationScenario } from "../../sim/index.ts";
import { resolvedArm } from "../claims-arms.ts";
import { lotsOf, panelOf, totalsOf, type Trials, trialsOn, trialStudyArms } from "./study.ts";
import { engine } from "../engine.ts";
import { answersOf, type ReadAnswer, studyJobs } from "../scenario-study.ts";

export interface DesignsQuestion {
  scenario: OrganisationScenario;
  seed: string;
  trials: number;
  before: number;
  after: number;
  /** Ids of measures with a better side, by department. */
  measures: readonly string[];
  run: (jobs: readonly SweepJob[], note?: string) => Promise<Float64Array[]>;
}

/** Some seconds of one core. */
const perJob = 2;

export async function designsResult(question: DesignsQuestion): Promise<DesignsResult> {
  const { scenario, seed, trials: count, run } = question;
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
    treatment: { ...trials.treatment },
    methods: methods.map(({ id, short, label, arm, design, never }) => ({
      id,
      short,
      label,
      arm,
      design,
      never: never(trials.shape),
    })),
    measures: trials.measures.map((id, measure) => {
      const { label, unit, better } = catalogue.find((own) => own.id === id)!;
      const side = better === "lower" ? -1 : 1;
      return {
        id,
        label,
        unit,
        better: side < 0 ? "lower" : "higher",
        figures: methods.map((method) =>
          methodFigures(
            method.id,
            lots.map((own, trial) => trialOf(read, trials, { method, own, trial, measure })),
            side,
          ),
        ),
        regression: regressionFigures(
          lots.map((own, trial) => ({
            panel: panelOf(read, trials, { trial, arm: "nobody", measure }),
            lot: own["one department"].findIndex((row) => row.includes(1)),
          })),
          { before: trials.shape.before, after: trials.shape.after, better: side },
        ),
      };
    }),
    costs: trialArms.slice(1).map((arm) => costOf(read, trials, { arm, lots })),
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
    return { slack: none.idle - own.idle, decision: own.decision - none.decision };
  });
  return {
    arm,
    treatedCycles: treatedCycles(lots[0][arm]),
    slackHours: simulatedMean(differences.map(({ slack }) => slack)),
    decisionHours: simulatedMean(differences.map(({ decision }) => decision)),
  };
}
