/**
 * What drives the decision to deploy or to wait, with the ranges in which it is assumed, judged one by one before any
 * result was seen. Failure modes of the baseline go by their dose.
 */

export interface Driver {
  /** Path of a departure, as in `--set path=value`. */
  path: string;
  low: number;
  high: number;
}

const ranges: readonly [path: string, low: number, high: number][] = [
  ["parameters.traits.acceptance", 0.2, 0.8],
  ["parameters.traits.commitment", 0.2, 0.8],
  ["parameters.traits.efficacy", 0.2, 0.8],
  ["parameters.traits.truth", 0.2, 0.8],
  ["parameters.traits.answered", 0.001, 0.01],
  ["parameters.traits.halfLifeCycles", 6, 24],
  ["parameters.traits.coaching", 0.02, 0.15],
  ["parameters.deployment.coachingHours", 0.25, 1.5],
  ["parameters.deployment.assessmentNoise", 0.01, 0.15],
  ["parameters.deployment.workerHours", 2, 24],
  ["parameters.deployment.adoptionOwn", 0.01, 0.15],
  ["parameters.deployment.adoptionPeers", 0.1, 0.6],
  ["parameters.deployment.rollBackFall", 0.02, 0.1],
  ["parameters.learning.transfer", 0.3, 0.8],
  ["parameters.learning.contradictionFactor", 1, 20],
  ["parameters.sop.evidenceScale", 2, 15],
  ["parameters.governance.managerViolations", 0, 2],
  ["failures.bypassing-the-spine.dose", 0, 1],
  ["failures.priority-whiplash.dose", 0, 0.5],
];

export const drivers: readonly Driver[] = ranges.map(([path, low, high]) => ({ path, low, high }));
