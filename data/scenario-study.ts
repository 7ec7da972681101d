/**
 * A simulated study as jobs of a sweep: arms whose scenario may differ from replication to replication (another organisation,
 * another pilot unit), each with its probes; and the answers read back by replication, arm and probe.
 */
import type { SweepJob } from "../analysis/sweep.ts";
import type { OrganisationScenario, ProbeRequest } from "../sim/index.ts";
import { resolvedArm } from "./claims-arms.ts";

export interface StudyArm {
  scenarioOf: (replication: number) => OrganisationScenario;
  probes: readonly ProbeRequest[];
}

export interface ScenarioStudy {
  /** Says in words what is asked, e.g. "gates, rules". */
  name: string;
  seed: string;
  replications: number;
  arms: readonly StudyArm[];
  /** Replications of one job: some seconds of work. */
  perJob: number;
}

/** One job per `perJob` replications, in their order. */
export function studyJobs({ name, seed, replications, arms, perJob }: ScenarioStudy): SweepJob[] {
  const jobs: SweepJob[] = [];
  for (let from = 0; from < replications; from += perJob) {
    const to = Math.min(replications, from + perJob);
    const resolved = arms.map(({ scenarioOf, probes }) => {
      const scenarios = Array.from({ length: to - from }, (_, i) => scenarioOf(from + i));
      return { arm: resolvedArm(unrepeated(scenarios)), probes };
    });
    jobs.push({
      identity: {
        study: name,
        seed,
        from,
        to,
        arms: resolved.map(({ arm, probes }) => ({ digest: arm.digest, probes })),
      },
      request: {
        arms: resolved.map(({ arm, probes }) => ({ scenarios: arm.scenarios, probes })),
        seed,
        from,
        to,
      },
    });
  }
  return jobs;
}

/** A single scenario where all replications have the same one. */
function unrepeated(scenarios: readonly OrganisationScenario[]): readonly OrganisationScenario[] {
  return scenarios.every((scenario) => scenario === scenarios[0]) ? [scenarios[0]] : scenarios;
}

export type ReadAnswer = (replication: number, arm: number, probe: number) => number;

/** `answers` by job, as the sweep gives them. */
export function answersOf(
  { arms, perJob }: Pick<ScenarioStudy, "arms" | "perJob">,
  answers: readonly Float64Array[],
): ReadAnswer {
  const starts: number[] = [];
  let width = 0;
  for (const { probes } of arms) {
    starts.push(width);
    width += probes.length;
  }
  return (replication, arm, probe) =>
    answers[Math.floor(replication / perJob)][(replication % perJob) * width + starts[arm] + probe];
}
