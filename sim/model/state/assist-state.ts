/**
 * State of AI assistance (MEC-22) beyond what a tote carries: how much each worker believes AI to
 * save, and which directive a manager interpreted last, by AI or not.
 */
import type { Columns } from "../../kernel/index.ts";

export class AssistState {
  /** Believed gain per worker, as a share of the time of the work that AI touches. */
  readonly belief: Float64Array;
  /** The directive that each unit's manager interpreted last. */
  readonly directive: Int32Array;

  constructor(c: Columns, workers: number, units: number) {
    this.belief = c.float64("worker.aiBelief", workers);
    this.directive = c.int32("unit.directiveInterpreted", units);
  }
}
