/**
 * What could be done instead of the arms of a comparison: never deploy, try it in the pilot only, or begin after a fixed
 * number of cycles of the readiness programme. All differ from the arm they come from at the decision date and later, so
 * they share its past.
 */
import { deployments, type OrganisationScenario } from "../../sim/index.ts";
import { canonicalJson } from "../canonical-json.ts";

export interface Action {
  id: string;
  label: string;
  /** The arm of the comparison, or null for one that was added. */
  arm: number | null;
  /** Cycles after which the steps begin, of actions that wait; null for others. */
  wait: number | null;
  /** Whether the steps begin at the decision date. */
  isImmediate: boolean;
  /** From an arm of the command to the scenario of the action, whatever its other values. */
  from: number;
  change: (arm: OrganisationScenario) => OrganisationScenario;
}

/** Cycles of waiting that are looked at. */
export const waits: readonly number[] = [0, 2, 4, 8];

/** A department is brought to the standard by an act of the CoE: without the right to it the pilot stays alone. */
const pilotOnly = { "rights.alignDepartments": 0 };

/** The arms, then what could be done instead; only the arms where they differ in more than what is deployed. */
export function actionsOf(
  arms: readonly OrganisationScenario[],
  names: readonly string[],
): Action[] {
  const own = arms.map((_, arm): Action => ({
    id: names[arm],
    label: names[arm],
    arm,
    wait: null,
    isImmediate: beginsAtOnce(arms[arm]),
    from: arm,
    change: (scenario) => scenario,
  }));
  if (!differOnlyInDeployment(arms)) return own;
  const deploying = arms.findIndex((arm) => planOf(arm)?.deploys === true);
  if (deploying < 0) return own;
  const { horizonCycles } = arms[0].calendar;
  const added = [
    ...waits.filter((wait) => wait < horizonCycles).map((wait) => waiting(arms, wait)),
    fixed("pilot only", deploying, (arm) => dated(arm, pilotOnly)),
    fixed("never", deploying, (arm) => ({ ...arm, deployment: "none" })),
  ];
  return [...own, ...added.filter(({ id }) => !names.includes(id))];
}

/** The readiness programme for exactly so many cycles, then the steps, whatever the flags say. */
function waiting(arms: readonly OrganisationScenario[], wait: number): Action {
  const own = arms.findIndex((arm) => planOf(arm)?.waitsForFlags === true);
  // RF1 always reads red under this threshold, so only the number of cycles ends the waiting
  const parameters: Record<string, number> =
    wait === 0
      ? { "deployment.heedFlags": 0, "deployment.longestWait": 0 }
      : {
          "deployment.heedFlags": 1,
          "deployment.longestWait": wait,
          "deployment.redSlack": 1,
          "deployment.greensWanted": 6,
        };
  return {
    ...fixed(`wait ${wait}`, Math.max(0, own), (arm) =>
      dated(own < 0 ? { ...arm, deployment: "wait-for-readiness" } : arm, parameters),
    ),
    wait,
    isImmediate: wait === 0,
    label: wait === 0 ? "wait 0: the waiting arm's steps, begun at once" : `wait ${wait} cycles`,
  };
}

function fixed(id: string, from: number, change: Action["change"]): Action {
  return { id, label: id, arm: null, wait: null, isImmediate: false, from, change };
}

function dated(
  arm: OrganisationScenario,
  parameters: Record<string, number>,
): OrganisationScenario {
  const departure = { fromCycle: 0, parameters, off: [], failures: {} };
  return { ...arm, dated: [...(arm.dated ?? []), departure] };
}

function beginsAtOnce(arm: OrganisationScenario): boolean {
  const plan = planOf(arm);
  return plan !== undefined && plan.deploys && !plan.waitsForFlags;
}

function planOf({ deployment }: OrganisationScenario) {
  return deployments.find(({ id }) => id === deployment);
}

function differOnlyInDeployment(arms: readonly OrganisationScenario[]): boolean {
  return new Set(arms.map((arm) => essenceOf({ ...arm, deployment: "" }))).size === 1;
}

/** What can change a result, as text to compare: no names, no titles, no expectations. */
export function essenceOf(scenario: OrganisationScenario): string {
  const { name: _, title: __, what: ___, expected: ____, replications: _____, ...rest } = scenario;
  return canonicalJson(rest);
}

/** Paths of what the arms state differently: the comparison is about these, so no assumption may move them. */
export function pathsInQuestion(arms: readonly OrganisationScenario[]): string[] {
  const of = (paths: (arm: OrganisationScenario) => Record<string, unknown>, prefix: string) => {
    const keys = new Set(arms.flatMap((arm) => Object.keys(paths(arm))));
    return [...keys]
      .filter((key) => new Set(arms.map((arm) => JSON.stringify(paths(arm)[key]))).size > 1)
      .map((key) => `${prefix}.${key}`);
  };
  return [
    ...of((arm) => arm.parameters, "parameters"),
    ...of((arm) => arm.failures, "failures").map((path) => `${path}.dose`),
  ];
}
