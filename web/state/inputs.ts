/**
 * What a visitor can set before pressing Run: two scenarios of the catalogue with changed values, the conditions both
 * meet, seed and number of pairs. Plain data, compared by value, so that the page knows when a result is stale.
 */

/** Changed values use the paths and spelling of the command line's `--set path=value`. */
export interface ArmInputs {
  scenario: string;
  set: Readonly<Record<string, string>>;
}

/** What both arms meet. */
export interface Conditions {
  /** Demand above what the organisation can do, instead of each scenario's own. */
  isSaturated: boolean;
  /** Both arms on the null scenario: costs without effects. */
  isNull: boolean;
}

export interface Inputs {
  arms: readonly [ArmInputs, ArmInputs];
  conditions: Conditions;
  seed: string;
  pairs: number;
}

/** The most pairs the page offers; larger studies belong to the command line. */
export const maxPairs = 3200;

export const defaultInputs: Inputs = {
  arms: [
    { scenario: "deploy-now", set: {} },
    { scenario: "wait-for-readiness", set: {} },
  ],
  conditions: { isSaturated: false, isNull: false },
  seed: "42",
  pairs: 200,
};

/** Equal by value, whatever the order in which values were changed. */
export function sameInputs(a: Inputs, b: Inputs): boolean {
  return spell(a) === spell(b);
}

function spell({ arms, conditions, seed, pairs }: Inputs): string {
  const spelled = arms.map(({ scenario, set }) => [scenario, Object.entries(set).sort(byPath)]);
  const { isSaturated, isNull } = conditions;
  return JSON.stringify([spelled, isSaturated, isNull, seed, pairs]);
}

function byPath([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : Number(a > b);
}

/** The inputs with one arm changed. */
export function withArm(inputs: Inputs, arm: number, changed: ArmInputs): Inputs {
  const arms: [ArmInputs, ArmInputs] = [inputs.arms[0], inputs.arms[1]];
  arms[arm] = changed;
  return { ...inputs, arms };
}

/** The arm with one value changed, or back at the catalogue's value when `value` is null. */
export function withValue(arm: ArmInputs, path: string, value: string | null): ArmInputs {
  const set = { ...arm.set };
  if (value === null) delete set[path];
  else set[path] = value;
  return { ...arm, set };
}
