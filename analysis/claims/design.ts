/**
 * The design of a row, spelled out: its arms in every cell, with and without the cut, and which probes its contrasts read.
 */
import type { Arm, Change, Claim, Contrast, Interior, Probe, Sum, Test } from "./claim.ts";
import { changed } from "./families.ts";

/** One cell of a row. Without cells there is one, without a name. */
export interface Cell {
  name: string;
  arms: Readonly<Record<string, Arm>>;
  /** The same arms with the channel cut; null: the row says why there is no cut. */
  cut: Readonly<Record<string, Arm>> | null;
}

/** A row that is judged. */
export interface TestedClaim extends Claim {
  test: Test;
}

export function isTested(claim: Claim): claim is TestedClaim {
  return "arms" in claim.test;
}

/** `further` changes every arm: a value along a boundary, another assumption. */
export function cellsOf(test: Test, further?: (name: string, arm: Arm) => Arm): Cell[] {
  const cells = test.cells ?? [{ name: "", change: {} }];
  return cells.map(({ name, change, arms: only }) => {
    const arms = mapArms(test.arms, (arm, own) => {
      const inCell = only === undefined || only.includes(own) ? changed(arm, change) : arm;
      return further === undefined ? inCell : further(own, inCell);
    });
    return { name, arms, cut: cutArms(test, arms) };
  });
}

function cutArms(test: Test, arms: Readonly<Record<string, Arm>>): Cell["cut"] {
  const { null: nothing } = test;
  if ("none" in nothing) return null;
  const { cut, arms: only } = nothing;
  return mapArms(arms, (arm, name) =>
    only === undefined || only.includes(name) ? changed(arm, cut) : arm,
  );
}

function mapArms(
  arms: Readonly<Record<string, Arm>>,
  change: (arm: Arm, name: string) => Arm,
): Record<string, Arm> {
  return Object.fromEntries(Object.entries(arms).map(([name, arm]) => [name, change(arm, name)]));
}

/** What an arm is asked for, by its name in the row. */
export interface Wanted {
  arm: string;
  probe: Probe;
}

export function isInterior(part: Contrast | Interior): part is Interior {
  return "interior" in part;
}

/** Every probe that a part reads, choices followed to what they look at and what they may choose. */
export function wantedBy(part: Contrast | Interior, choices: Test["choices"] = {}): Wanted[] {
  if (isInterior(part)) {
    return part.interior.flatMap((name) => followed(name, part.probe, choices));
  }
  const sums =
    "events" in part.quantity
      ? part.quantity.events.flatMap(({ signs }) => signs)
      : [part.quantity];
  const terms = sums.flatMap(termsOf);
  const reference =
    part.relative === true ? [{ name: referenceOf(part), probe: terms[0].probe }] : [];
  return [...terms, ...reference].flatMap(({ name, probe }) => followed(name, probe, choices));
}

/** Arms or choices of a sum with their weights. */
export function termsOf(sum: Sum): { name: string; probe: Probe; weight: number }[] {
  return [sum, ...(sum.more ?? [])].flatMap(({ probe, weights }) =>
    Object.entries(weights).map(([name, weight]) => ({ name, probe, weight })),
  );
}

/** The arm to whose mean a relative size refers. */
export function referenceOf({ of, quantity }: Contrast): string {
  if (of !== undefined) return of;
  if ("events" in quantity) throw new RangeError("relative: of events, wants an absolute size");
  const entries = Object.entries(quantity.weights);
  return (entries.find(([, weight]) => weight < 0) ?? entries[0])[0];
}

function followed(name: string, probe: Probe, choices: NonNullable<Test["choices"]>): Wanted[] {
  const choice = choices[name];
  if (choice === undefined) return [{ arm: name, probe }];
  const { when, pick, otherwise } = choice;
  return [
    { arm: when.arm, probe: when.probe },
    { arm: pick, probe },
    { arm: otherwise, probe },
  ];
}

/** Parts whose effect must vanish with the cut. A fallback that is `judged` instead of all the others must itself. */
export function vanishingParts(
  test: Test,
  judged: readonly (Contrast | Interior)[] = test.all,
): readonly (Contrast | Interior)[] {
  if ("none" in test.null) return [];
  if (judged !== test.all) return judged;
  const { parts } = test.null;
  return test.all.filter((_, at) => parts === undefined || parts.includes(at));
}

/** Whether an arm states a parameter of its own, which then is part of what the row is about. */
export function states({ set = {}, dated = [] }: Arm, id: string): boolean {
  return id in set || dated.some(({ parameters = {} }) => id in parameters);
}

/** A change of every arm: the value of a parameter from the decision date on, or from the start where it is read only there. */
export function withParameter(arm: Arm, id: string, value: number, atStart: boolean): Arm {
  const change: Change = atStart
    ? { set: { [id]: value } }
    : { dated: [{ parameters: { [id]: value } }] };
  return changed(arm, change);
}

/** Another dose of a failure mode, its dates and safeguard kept. */
export function withDose(arm: Arm, mode: string, dose: number): Arm {
  return changed(arm, { failures: { [mode]: { ...arm.failures?.[mode], dose } } });
}
