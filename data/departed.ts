/**
 * A complete scenario with further departures, read again through the same door as a person's file, so that nothing gets by
 * its rules: failure modes and assumptions of a report are put on the arms a person named.
 */
import type { DatedDeparture, OrganisationScenario } from "../sim/index.ts";
import { findParameter, InputError, madeWith, resolveScenario, statedValue } from "../sim/index.ts";

type Doses = Readonly<Record<string, { dose: number; safeguard: boolean }>>;

export interface Departures {
  /** One value for everybody. From the decision date on, so that the past stays shared; what is made with it, from the start. */
  parameters?: Readonly<Record<string, number>>;
  /** Parameters of which units have values of their own: each is multiplied by this. */
  factors?: Readonly<Record<string, number>>;
  /** From the decision date on. */
  failures?: Doses;
  /** From the start: modes that are how an organisation is. */
  always?: Doses;
}

/** @throws InputError where the rules of a scenario do not allow them */
export function departed(base: OrganisationScenario, departures: Departures): OrganisationScenario {
  const { parameters = {}, factors = {}, failures = {}, always = {} } = departures;
  const [atStart, later] = parted(parameters);
  const [unitsAtStart, unitsLater] = parted(factors);
  const dated: Partial<DatedDeparture>[] = [
    { fromCycle: 0, parameters: later, failures },
    ...(Object.keys(unitsLater).length === 0
      ? []
      : base.units.map(({ id }) => ({
          fromCycle: 0,
          units: [id],
          parameters: scaled(base, id, unitsLater),
        }))),
  ].filter(
    (own) =>
      Object.keys(own.parameters).length > 0 ||
      ("failures" in own && Object.keys(own.failures).length > 0),
  );
  const scenario = resolveScenario(
    {
      schema: "burrow/1",
      kind: "organisation",
      name: base.name,
      extends: "base",
      parameters: atStart,
      failures: always,
      ...(Object.keys(unitsAtStart).length === 0
        ? {}
        : {
            units: base.units.map((unit) => ({
              ...unit,
              parameters: { ...unit.parameters, ...scaled(base, unit.id, unitsAtStart) },
            })),
          }),
      ...(dated.length === 0 ? {} : { dated: [...(base.dated ?? []), ...dated] }),
    },
    { lookup: () => base },
  );
  if (scenario.kind === "organisation") return scenario;
  throw new InputError("kind", `${scenario.kind}, wants an organisation`);
}

/** What an organisation is made with, and what may change at a date. */
function parted(values: Readonly<Record<string, number>>): Record<string, number>[] {
  const entries = Object.entries(values);
  const isMade = ([id]: [string, number]) => madeWith.includes(id);
  return [
    Object.fromEntries(entries.filter(isMade)),
    Object.fromEntries(entries.filter((entry) => !isMade(entry))),
  ];
}

function scaled(
  base: OrganisationScenario,
  unit: string,
  factors: Readonly<Record<string, number>>,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(factors).map(([id, factor]) => [
      id,
      asParameter(id, factor * statedValue(base, id, { unit })),
    ]),
  );
}

/** The value as its parameter takes it: within its registered range, whole where it counts something. */
export function asParameter(id: string, value: number): number {
  const { low, high, whole = false } = findParameter(id)!;
  const kept = Math.min(high, Math.max(low, value));
  return whole ? Math.round(kept) : kept;
}
