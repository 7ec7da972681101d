/** Hot jobs make regular ones slower and less predictable (Ehteshami et al. 1992). */
import type { Observed } from "../../../sim/index.ts";
import { moments } from "../../inference/moments.ts";
import type { Figure, Pattern } from "../pattern.ts";

const doses = { none: 0, some: 0.4, many: 1 } as const;

/** Lead times of orders that came through the manager. */
function regular(seen: Observed, arm: string): { mean: number; sd: number } {
  const { lead, direct } = seen.visits(arm);
  const { mean, variance } = moments(
    lead.filter((minutes, row) => !Number.isNaN(minutes) && direct[row] === 0),
  );
  return { mean, sd: Math.sqrt(variance) };
}

const rises = (of: "mean" | "sd", from: string, to: string): Figure => ({
  what: `${of === "mean" ? "mean" : "standard deviation"} of regular orders' lead time, with ${to} hot jobs against ${from}`,
  unit: "min",
  band: [0, Infinity],
  of: (seen) => regular(seen, to)[of] - regular(seen, from)[of],
});

export const vC5: Pattern = {
  id: "V-C5",
  statement: "The more jobs jump the queue, the longer and the less predictable the others take.",
  sources: ["ehteshami1992"],
  kind: "emergent",
  note: "Hot jobs are orders past the manager, which go to a worker directly (bypassing-the-spine at 0, .4 and 1).",
  arms: Object.fromEntries(
    Object.entries(doses).map(([name, dose]) => [
      name,
      { on: "burrow", failures: { "bypassing-the-spine": { dose } } },
    ]),
  ),
  cycles: 6,
  visits: true,
  figures: [
    rises("mean", "none", "some"),
    rises("mean", "some", "many"),
    rises("sd", "none", "some"),
    rises("sd", "some", "many"),
  ],
};
