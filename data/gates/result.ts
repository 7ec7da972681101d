/** `burrow gates` from question to result: what is simulated, in which order, and what is made of the answers. */
import { auditSignFigures } from "../../analysis/reports/gates/audit-sign.ts";
import { flagFigures, redCount } from "../../analysis/reports/gates/flags.ts";
import { noSignFigures } from "../../analysis/reports/gates/no-sign.ts";
import { policyFigures } from "../../analysis/reports/gates/policies.ts";
import type { GatesResult } from "../../analysis/reports/gates/result.ts";
import { gateRules, ruleFigures, withoutRule } from "../../analysis/reports/gates/rules.ts";
import { shareOf } from "../../analysis/reports/share-figure.ts";
import type { SweepJob } from "../../analysis/sweep.ts";
import type { OrganisationScenario } from "../../sim/index.ts";
import { resolvedArm } from "../claims-arms.ts";
import { engine } from "../engine.ts";
import {
  alignmentLengths,
  auditIn,
  choiceArms,
  choiceReadings,
  driftReadings,
  gateReadings,
  organisationsAround,
  pilotArms,
  signArms,
  signDeployments,
  signReadings,
} from "./study.ts";
import { practicalMargin } from "../margin.ts";
import { answersOf, type ReadAnswer, type StudyArm, studyJobs } from "../scenario-study.ts";
import { seedNumber } from "../seed-number.ts";

export interface GatesQuestion {
  scenario: OrganisationScenario;
  seed: string;
  organisations: number;
  replications: number;
  run: (jobs: readonly SweepJob[], note?: string) => Promise<Float64Array[]>;
}

/** Some seconds of one core each. */
const perJob = 8;

export async function gatesResult(question: GatesQuestion): Promise<GatesResult> {
  const { scenario, seed, organisations, replications } = question;
  // before any work is done for a scenario that is too short
  const signing = signArms(scenario);
  const around = organisationsAround(scenario, organisations);
  const choices = choiceReadings(
    await answers(question, "choices", { arms: choiceArms(scenario, around), n: organisations }),
    organisations,
  );
  const pilots = gateReadings(
    await answers(question, "pilots", { arms: pilotArms(scenario, around), n: organisations }),
    organisations,
  );
  const signs = await answers(question, "signs", { arms: signing, n: replications });

  const { cycleDays: days, baselineCycles } = scenario.calendar;
  const lengths = signLengths(scenario);

  const margin = practicalMargin(scenario);
  const gain = choices.utilities.map(([none, now]) => now - none);
  const isBetter = gain.map((hours) => hours > margin);
  const { flags } = choices;
  const isAnyRed = gain.map((_, r) => flags.some((flag) => flag[r] > 0));
  const counted = gain.map((_, r) => redCount(flags, r));
  return {
    report: "gates",
    engine,
    scenario: scenario.name,
    title: scenario.title,
    seed,
    digest: resolvedArm([scenario]).digest,
    organisations,
    replications,
    cycles: scenario.calendar.horizonCycles,
    margin,
    outcome: {
      better: shareOf(isBetter),
      worse: shareOf(gain.map((hours) => hours < -margin)),
      neither: shareOf(gain.map((hours) => Math.abs(hours) <= margin)),
    },
    rules: [withoutRule(organisations), ...pilots].map((readings, place) =>
      ruleFigures(gateRules[place], readings, isBetter),
    ),
    flags: [
      ...flags.map((readings, flag) => flagFigures(`RF${flag + 1}`, readings, isBetter)),
      flagFigures("count", counted, isBetter),
    ],
    stop: {
      falseStop: shareOf(isAnyRed.filter((_, r) => isBetter[r])),
      falseGo: shareOf(isAnyRed.filter((_, r) => !isBetter[r]).map((isRed) => !isRed)),
    },
    policies: policyFigures({
      utilities: choices.utilities,
      isAnyRed,
      readings: gain.map((_, r) => flags.map((flag) => (Number.isNaN(flag[r]) ? 0 : flag[r]))),
    }),
    noSign: lengths.flatMap(({ deployment, cycleDays }, arm) =>
      noSignFigures({
        deployment,
        cycleDays,
        baselineReports: Math.max(1, Math.floor((baselineCycles * days) / cycleDays)),
        readings: signReadings(signs, arm, replications),
        seed: seedNumber(`${seed} noise`),
      }),
    ),
    auditSign: lengths.flatMap(({ deployment, cycleDays }, arm) =>
      auditSignFigures({
        deployment,
        cycleDays,
        audit: auditIn(scenario),
        units: scenario.units.length,
        auditsBefore: baselineCycles,
        auditsAfter: (2 * cycleDays) / days,
        readings: driftReadings(signs, arm, replications),
        seed: seedNumber(`${seed} audits`),
      }),
    ),
  };
}

/** By arm of the part on signs: which deployment, and how long an alignment cycle. */
function signLengths(scenario: OrganisationScenario) {
  return alignmentLengths(scenario).flatMap((cycleDays) =>
    signDeployments.map((deployment) => ({ deployment, cycleDays })),
  );
}

async function answers(
  { seed, run }: GatesQuestion,
  part: string,
  { arms, n }: { arms: readonly StudyArm[]; n: number },
): Promise<ReadAnswer> {
  const study = { name: `gates ${part}`, seed, replications: n, arms, perJob };
  return answersOf(study, await run(studyJobs(study), part));
}
