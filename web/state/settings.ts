/** From the arms of a question to scenarios, and settings out of an arm that may be half typed. */
import { InputError, type FailureSetting, type OrganisationScenario } from "../../sim/index.ts";
import { armKeys, type ArmInputs, type Conditions, type Inputs } from "./inputs.ts";
import type { Laboratory } from "./laboratory.ts";

/** How a scenario without a failure mode reads. */
export const absentFailure: FailureSetting = { dose: 0, safeguard: false };

/** @throws InputError whose path begins with the arm, as in a link: `b.failures.priority-whiplash.dose` */
export function resolveArms(
  { resolve }: Pick<Laboratory, "resolve">,
  { arms, conditions }: Pick<Inputs, "arms" | "conditions">,
): OrganisationScenario[] {
  return arms.map((arm, index) => {
    const key = armKeys[index];
    try {
      return resolve(arm, conditions);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      if (error.path === "") throw new InputError(key, error.message);
      throw new InputError(`${key}.${error.path}`, error.message.slice(error.path.length + 2));
    }
  });
}

/** A failure mode as the form shows it: the catalogue's setting under what was typed, even where it is refused. */
export function settingOf(
  original: OrganisationScenario | null,
  { set }: ArmInputs,
  mode: string,
): FailureSetting {
  const { dose, fromCycle, untilCycle, safeguard } = original?.failures[mode] ?? absentFailure;
  const typed = (field: keyof FailureSetting) => set[`failures.${mode}.${field}`];
  const number = (field: keyof FailureSetting) => {
    const text = typed(field);
    return text === undefined ? undefined : Number(text);
  };
  return {
    dose: number("dose") ?? dose,
    fromCycle: number("fromCycle") ?? fromCycle,
    untilCycle: number("untilCycle") ?? untilCycle,
    safeguard: typed("safeguard") === undefined ? safeguard : typed("safeguard") === "true",
  };
}

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
