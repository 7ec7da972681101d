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

/** What stands for the arms A and B in the fields of a question. */
export const armKeys = ["a", "b"] as const;

/** An interval needs two pairs; studies larger than the most belong to the command line. */
export const minPairs = 2;
export const maxPairs = 3200;
export const maxSeedLength = 200;

export const defaultInputs: Inputs = {
  arms: [
    { scenario: "deploy-now", set: {} },
    { scenario: "wait-for-readiness", set: {} },
  ],
  conditions: { isSaturated: false, isNull: false },
  seed: "42",
  pairs: 200,
};

/**
 * The question as flat fields in a fixed order, in the spelling of a link: `a`, `a.failures.priority-whiplash.dose`,
 * `b`, `load`, `effects`, `seed`, `pairs`. Two questions are the same when their fields are.
 */
export function fieldsOf({ arms, conditions, seed, pairs }: Inputs): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [arm, key] of armKeys.entries()) {
    const { scenario, set } = arms[arm];
    fields.set(key, scenario);
    for (const path of Object.keys(set).sort()) fields.set(`${key}.${path}`, set[path]);
  }
  fields.set("load", conditions.isSaturated ? "saturated" : "as-is");
  fields.set("effects", conditions.isNull ? "off" : "on");
  fields.set("seed", seed);
  fields.set("pairs", String(pairs));
  return fields;
}

/** The fields that differ, in the order of `fieldsOf`; those that only the second question has come last. */
export function changedFields(before: Inputs, after: Inputs): string[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (field) => old.get(field) !== now.get(field),
  );
}

/** Equal by value, whatever the order in which values were changed. */
export function sameInputs(a: Inputs, b: Inputs): boolean {
  return changedFields(a, b).length === 0;
}

/** The inputs with one arm changed. */
export function withArm(inputs: Inputs, arm: number, changed: ArmInputs): Inputs {
  const arms: [ArmInputs, ArmInputs] = [inputs.arms[0], inputs.arms[1]];
  arms[arm] = changed;
  return { ...inputs, arms };
}

/** Both scenarios as the catalogue has them. */
export function withoutChanges(inputs: Inputs): Inputs {
  const [a, b] = inputs.arms;
  return {
    ...inputs,
    arms: [
      { ...a, set: {} },
      { ...b, set: {} },
    ],
  };
}

/** The arm with one value changed, or back at the catalogue's value when `value` is null. */
export function withValue(arm: ArmInputs, path: string, value: string | null): ArmInputs {
  const set = { ...arm.set };
  if (value === null) delete set[path];
  else set[path] = value;
  return { ...arm, set };
}
