/**
 * Validation cases of kind garbage-can: the 324 organisations of Cohen, March and Olsen (1972), or some of them by load,
 * structure and energy, through the very steps by which departments settle their disputes. Nothing is random in them.
 */
import { type Can, openChoice, step, Style } from "./model/managers/garbage-can.ts";
import type { Figure } from "./network/cases.ts";
import { InputError } from "./scenario/input-error.ts";

const loads = ["light", "moderate", "heavy"] as const;
const structures = ["unsegmented", "hierarchical", "specialised"] as const;
const distributions = ["less", "equal", "more"] as const;
const outcomes = ["resolution", "oversight", "flight", "open", "solved"] as const;

type Outcome = (typeof outcomes)[number];

/** Factors that are not stated take all their values; figures are totals over the organisations that are left. */
export interface GarbageCanScenario {
  kind: "garbage-can";
  name: string;
  load?: (typeof loads)[number];
  access?: (typeof structures)[number];
  decision?: (typeof structures)[number];
  /** Energy of members: less, equally much or more at the top. */
  energy?: (typeof distributions)[number];
  expected: { id: Outcome; value: number }[];
}

export interface GarbageCanCase {
  id: string;
  scenario: GarbageCanScenario;
}

const periods = 20;
const members = 10;
const choices = 10;
const problems = 20;
const everywhere = (1 << choices) - 1;

/** Hundredths of a member's energy that reach a choice: .6 of .1 to 1, of .55, and of 1 to .1. */
const energies: Record<(typeof distributions)[number], (member: number) => number> = {
  less: (member) => 6 * (member + 1),
  equal: () => 33,
  more: (member) => 60 - 6 * member,
};

/** Hundredths that a problem needs. */
const needs = { light: 110, moderate: 220, heavy: 330 } as const;

/** Orders in which choices come, one a period, and problems, two a period (Cohen, March and Olsen 1972, from 1 up). */
const choiceOrders = [
  [10, 7, 9, 5, 2, 3, 4, 1, 6, 8],
  [6, 5, 2, 10, 8, 9, 7, 4, 1, 3],
] as const;
const problemOrders = [
  [8, 20, 14, 16, 6, 7, 15, 17, 2, 13, 11, 19, 4, 9, 3, 12, 1, 10, 5, 18],
  [4, 14, 11, 20, 3, 5, 2, 12, 1, 6, 8, 19, 7, 15, 16, 17, 10, 18, 9, 13],
] as const;

/** Choices that the n-th of those who have ten ranks may go to, as bits; rank 0 is the highest. */
function reach(structure: (typeof structures)[number], rank: number): number {
  if (structure === "unsegmented") return everywhere;
  if (structure === "specialised") return 1 << rank;
  return everywhere & ~((1 << rank) - 1);
}

type Organisation = Required<Omit<GarbageCanScenario, "kind" | "name" | "expected">> & {
  choiceOrder: number;
  problemOrder: number;
};

/** Outcomes of one organisation after twenty periods. */
function runOrganisation(organisation: Organisation): Record<Outcome, number> {
  const { load, access, decision, energy, choiceOrder, problemOrder } = organisation;
  const ints = (length: number, value: (place: number) => number) =>
    Int32Array.from({ length }, (_, place) => value(place));
  const none = (length: number) => new Int32Array(length);
  const can: Can = {
    needs: none(problems),
    problemReach: ints(problems, (problem) => reach(access, Math.floor(problem / 2))),
    place: ints(problems, () => -1),
    energy: ints(members, energies[energy]),
    memberReach: ints(members, (member) => reach(decision, member)),
    open: none(choices),
    spent: none(choices),
    required: none(choices),
    touched: none(choices),
    made: none(choices),
    lacking: none(choices),
  };
  const made = [0, 0, 0, 0];
  for (let period = 0; period < periods; period++) {
    if (period < choices) {
      openChoice(can, choiceOrders[choiceOrder][period] - 1);
      for (const problem of problemOrders[problemOrder].slice(2 * period, 2 * period + 2))
        can.needs[problem - 1] = needs[load];
    }
    step(can);
    for (const style of can.made) made[style]++;
  }
  return {
    resolution: made[Style.Resolution],
    oversight: made[Style.Oversight],
    flight: made[Style.Flight],
    open: can.open.reduce((sum, open) => sum + open, 0),
    solved: can.needs.reduce((sum, left) => (left === 0 ? sum + 1 : sum), 0),
  };
}

/** Totals over all organisations that a scenario leaves. */
export function runGarbageCans(scenario: GarbageCanScenario): Record<Outcome, number> {
  const of = <T>(stated: T | undefined, all: readonly T[]) =>
    stated === undefined ? all : [stated];
  const total = { resolution: 0, oversight: 0, flight: 0, open: 0, solved: 0 };
  for (const load of of(scenario.load, loads))
    for (const access of of(scenario.access, structures))
      for (const decision of of(scenario.decision, structures))
        for (const energy of of(scenario.energy, distributions))
          for (const orders of [0, 1, 2, 3]) {
            const [choiceOrder, problemOrder] = [orders >> 1, orders & 1];
            const each = { load, access, decision, energy, choiceOrder, problemOrder };
            const found = runOrganisation(each);
            for (const outcome of outcomes) total[outcome] += found[outcome];
          }
  return total;
}

export const garbageCanEstimator = {
  tasks: ({ scenario }: GarbageCanCase): GarbageCanScenario[] => [scenario],
  furtherTasks: (): GarbageCanScenario[] => [],
  run: runGarbageCans,
  figures: (
    { id, scenario }: GarbageCanCase,
    [totals]: readonly Record<Outcome, number>[],
  ): Figure[] =>
    scenario.expected.map((expected) => ({
      id: `${id}/${expected.id}`,
      expected: expected.value,
      estimate: totals[expected.id],
      standardError: 0,
      kind: "identity",
      tolerance: 0,
      precision: 0,
      isHeadline: false,
    })),
};

const known: Record<string, readonly string[]> = {
  load: loads,
  access: structures,
  decision: structures,
  energy: distributions,
};

/** Reads a case of this kind. @throws InputError with path, value and rule for the first problem */
export function readGarbageCan(document: unknown): GarbageCanScenario {
  const scenario = document as Record<string, unknown>;
  for (const [key, value] of Object.entries(scenario)) {
    if (["schema", "kind", "name", "title", "expected"].includes(key)) continue;
    if (known[key] === undefined) throw new InputError(key, "unknown key");
    if (!known[key].includes(value as string))
      throw new InputError(key, `${JSON.stringify(value)}, wants ${known[key].join(" or ")}`);
  }
  const { name, expected } = scenario;
  if (typeof name !== "string" || name === "")
    throw new InputError("name", `${JSON.stringify(name) ?? "missing"}, wants a text`);
  if (!Array.isArray(expected) || expected.length === 0)
    throw new InputError("expected", "no figures, wants at least 1");
  expected.forEach((figure: { id?: unknown; value?: unknown } | null, place) => {
    if (!outcomes.includes(figure?.id as Outcome))
      throw new InputError(
        `expected.${place}.id`,
        `${JSON.stringify(figure?.id) ?? "missing"}, wants ${outcomes.join(" or ")}`,
      );
    if (typeof figure?.value !== "number" || !Number.isFinite(figure.value))
      throw new InputError(
        `expected.${place}.value`,
        `${JSON.stringify(figure?.value) ?? "missing"}, wants a number`,
      );
  });
  return scenario as unknown as GarbageCanScenario;
}
