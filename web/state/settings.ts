/** Reading settings out of an arm that may be half typed. */
import type { FailureSetting, OrganisationScenario } from "../../sim/index.ts";
import type { ArmInputs, Conditions } from "./inputs.ts";
import type { Laboratory } from "./laboratory.ts";

/** How a scenario without a failure mode reads. */
export const absentFailure: FailureSetting = { dose: 0, safeguard: false };

/** The scenario of an arm; null while a value is refused, which must not take the form away: the run reports it. */
export function resolvedOrNull(
  { resolve }: Pick<Laboratory, "resolve">,
  arm: ArmInputs,
  conditions: Conditions,
): OrganisationScenario | null {
  try {
    return resolve(arm, conditions);
  } catch {
    return null;
  }
}

/** The scenario's value at a path of `--set`; behind `parameters.` a whole parameter id is one key. */
export function valueAt(scenario: OrganisationScenario | null, path: string): unknown {
  const [group, ...rest] = path.split(".");
  const keys = group === "parameters" ? [group, rest.join(".")] : [group, ...rest];
  let value: unknown = scenario;
  for (const key of keys) {
    const isInside = typeof value === "object" && value !== null && Object.hasOwn(value, key);
    value = isInside ? (value as Record<string, unknown>)[key] : undefined;
  }
  if (value !== undefined || group !== "failures") return value;
  return absentFailure[rest.at(-1) as keyof FailureSetting];
}
