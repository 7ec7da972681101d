/** Units of a verdict as they are said. */
import { spokenUnit } from "../../../analysis/verdict.ts";
import { measures } from "../../../sim/index.ts";

/** "hours" for the decision quantity. */
export function practical(measure: string): string {
  return spokenUnit(measures.find(({ id }) => id === measure)?.unit ?? "");
}
