/**
 * Designs of a trial with the estimator that goes with each. All read the same panel, department by cycle, and say what
 * they would say to somebody who knows nothing else: an effect, an interval where the method has one, and whether that
 * speaks against "no effect".
 */
import { meanInterval } from "../../inference/interval.ts";
import { moments } from "../../inference/moments.ts";
import { cuped } from "../../pilots/covariates.ts";
import { smallestPermutationP } from "../../pilots/pilot-power.ts";
import { groupTimeEffects, overallEffect } from "../../pilots/staggered.ts";
import { placebos, syntheticControl } from "../../pilots/synthetic-control.ts";
import { placeboError, syntheticDid } from "../../pilots/synthetic-did.ts";
import { wedgeEstimate } from "../../pilots/wedge-estimate.ts";
import {
  around,
  beforeAfter,
  byPermutation,
  type Estimate,
  interrupted,
  isEver,
  level,
  meanOf,
  ofChanges,
  type Panel,
  smallestIs,
  treatedRows,
  untreatedRows,
  withInterval,
} from "./estimating.ts";
import type { Assignment, TrialArm, TrialShape } from "./plan.ts";

export interface Method {
  id: string;
  /** For rows of tables and charts, e.g. "one: differences". */
  short: string;
  label: string;
  arm: TrialArm;
  /** In few words, e.g. "one department, no controls". */
  design: string;
  /** Why it can never speak against "no effect" in a trial of this shape; null where it can. */
  never: (shape: TrialShape) => string | null;
  /** @throws RangeError for a panel on which it cannot be computed */
  estimate: (panel: Panel, assignment: Assignment, shape: TrialShape) => Estimate;
}

const can = () => null;

export const methods: readonly Method[] = [
  {
    id: "before-after",
    short: "one: before and after",
    label: "before and after (Welch)",
    arm: "one department",
    design: "one department, no controls",
    never: can,
    estimate: (panel, assignment, { before }) =>
      beforeAfter(treatedRows(panel, assignment)[0], before),
  },
  {
    id: "its",
    short: "one: interrupted series",
    label: "interrupted time series",
    arm: "one department",
    design: "one department, no controls",
    never: can,
    estimate: (panel, assignment, { before }) =>
      interrupted(treatedRows(panel, assignment)[0], before),
  },
  {
    id: "did",
    short: "one: differences",
    label: "difference in differences (unit changes, t)",
    arm: "one department",
    design: "one department, all others as controls",
    never: can,
    estimate: ofChanges,
  },
  {
    id: "permutation",
    short: "one: permutation",
    label: "the same, by permutation",
    arm: "one department",
    design: "one department, all others as controls",
    never: ({ departments }) => smallestIs(smallestPermutationP(departments, 1)),
    estimate: byPermutation,
  },
  {
    id: "synthetic-control",
    short: "one: synthetic control",
    label: "synthetic control (placebos)",
    arm: "one department",
    design: "one department, all others as controls",
    never: ({ departments }) => smallestIs(1 / departments),
    estimate(panel, assignment, { before }) {
      const donors = untreatedRows(panel, assignment);
      const data = { donors, treated: treatedRows(panel, assignment)[0], before };
      const { effect } = syntheticControl(data);
      return { effect, interval: null, rejects: placebos(data).p <= level };
    },
  },
  {
    id: "synthetic-did",
    short: "one: synthetic differences",
    label: "synthetic difference in differences",
    arm: "one department",
    design: "one department, all others as controls",
    never: can,
    estimate(panel, assignment, { before }) {
      const data = {
        controls: untreatedRows(panel, assignment),
        treated: treatedRows(panel, assignment),
        before,
      };
      const placebo = placeboError(data);
      return withInterval(syntheticDid(data).effect, placebo?.interval ?? null);
    },
  },
  {
    id: "randomised",
    short: "half: differences",
    label: "difference in differences (unit changes, t)",
    arm: "half of them",
    design: "half of the departments by lot",
    never: can,
    estimate: ofChanges,
  },
  {
    id: "randomised-permutation",
    short: "half: permutation",
    label: "the same, by permutation",
    arm: "half of them",
    design: "half of the departments by lot",
    never: ({ departments }) =>
      smallestIs(2 * smallestPermutationP(departments, Math.floor(departments / 2))),
    estimate: byPermutation,
  },
  {
    id: "randomised-cuped",
    short: "half: covariate",
    label: "difference, time before as covariate",
    arm: "half of them",
    design: "half of the departments by lot",
    never: can,
    estimate(panel, assignment, { before }) {
      const { adjusted } = cuped({
        outcome: panel.map((row) => moments(row.slice(before)).mean),
        before: panel.map((row) => moments(row.slice(0, before)).mean),
        isTreated: assignment.map(isEver),
      });
      return withInterval(adjusted.difference, adjusted.interval);
    },
  },
  {
    id: "wedge",
    short: "wedge: mixed model",
    label: "stepped wedge (mixed model)",
    arm: "stepped wedge",
    design: "all departments, in four waves by lot",
    never: can,
    estimate(panel, assignment) {
      const { effect, interval } = wedgeEstimate(panel, assignment);
      return withInterval(effect, interval);
    },
  },
  {
    id: "group-time",
    short: "wedge: group-time",
    label: "group-time effects, not yet treated as controls",
    arm: "stepped wedge",
    design: "all departments, in four waves by lot",
    never: can,
    estimate(panel, assignment) {
      const firstTreated = assignment.map((row) => row.indexOf(1) + 1);
      const all = overallEffect(
        groupTimeEffects({ outcomes: panel, firstTreated }, "not-yet-treated"),
      );
      if (all === null) throw new RangeError("group-time effects: none, wants at least 1");
      return withInterval(all.effect, around(all.effect, all.standardError, panel.length - 2));
    },
  },
  {
    id: "switchback",
    short: "switchback: pairs",
    label: "switchback (pairs of cycles)",
    arm: "switchback",
    design: "all departments, on and off by cycle",
    never: can,
    estimate(panel, assignment, { before, after }) {
      const mean = meanOf(panel);
      const differences: number[] = [];
      for (let t = before; t + 1 < before + after; t += 2) {
        const sign = assignment[0][t] === 1 ? 1 : -1;
        differences.push(sign * (mean[t] - mean[t + 1]));
      }
      const { mean: effect, low, high } = meanInterval(differences);
      return withInterval(effect, { low, high });
    },
  },
  {
    id: "all-before-after",
    short: "all: before and after",
    label: "before and after (Welch)",
    arm: "everybody",
    design: "all departments at once, no controls",
    never: can,
    estimate: (panel, _assignment, { before }) => beforeAfter(meanOf(panel), before),
  },
  {
    id: "all-its",
    short: "all: interrupted series",
    label: "interrupted time series",
    arm: "everybody",
    design: "all departments at once, no controls",
    never: can,
    estimate: (panel, _assignment, { before }) => interrupted(meanOf(panel), before),
  },
];
