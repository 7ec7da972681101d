/**
 * What the method of a pilot makes of a few made-up pilots, as a digest: a stored calibration is judged figures, which are void
 * once the judging changes, though no simulated number does.
 */
import { luck } from "../../../analysis/luck.ts";
import type { BothWorlds } from "../../../analysis/reports/pilot/both-worlds.ts";
import { calibrate } from "../../../analysis/reports/pilot/calibrate.ts";
import type { GateRule } from "../../../analysis/reports/pilot/gates.ts";
import type { PilotPanel } from "../../../analysis/reports/pilot/panel.ts";
import { canonicalJson } from "../../canonical-json.ts";
import { sha256 } from "../../sha256.ts";
import { mainEstimator } from "./plan.ts";

type Worlds = Readonly<Record<string, BothWorlds>>;

const pilots = 6;
const cycles = 3;
const better = { lead_time: "lower", throughput: "higher" } as const;
const gates: readonly GateRule[] = [
  { measure: "lead_time", better: "lower", requiredShare: 0 },
  { measure: "throughput", better: "higher", requiredShare: -0.02 },
];

/** Of the judging in this state; `judge` stands for another one. */
export function methodDigest(judge: typeof calibrate = calibrate): string {
  const records = [3, 7].map((departments) =>
    judge(madeUp(departments), { cycles, main: mainEstimator, gates, better, level: 0.95 }),
  );
  return sha256(canonicalJson(records));
}

/** Departments of unequal levels, an effect that differs from pilot to pilot, and a week without a figure. */
function madeUp(departments: number): Worlds[] {
  const stream = luck(departments);
  const units = Array.from({ length: departments }, (_, unit) => `department ${unit + 1}`);
  const isTreated = units.map((_, unit) => unit === 0);
  const weeks = () =>
    units.map((_, unit) => Array.from({ length: cycles }, () => 10 + unit + stream.normal()));
  const worlds = (pilot: number): BothWorlds => {
    const [before, after] = [weeks(), weeks()];
    if (pilot === 1) before[departments - 1][0] = NaN;
    const without: PilotPanel = { units, isTreated, before, after };
    const treated = after.map((row, unit) =>
      row.map((week) => (unit === 0 ? 0.8 * week + 0.2 * pilot : week + 0.1)),
    );
    return { without, with: { ...without, after: treated } };
  };
  return Array.from({ length: pilots }, (_, pilot) =>
    Object.fromEntries(Object.keys(better).map((id) => [id, worlds(pilot)])),
  );
}
