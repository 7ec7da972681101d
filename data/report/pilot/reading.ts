/**
 * What all sections of a pilot's report agree on: the level that its end is read at, and whether the twin on which the method
 * was tried has as many departments as the pilot that is analysed. Power and coverage hold for that number only.
 */
import { plainNumber } from "../../../analysis/plain-number.ts";
import { type Block, warning } from "../document.ts";
import type { PilotReport } from "./report.ts";
import { cyclesOf } from "./words.ts";

/** Of the last look, which all intervals of the end are read at. */
export function levelOf({ plan }: Pick<PilotReport, "plan">): number {
  return plan.looks[plan.looks.length - 1].level;
}

/** "", or what a reader of one of several looks must know. */
export function lookWords({ plan }: Pick<PilotReport, "plan">): string {
  return plan.looks.length === 1 ? "" : ", read at the last look alone";
}

/** The same inside a sentence that goes on. */
export function lookAside(report: Pick<PilotReport, "plan">): string {
  const words = lookWords(report);
  return words === "" ? "" : `${words},`;
}

/** "t.975" for a level of 95 %. */
export function quantileName(level: number): string {
  return `t${plainNumber((1 + level) / 2, 3).replace(/^0/, "")}`;
}

/** Units of the pilot that is analysed, the treated one among them; of a real one those of its file. */
export function unitsOf({ result }: Pick<PilotReport, "result">): number {
  return result.units.length;
}

export function isTwinAlike(report: Pick<PilotReport, "result" | "twin">): boolean {
  return unitsOf(report) === report.twin.units.length;
}

/** "of this size", or which size instead. */
export function sizeWords(report: PilotReport): string {
  return isTwinAlike(report) ? "of this size" : `among ${report.twin.units.length} departments`;
}

/** What a file and its twin differ in; nothing where they do not, or where there is no file. */
export function differenceBlocks(report: PilotReport): Block[] {
  const { data, twin } = report;
  if (data === null) return [];
  const units = isTwinAlike(report)
    ? []
    : [`${unitsOf(report)} units where the twin has ${twin.units.length}`];
  const before =
    data.before === twin.baseline
      ? []
      : [`${cyclesOf(data.before)} before the pilot where the twin has ${twin.baseline}`];
  if (units.length + before.length === 0) return [];
  return [
    warning(
      `The file has ${[...units, ...before].join(", and ")}. What simulated pilots say of gates, coverage, false alarms and what is found is that of the twin; a scenario of the file's size says more.`,
    ),
  ];
}
