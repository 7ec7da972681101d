/**
 * Parameters are declared once, in the file that uses them, and read by name from there on.
 * A mechanism's off switch is part of the declaration: `off` is the value at which the parameter has no effect.
 */

/** Who a value belongs to: the whole organisation, each unit (a manager's team), or each executive. */
export type Scope = "organisation" | "unit" | "executive";

export interface ParameterSpec {
  label: string;
  unit: string;
  default: number;
  low: number;
  high: number;
  /** Source key of data/bibliography.json with a locator, or "assumed". */
  source: string;
  /** Law of the quantity itself when the value is its mean. */
  law?: string;
  scope?: Scope;
  /** The value that removes the effect when the mechanism is switched off; absent: the parameter needs no switch. */
  off?: number;
  /** Only whole numbers make sense. */
  whole?: boolean;
  /** The mechanism, when it is not the group's. */
  mechanism?: string;
  /** Makes no difference before the decision date: arms that differ in it alone share their past. */
  afterDecision?: boolean;
}

export interface ParameterGroup<T extends Record<string, ParameterSpec>> {
  readonly name: string;
  readonly mechanism: string;
  readonly specs: T;
  /** What holds of every parameter of the group that does not say otherwise. */
  readonly afterDecision: boolean;
}

/** Values of a group as the hot loop reads them: a number, or one number per unit or executive. */
export type Values<T extends Record<string, ParameterSpec>> = {
  [K in keyof T]: T[K] extends { scope: "unit" | "executive" } ? Float64Array : number;
};

export function parameters<const T extends Record<string, ParameterSpec>>(
  name: string,
  mechanism: string,
  specs: T,
  { afterDecision = false } = {},
): ParameterGroup<T> {
  return { name, mechanism, specs, afterDecision };
}
