/**
 * One pilot analysed as its plan says: every measure with all estimates, the looks of the way, the gates. What is known of
 * the truth stands beside it where the pilot was simulated, and is null where it was real.
 */
import { type BothWorlds, realisedEffect } from "./both-worlds.ts";
import { type ChartOptions, type PilotChart, pilotChart } from "./control-chart.ts";
import { type Estimate, estimate, type EstimatorId, estimates } from "./estimates.ts";
import { type Lead, leadsOf, type PreFit, preFit } from "./fit.ts";
import {
  type GateReading,
  type GateRule,
  type GateWord,
  gatesTogether,
  readGate,
} from "./gates.ts";
import type { PlannedLook } from "./looks.ts";
import { firstCycles, known, type PilotPanel, treatedMean } from "./panel.ts";

export interface MeasureResult {
  measure: string;
  /** Of the treated units. */
  baseline: number | null;
  during: number | null;
  /** With less without, in this pilot's own weeks; null for a real pilot. */
  realised: number | null;
  estimates: Estimate[];
  fit: PreFit | null;
  leads: Lead[];
  looks: (PlannedLook & Pick<Estimate, "effect" | "low" | "high">)[];
  chart: PilotChart | null;
}

export interface ReadGate extends GateRule, GateReading {
  effect: number | null;
  low: number | null;
  high: number | null;
}

export interface PilotResult {
  cycles: number;
  units: { unit: string; isTreated: boolean }[];
  measures: MeasureResult[];
  gates: ReadGate[];
  together: GateWord;
}

/** Single values of the treated unit for its chart, finer than cycles where there are any; NaN where nothing was measured. */
export interface Points extends ChartOptions {
  baseline: readonly number[];
  pilot: readonly number[];
}

export interface AnalysedPilot {
  /** By measure; `without` only where the pilot was simulated. */
  panels: Readonly<Record<string, { own: PilotPanel; without?: PilotPanel; points?: Points }>>;
  main: EstimatorId;
  looks: readonly PlannedLook[];
  gates: readonly GateRule[];
}

export function analysePilot({ panels, main, looks, gates }: AnalysedPilot): PilotResult {
  const { level } = looks[looks.length - 1];
  const ids = Object.keys(panels);
  const first = panels[ids[0]].own;
  const read = gates.map((gate): ReadGate => {
    if (!ids.includes(gate.measure)) return { ...gate, ...unread };
    const panel = panels[gate.measure].own;
    const { effect, low, high } = estimate(main, panel, level);
    const reading = readGate(gate, { low, high }, treatedMean(panel, panel.before));
    return { ...gate, ...reading, effect, low, high };
  });
  return {
    cycles: first.after[0].length,
    units: first.units.map((unit, at) => ({ unit, isTreated: first.isTreated[at] })),
    measures: ids.map((measure) => measureResult(measure, panels[measure], { main, looks })),
    gates: read,
    together: gatesTogether(read.map(({ word }) => word)),
  };
}

/** The data do not have the measure. */
const unread = { effect: null, low: null, high: null, margin: null, word: "cannot tell" } as const;

function measureResult(
  measure: string,
  { own, without, points }: AnalysedPilot["panels"][string],
  { main, looks }: Pick<AnalysedPilot, "main" | "looks">,
): MeasureResult {
  const both: BothWorlds | null = without === undefined ? null : { without, with: own };
  const { level } = looks[looks.length - 1];
  const { baseline, pilot, ...options } = points ?? cyclePoints(own);
  return {
    measure,
    baseline: known(treatedMean(own, own.before)),
    during: known(treatedMean(own, own.after)),
    realised: both === null ? null : known(realisedEffect(both)),
    estimates: estimates(own, level),
    fit: preFit(own),
    leads: leadsOf(own, level),
    looks: looks.map((look) => {
      const { effect, low, high } = estimate(main, firstCycles(own, look.cycles), look.level);
      return { ...look, effect, low, high };
    }),
    chart: pilotChart(baseline, pilot, options),
  };
}

/** Without anything finer the chart has one point per cycle, of the treated units' mean. */
function cyclePoints({ before, after, isTreated }: PilotPanel): Points {
  const treated = (rows: PilotPanel["before"]) =>
    rows[0].map((_, cycle) =>
      treatedMean(
        { isTreated },
        rows.map((row) => [row[cycle]]),
      ),
    );
  return { baseline: treated(before), pilot: treated(after) };
}
