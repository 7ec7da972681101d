/** A little multitasking helps where tasks contain waiting, and much of it hurts (KC 2013). */
import type { Arm } from "../../claims/claim.ts";
import type { AgainstBest, Figure, Pattern } from "../pattern.ts";

const levels = { one: 1, two: 2, three: 3, four: 4, six: 6, eight: 8 } as const;
const inBetween = ["two", "three", "four", "six"] as const;
/** Nobody waits for an answer, and nobody waits for time to pass. */
const withoutWaiting = { "responses.stopShare": 0, "responses.waitWeight": 0 };

const at = (aside: number, more: Readonly<Record<string, number>> = {}): Arm => ({
  on: "burrow",
  dated: [{ parameters: { "exceptions.asideMost": aside, ...more } }],
});

const window = [1, 6] as const;

const worseThanBest = (extreme: "one" | "eight", what: string): AgainstBest => ({
  what,
  unit: "min",
  band: [0, Infinity],
  values: (seen) => [extreme, ...inBetween].map((arm) => seen.measure(arm, "lead_time", ...window)),
});

const noDifference: Figure = {
  what: "lead time with eight tasks at once less that with one, where no task contains waiting",
  unit: "min",
  band: [-1, 1],
  of: (seen) =>
    seen.measure("eightWithout", "lead_time", ...window) -
    seen.measure("oneWithout", "lead_time", ...window),
};

export const vC4: Pattern = {
  id: "V-C4",
  statement:
    "Total time is least with a few tasks at once when tasks contain waiting, and multitasking does not help when they do not.",
  sources: ["kc2013"],
  kind: "emergent",
  note: "Tasks at once: totes that a worker may have begun, all of them waiting for an answer, before standing idle (exceptions.asideMost).",
  why: "Nothing makes it dearer to go back to a tote set aside than to any other tote, so many tasks at once neither help nor hurt.",
  arms: {
    ...Object.fromEntries(Object.entries(levels).map(([name, aside]) => [name, at(aside)])),
    oneWithout: at(levels.one, withoutWaiting),
    eightWithout: at(levels.eight, withoutWaiting),
  },
  cycles: 6,
  figures: [
    worseThanBest("one", "lead time with one task at a time, against the best in between"),
    worseThanBest("eight", "lead time with eight tasks at once, against the best in between"),
    noDifference,
  ],
};
