/** Fire-fighting keeps itself alive: what state an organisation is in depends on where it came from (Repenning 2001). */
import type { Observed } from "../../../sim/index.ts";
import type { Arm } from "../../claims/claim.ts";
import type { Pattern } from "../pattern.ts";

const turn = 8;
const afterwards = 1.05;

/** Demand that lies above or below for a while, and is the same for everybody then. */
const coming = (from: number): Arm => ({
  on: "burrow",
  dated: [
    { parameters: { "flow.demandFactor": afterwards } },
    { until: turn, parameters: { "flow.demandFactor": from } },
  ],
});

const apart = (seen: Observed, [low, high]: readonly [string, string], from: number, to: number) =>
  seen.measure(high, "fire_fighting", from, to) - seen.measure(low, "fire_fighting", from, to);

const episode = ["spared", "burned"] as const;
const loop = ["fromBelow", "fromAbove"] as const;

export const vC12: Pattern = {
  id: "V-C12",
  statement:
    "An organisation that was once on fire goes on fighting fires when nothing is different any more.",
  sources: ["repenning2001"],
  kind: "emergent",
  note: "Two starts, equal parameters from the eighth cycle on: an episode of fire-fighting or none, demand from above or from below. Two attractors: at least half of what set them apart is still there twelve cycles later.",
  why: "Neglect makes friction, friction makes urgent work and urgent work makes neglect (MEC-21), but one round of it returns less than it took: the loop's gain lies below 1 at these parameters, so every episode dies out.",
  arms: {
    spared: { on: "burrow" },
    burned: { on: "burrow", failures: { "fire-fighting": { dose: 1, until: turn } } },
    fromBelow: coming(0.85),
    fromAbove: coming(1.25),
  },
  cycles: 24,
  figures: [
    {
      what: "time on fire-fighting at the end of the episode, against none",
      unit: "share",
      band: [0, Infinity],
      of: (seen) => apart(seen, episode, turn - 2, turn),
    },
    {
      what: "what is left of it twelve cycles later, beyond half",
      unit: "share",
      band: [0, Infinity],
      of: (seen) => apart(seen, episode, 20, 24) - 0.5 * apart(seen, episode, turn - 2, turn),
    },
    {
      what: "what is left of a time of too much demand, beyond half",
      unit: "share",
      band: [0, Infinity],
      of: (seen) => apart(seen, loop, 20, 24) - 0.5 * apart(seen, loop, turn - 2, turn),
    },
  ],
};
