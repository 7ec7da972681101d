/**
 * What a pilot can find, before any data: power and smallest detectable effect of the difference of unit changes with
 * Student's t (units less 2 degrees of freedom), and the smallest p-value that a permutation of the treated units can have.
 */
import { finite, positive, properShare, wholeNumber } from "../checks.ts";
import { noncentralStudentUpper } from "../distributions/noncentral-student.ts";
import { studentQuantile } from "../distributions/student.ts";

export interface PilotPlan {
  treatedUnits: number;
  controlUnits: number;
  /** Standard deviation of one unit's change from before to after, e.g. from placebo pilots of the twin. */
  changeSd: number;
  /** Two-sided. */
  error?: number;
}

/** Chance to find a true effect on its own side; at least three units. */
export function pilotPower(effect: number, plan: PilotPlan): number {
  finite("effect", effect);
  const { standardError, degreesOfFreedom, critical } = testOf(plan);
  return noncentralStudentUpper(critical, {
    degreesOfFreedom,
    shift: Math.abs(effect) / standardError,
  });
}

/** (t(1 - error/2) + t(power)) standard errors: the usual approximation, in units of the outcome. */
export function detectableEffect(plan: PilotPlan, power = 0.8): number {
  properShare("power", power);
  const { standardError, degreesOfFreedom, critical } = testOf(plan);
  return Math.max(0, critical + studentQuantile(power, degreesOfFreedom)) * standardError;
}

/** 1 / C(units, treated): no permutation test of that pilot gets below, one-sided. */
export function smallestPermutationP(units: number, treatedUnits: number): number {
  wholeNumber("units", units, 2, 1000);
  wholeNumber("treatedUnits", treatedUnits, 1, units - 1);
  let share = 1;
  for (let k = 1; k <= treatedUnits; k++) share *= k / (units - treatedUnits + k);
  return share;
}

function testOf({ treatedUnits, controlUnits, changeSd, error = 0.05 }: PilotPlan) {
  wholeNumber("treatedUnits", treatedUnits, 1);
  wholeNumber("controlUnits", controlUnits, 1);
  wholeNumber("units", treatedUnits + controlUnits, 3);
  positive("changeSd", changeSd);
  properShare("error", error);
  const degreesOfFreedom = treatedUnits + controlUnits - 2;
  return {
    standardError: changeSd * Math.sqrt(1 / treatedUnits + 1 / controlUnits),
    degreesOfFreedom,
    critical: -studentQuantile(error / 2, degreesOfFreedom),
  };
}
