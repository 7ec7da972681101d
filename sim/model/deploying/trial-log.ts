/**
 * What the logs of a deployment say to measures: gates as they were read, red flags as they were read, and the window in
 * which the last pilot or stage was judged.
 */
import { Plan } from "../state/codes.ts";
import {
  flagFields,
  FlagLog,
  flagPlaces,
  GateLog,
  gateFields,
  gateRows,
  sizeOf,
} from "../state/deployment-state.ts";
import { redLimits } from "./flags.ts";
import { gateCount } from "./gates.ts";
import { GateRule } from "../mechanisms/walking.ts";
import { mean, ratio, View } from "../state/view.ts";

/** Whether gate Gn was met, as read at the end of the last trial within the window: 1 or 0, NaN where none was read. */
export function gateRead(view: View, gate: number): number {
  const { gates } = view.world.deploying;
  let read = NaN;
  for (let row = 0; row < gateRows; row++) {
    const at = row * gateFields;
    const cycle = gates[at + GateLog.Cycle] - 1;
    if (cycle < view.from || cycle >= view.to) continue;
    if (gates[at + GateLog.Rule] === GateRule.None) continue;
    read = (gates[at + GateLog.Met] >> (gate - 1)) & 1;
  }
  return read;
}

/** Share of the window's readings of flag RFn that were red; NaN where it was not read. */
export function redShare(view: View, flag: number): number {
  const { flags } = view.world.deploying;
  const { side, threshold } = redLimits(view.world)[flag - 1];
  let [read, red] = [0, 0];
  for (let cycle = view.from; cycle < view.to; cycle++) {
    const score = flags[(cycle * flagPlaces + flag - 1) * flagFields + FlagLog.Read];
    if (Number.isNaN(score)) continue;
    read++;
    if (side * (score - threshold) > 0) red++;
  }
  return read > 0 ? red / read : NaN;
}

/**
 * How far the window's readings of flag RFn lie on its red side of the threshold, mean over readings, in the flag's own
 * unit: above 0 is red. NaN where it was not read.
 */
export function redness(view: View, flag: number): number {
  const { flags } = view.world.deploying;
  const { side, threshold } = redLimits(view.world)[flag - 1];
  const readings: number[] = [];
  for (let cycle = view.from; cycle < view.to; cycle++) {
    const score = flags[(cycle * flagPlaces + flag - 1) * flagFields + FlagLog.Read];
    if (!Number.isNaN(score)) readings.push(side * (score - threshold));
  }
  return readings.length > 0 ? mean(readings) : NaN;
}

/** The unit of the last pilot or stage over the whole cycles in which it was judged; undefined before it ended. */
export function trialView(view: View): View | undefined {
  const { world, baseline } = view;
  const { plan, deploying } = world;
  const [from, to] = [plan[Plan.GatesFrom], plan[Plan.GatesTo]];
  if (to === 0 || to > view.to) return undefined;
  const row = Math.min(gateRows, plan[Plan.Attempts]) - 1;
  const units = [deploying.gates[row * gateFields + GateLog.Unit] - 1];
  return new View(world, from, to, units, new View(world, baseline.from, baseline.to, units));
}

/** Fall of drift in the pilot while it was judged, less its fall everywhere over the window; NaN before a pilot ended. */
export function pilotBias(view: View): number {
  const trial = trialView(view);
  return trial === undefined ? NaN : fallOfDrift(trial) - fallOfDrift(view);
}

/** Share of the baseline's drift that is gone. */
function fallOfDrift(view: View): number {
  const drift = (v: View) => ratio(v.sum("drift"), v.sum("visitLines"));
  return 1 - ratio(drift(view), drift(view.baseline));
}

/** Share of gates truly met at a unit's last attempt less that at its first, mean over units that had several; else NaN. */
export function gainOfRetries(view: View): number {
  const { gates } = view.world.deploying;
  const first = new Map<number, number>();
  const gain = new Map<number, number>();
  for (let row = 0; row < gateRows; row++) {
    const at = row * gateFields;
    const cycle = gates[at + GateLog.Cycle] - 1;
    if (cycle < view.from || cycle >= view.to) continue;
    const unit = gates[at + GateLog.Unit];
    const share = sizeOf(gates[at + GateLog.True]) / gateCount;
    if (first.has(unit)) gain.set(unit, share - first.get(unit)!);
    else first.set(unit, share);
  }
  return gain.size > 0 ? mean([...gain.values()]) : NaN;
}
