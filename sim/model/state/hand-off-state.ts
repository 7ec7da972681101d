/**
 * State of the hand-overs between departments, two places for each unit: a zone's from its inventory and to its shipping.
 * What the CoE was told about each, what it has taken up, and what came of it.
 */
import type { Columns } from "../../kernel/index.ts";

/** The two hand-overs of a zone. */
export const HandOver = { FromInventory: 0, ToShipping: 1 } as const;
export const handOvers = 2;

export class HandOffState {
  /** Messages about issues at a hand-over that reached the CoE since its last review. */
  readonly told: Int32Array;
  /** 1 while a review changes the hand-off, and the messages that the change rests on. */
  readonly inWork: Int32Array;
  readonly evidence: Int32Array;
  /** The share of trouble at the hand-over that is gone. */
  readonly mended: Float64Array;

  constructor(c: Columns, units: number) {
    this.told = c.int32("handOff.told", units * handOvers);
    this.inWork = c.int32("handOff.inWork", units * handOvers);
    this.evidence = c.int32("handOff.evidence", units * handOvers);
    this.mended = c.float64("handOff.mended", units * handOvers);
  }
}
