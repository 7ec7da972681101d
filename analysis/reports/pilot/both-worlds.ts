/** A simulated pilot has both worlds: with it and without, by the same luck. Their difference is the effect that came about. */
import { type PilotPanel, treatedMean } from "./panel.ts";

/** One measure of one simulated pilot in both worlds: equal before, apart after. */
export interface BothWorlds {
  without: PilotPanel;
  with: PilotPanel;
}

/** Mean over the pilot's cycles with it less without it, of the treated units. */
export function realisedEffect({ without, with: own }: BothWorlds): number {
  return treatedMean(own, own.after) - treatedMean(without, without.after);
}
