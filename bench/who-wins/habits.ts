/** The habits of the waiting arm, each with the switch that breaks it, and the shape of what is found about them. */
import type { Departures } from "./mode.ts";
import type { Judged, Regime } from "./question.ts";
import type { End } from "./reach.ts";

/** What the waiting arm does, and the switch that makes it stop. */
export const habits = [
  { id: "flags", label: "waits for flags", path: "parameters.deployment.heedFlags" },
  { id: "cycles", label: "steps by cycle", path: "parameters.deployment.heedCycles" },
  { id: "gates", label: "obeys gates", path: "parameters.deployment.heedGates" },
] as const;

export type HabitId = (typeof habits)[number]["id"];

/** Every combination of habits, all first, none last. */
export const combinations: readonly (readonly HabitId[])[] = [
  ["flags", "cycles", "gates"],
  ["cycles", "gates"],
  ["flags", "gates"],
  ["flags", "cycles"],
  ["flags"],
  ["cycles"],
  ["gates"],
  [],
];

export interface WhyAnswer {
  on: Regime;
  /** wait - now, per combination of habits. */
  combinations: ({ habits: readonly HabitId[]; reach: ReachShares } & Judged)[];
  /** Per habit: with it alone minus without any, and with all minus without this one. */
  effects: { habit: HabitId; alone: Effect; last: Effect }[];
}

/** In decision hours, paired like everything else. */
export type Effect = Omit<Judged, "word">;

/** Replications by how they ended, and cycles until the model was everywhere where it ever was. */
export interface ReachShares {
  ends: Record<End, number>;
  meanCycles: number | null;
}

/** The departures that leave these habits to the waiting arm. */
export function departuresOf(kept: readonly HabitId[]): Departures {
  const dropped = habits.filter(({ id }) => !kept.includes(id));
  return Object.fromEntries(dropped.map(({ path }) => [path, "0"]));
}
