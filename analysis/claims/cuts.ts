/**
 * Cuts that several rows share: what a change of direction costs, and what makes people practise different versions of a
 * workflow. Designed from the equations, before any run of these rows was seen by whoever designed them.
 */
import type { Dated, Test } from "./claim.ts";
import { channel } from "./families.ts";

/**
 * A change of direction takes set-ups (MEC-03), time of managers and what they leave undone (MEC-03, MEC-05), progress and
 * errors of work that is put back (MEC-03), and disputes while departments see it differently (MEC-25). Interpreting takes
 * no time and misses nothing, since thought that costs nothing would otherwise be thought not given. Who comes first still
 * changes as often, and running work is put back as often.
 */
export const changesAreFree: Test["null"] = channel(
  "changes cost nobody time, progress or errors, and nobody disputes them",
  {
    "switching.setupMinutes": 0,
    "switching.managerSetupMinutes": 0,
    "switching.progressLoss": 0,
    "switching.errorFactor": 1,
    "translation.effortMinutes": 0,
    "translation.misreadAtWorst": 0,
    "conflict.friction": 0,
  },
);

/**
 * All people of a unit practise one version from cycle 1 on: in cycle 0 they come to the version in force within days, and
 * then nobody changes any more but by an act that takes the whole unit along.
 */
export const sameVersions: readonly Dated[] = [
  {
    until: 1,
    parameters: {
      "sop.publication": 0,
      "deployment.adoptionOwn": 1,
      "deployment.adoptionPeers": 2,
    },
  },
  { from: 1, parameters: { "rights.deployStandard": 0 } },
];
