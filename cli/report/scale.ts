/**
 * What a difference is to be held against: what one unit of the decision quantity stands for, how many there are, and how
 * small a difference would not matter. Without it a board cannot tell whether 600 hours are much.
 */
import { decisionMeasure } from "../../analysis/experiment.ts";
import { plainNumber } from "../../analysis/plain-number.ts";
import { paidHours } from "../../data/margin.ts";
import { short } from "../../data/report/compare/figures.ts";
import { type OrganisationScenario, measures } from "../../sim/index.ts";

export function scaleSentence(measure: string, delta: number, arm: OrganisationScenario): string {
  if (measure !== decisionMeasure) {
    const unit = measures.find(({ id }) => id === measure)?.unit ?? "";
    return delta === 0
      ? "Every difference matters."
      : `A difference below ${short(delta)} ${unit} would not matter.`;
  }
  const { horizonCycles } = arm.calendar;
  const cycles = horizonCycles === 1 ? "cycle" : `${horizonCycles} cycles`;
  const paid = plainNumber(paidHours(arm), 0);
  const matters =
    delta === 0
      ? "every difference matters"
      : `a difference below ${short(delta)} would not matter`;
  return (
    `An hour here is what one paid hour yielded before the decision date. ${paid} hours are paid over the ${cycles} ` +
    `after it; ${matters}.`
  );
}
