/**
 * What a pilot leaves behind: one value per unit and cycle of one measure, before the pilot and during it. The cycles of
 * preparation in between belong to neither side and are left out before they get here.
 */
import { moments } from "../../inference/moments.ts";

export interface PilotPanel {
  units: readonly string[];
  /** One entry per unit; at least one of each kind. */
  isTreated: readonly boolean[];
  /** Per unit one value per cycle, the same cycles for all; NaN where nothing was measured. */
  before: readonly (readonly number[])[];
  after: readonly (readonly number[])[];
}

/** Mean of what was measured; NaN where nothing was. */
export function knownMean(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length === 0 ? NaN : moments(known).mean;
}

/** The first `cycles` cycles of the pilot. */
export function firstCycles(panel: PilotPanel, cycles: number): PilotPanel {
  return { ...panel, after: panel.after.map((row) => row.slice(0, cycles)) };
}

/** Mean after less mean before, per unit. */
export function changesOf({ before, after }: PilotPanel): number[] {
  return before.map((row, unit) => knownMean(after[unit]) - knownMean(row));
}

/** Mean over treated units of each one's mean over some cycles. */
export function treatedMean(
  panel: Pick<PilotPanel, "isTreated">,
  rows: PilotPanel["before"],
): number {
  return knownMean(rows.filter((_, unit) => panel.isTreated[unit]).map(knownMean));
}

/** NaN is no figure of a report. */
export function known(value: number | null | undefined): number | null {
  return value !== undefined && value !== null && Number.isFinite(value) ? value : null;
}
