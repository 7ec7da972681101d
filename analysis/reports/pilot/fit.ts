/**
 * Before the pilot: how well the untreated units stood for the treated one, and how far they were apart cycle by cycle (the
 * leads of an event study). That nothing is seen there does not make the two run alike later.
 */
import { mixedPath, meanPath } from "../../pilots/panel.ts";
import { syntheticDid } from "../../pilots/synthetic-did.ts";
import { moments } from "../../inference/moments.ts";
import { blockOf, estimate } from "./estimates.ts";
import { knownMean, type PilotPanel } from "./panel.ts";

export interface PreFit {
  /** Weight of each untreated unit in the synthetic comparison, adding to 1. */
  weights: { unit: string; weight: number }[];
  /** Root mean square distance from it before the pilot, level differences aside, and the treated unit's own spread. */
  rmspe: number;
  sd: number;
}

/** null where a cycle is missing or there is no comparison. */
export function preFit(panel: PilotPanel): PreFit | null {
  const rows = [...panel.before, ...panel.after];
  const controls = panel.units.filter((_, unit) => !panel.isTreated[unit]);
  if (controls.length < 1 || panel.before[0].length < 2) return null;
  if (rows.some((row) => row.some(Number.isNaN))) return null;
  const block = blockOf(panel);
  const { unitWeights } = syntheticDid(block);
  const own = meanPath(block.treated).slice(0, block.before);
  const mix = mixedPath(block.controls, unitWeights).slice(0, block.before);
  const gaps = own.map((value, cycle) => value - mix[cycle]);
  const middle = moments(gaps).mean;
  return {
    weights: controls.map((unit, at) => ({ unit, weight: unitWeights[at] })),
    rmspe: Math.sqrt(moments(gaps.map((gap) => (gap - middle) * (gap - middle))).mean),
    sd: Math.sqrt(moments(own).variance),
  };
}

export interface Lead {
  /** Counted from the start of the pilot: below 0 before it, preparation left out. */
  cycle: number;
  /** Treated less untreated, against the mean of that difference over the other cycles before the pilot. */
  difference: number | null;
  low: number | null;
  high: number | null;
}

/** Event study by the unit changes: each cycle against the cycles before the pilot, itself left out. */
export function leadsOf(panel: PilotPanel, level = 0.95): Lead[] {
  const cycles = panel.before[0].length;
  const against = (own: (row: number) => number, left: number | null): Lead => {
    const before = panel.before.map((row) => [knownMean(row.filter((_, at) => at !== left))]);
    const after = panel.before.map((_, unit) => [own(unit)]);
    const { effect, low, high } = estimate("changes", { ...panel, before, after }, level);
    return { cycle: 0, difference: effect, low, high };
  };
  const leads =
    cycles < 2
      ? []
      : Array.from({ length: cycles }, (_, cycle) => ({
          ...against((unit) => panel.before[unit][cycle], cycle),
          cycle: cycle - cycles,
        }));
  return [
    ...leads,
    ...panel.after[0].map((_, cycle) => ({
      ...against((unit) => panel.after[unit][cycle], null),
      cycle,
    })),
  ];
}
