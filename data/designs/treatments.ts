/**
 * What a trial of `burrow designs` can put in force. Rules hold department by department, so every design can try them. The
 * CoE and the change window are for everybody at once: only designs that treat all can. Training is walked as a deployment of
 * its own, in which one department goes first, and it cannot be taken back. No treatment loosens a rule.
 */
import type { TrialArm } from "../../analysis/reports/designs/plan.ts";
import {
  findParameter,
  InputError,
  type OrganisationScenario,
  statedValue,
} from "../../sim/index.ts";

export const treatmentNames = ["rules", "training", "centre", "window"] as const;
export type TreatmentName = (typeof treatmentNames)[number];

export interface Treatment {
  /** Arms that can try it, in the order of `trialArms`; nobody and everybody always. */
  arms: readonly TrialArm[];
  /** Parameter to the value that holds while it is in force; a number, or the parameter that says it. */
  values: Readonly<Record<string, number | string>>;
  /** Of the values, the one that counts people who are paid for beyond those that are there: the simulation books none. */
  buys?: string;
  /** How it reaches the departments: by dated values, in those treated or in the whole organisation, or walked. */
  by: "department" | "organisation" | "walk";
}

const forAll = ["nobody", "switchback", "everybody"] as const;

export const treatments: Readonly<Record<TreatmentName, Treatment>> = {
  rules: {
    arms: ["nobody", "one department", "half of them", "stepped wedge", "switchback", "everybody"],
    values: {
      "audit.sample": "deployment.auditSample",
      "governance.bypassGate": "deployment.bypassGate",
      "translation.effortMinutes": "deployment.effortMinutes",
      "escalation.goFirst": "deployment.escalationsFirst",
      "rhythm.alignment": 1,
    },
    by: "department",
  },
  training: {
    arms: ["nobody", "one department", "everybody"],
    // they hang on what the organisation has: training.ts
    values: {},
    by: "walk",
  },
  centre: {
    arms: forAll,
    values: { "sop.people": "deployment.coePeople" },
    buys: "sop.people",
    by: "organisation",
  },
  window: { arms: forAll, values: { "governance.changeWindow": 1 }, by: "organisation" },
};

/** What a treatment puts in force in an organisation, before its own values are held against it. */
export function valuesIn(
  base: OrganisationScenario,
  { values }: Treatment,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(values).map(([parameter, value]) => [
      parameter,
      typeof value === "number" ? value : statedValue(base, value),
    ]),
  );
}

/**
 * How long the department that goes first is alone in a trial of training.
 *
 * @throws InputError where the model knows no pilot that is as long as what is observed
 */
export function checkWalk(after: number): void {
  const { high } = findParameter("deployment.pilotCycles")!;
  if (after <= high) return;
  throw new InputError(
    "--after",
    `${after} cycles, wants at most ${high} with --treatment training: so long a department is trained ahead of the others`,
  );
}
