/** People speed up with load until they cannot, and errors rise steeply in a full house (KC & Terwiesch 2009; Kuntz et al. 2014). */
import type { Observed } from "../../../sim/index.ts";
import type { Pattern } from "../pattern.ts";
import { type Bin, binned, kneeOf, relativeWithin } from "../visit-statistics.ts";

const loads = [0.6, 0.8, 0.9, 1, 1.1, 1.2] as const;
const names = loads.map((load) => `load${load}`);
const bins = { from: 0.5, to: 1, width: 0.025 };

/** All visits of all arms: load, and what is asked of it, per line and relative to the unit's own mean. */
function over(seen: Observed, column: "alone" | "errors"): Bin[] {
  const all = names.map((name) => seen.visits(name));
  const joined = (own: (visits: (typeof all)[number]) => Float64Array) =>
    Float64Array.from(all.flatMap((visits) => [...own(visits)]));
  const unit = joined((visits) => visits.unit);
  const values = joined((visits) => visits[column]);
  return binned(
    joined((visits) => visits.load),
    relativeWithin(values, unit),
    values.map(() => 1),
    bins,
  );
}

/** Mean over the bins in a range. */
function between(all: readonly Bin[], from: number, to: number): number {
  const own = all.filter(({ x }) => x > from && x < to);
  const weight = own.reduce((sum, bin) => sum + bin.weight, 0);
  return own.reduce((sum, bin) => sum + bin.weight * bin.y, 0) / weight;
}

export const vC6: Pattern = {
  id: "V-C6",
  statement:
    "People work faster the busier it gets, up to a point, and from nine tenths of full load on errors rise steeply.",
  sources: ["kc2009", "kuntz2014", "jaeker2017"],
  kind: "echo",
  note: "Where speeding up ends (.92) and crowding begins (.925) are constants of MEC-20; time shortage, which begins at .8 (MEC-10), pulls the knee the other way. Load is what people see in a unit, smoothed over a day.",
  why: "Time shortage makes errors rise from a load of .8 on (MEC-10), long before crowding does, and its effect is the larger one.",
  arms: Object.fromEntries(
    loads.map((load, i) => [
      names[i],
      { on: "burrow", dated: [{ parameters: { "flow.demandFactor": load } }] },
    ]),
  ),
  cycles: 6,
  visits: true,
  figures: [
    {
      what: "time per visit at a load of .85 to .925, against .5 to .6",
      unit: "share saved",
      band: [0, Infinity],
      of(seen) {
        const all = over(seen, "alone");
        return 1 - between(all, 0.85, 0.925) / between(all, 0.5, 0.6);
      },
    },
    {
      what: "time per visit at a load above .95, against .85 to .925: no faster any more",
      unit: "share saved",
      band: [-Infinity, 0.01],
      of(seen) {
        const all = over(seen, "alone");
        return 1 - between(all, 0.95, 1) / between(all, 0.85, 0.925);
      },
    },
    {
      what: "load from which errors rise steeply",
      unit: "load",
      band: [0.9, 0.95],
      of: (seen) => kneeOf(over(seen, "errors"), { from: 0.6, to: 0.98, step: 0.01 }),
    },
  ],
};
