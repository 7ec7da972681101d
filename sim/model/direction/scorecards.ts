/**
 * Scorecards at the end of a cycle: every field true and reported side by side, in the log. The reported column is what the
 * organisation can know; the true one is for measures only. Also how far executives' picture is from the truth.
 */
import { beliefOf } from "./believing.ts";
import { Counter } from "../state/ledger.ts";
import { troubleOf } from "../mechanisms/attention.ts";
import { centreFields, executiveFields, managerFields } from "../state/office-state.ts";
import { linesOf, unitSum } from "../state/records.ts";
import { centreScores, executiveScores, managerScores, type Field } from "./scoring.ts";
import type { World } from "../state/world.ts";

/** Where the fields of a card begin among those of a cycle. */
export const Card = { Executives: 0, Centre: executiveFields } as const;

/** Where the card of a unit's manager begins. */
export function managerCard(unit: number): number {
  return executiveFields + centreFields + unit * managerFields;
}

/** Fills the scorecards of the cycle that ends. */
export function closeScorecards(w: World): void {
  fill(w, Card.Executives, executiveScores, -1);
  fill(w, Card.Centre, centreScores, -1);
  for (let unit = 0; unit < w.units; unit++) {
    fill(w, managerCard(unit), managerScores, unit);
    w.count(Counter.beliefGap, unit, beliefGap(w, unit));
  }
}

function fill(w: World, from: number, fields: readonly Field[], unit: number): void {
  fields.forEach(({ score }, i) => {
    const found = score(w, unit);
    const at = (w.cycle * w.office.fields + from + i) * 2;
    w.office.scores[at] = typeof found === "number" ? found : found[0];
    w.office.scores[at + 1] = typeof found === "number" ? found : found[1];
  });
}

/** Distance of what executives will believe of a unit once this cycle's scorecard is published from the truth. */
function beliefGap(w: World, unit: number): number {
  const of = (counter: number) => unitSum(w, counter, unit, w.cycle, w.cycle + 1);
  const truth = troubleOf(
    linesOf(w, unit, w.cycle),
    of(Counter.plannedLines),
    of(Counter.trueLate),
  );
  return Math.abs(beliefOf(w, unit, w.cycle) - truth);
}
