/**
 * State of the two rhythms and of what the CoE has learned: how old each unit's direction is, how clear its workflow has
 * become, what has been revised and what reached the CoE since its last review.
 */
import type { Columns } from "../../kernel/index.ts";
import { causes } from "../mechanisms/sop.ts";

/** Single figures of the rhythms, by place in `figures`. */
export const Rhythm = {
  /** When the ranking in force was decided. */
  DirectiveSince: 0,
  /** The cycle that called an evolution review which nobody has begun, 0 while none waits; and up to which the last one looked. */
  ReviewDue: 1,
  ReviewedUpTo: 2,
  /** Parts of the whitelist's faults that reviews have removed: wrong permissions, and missing ones. */
  AiLearnt: 3,
  AiWidened: 4,
  /** The cycle that called the review begun last. */
  ReviewOf: 5,
} as const;
const figureCount = 6;

export class RhythmState {
  readonly figures: Float64Array;
  /** Per unit: since when its manager's direction is in force or confirmed, and the last directive interpreted. */
  readonly directionSince: Float64Array;
  readonly interpreted: Int32Array;
  /** Per unit: whether it works by an older ranking than the one in force, and up to when that is booked. */
  readonly stale: Int32Array;
  readonly staleSince: Float64Array;
  /** Part of what was unclear in a unit's workflow that reviews have cleared up. */
  readonly clarified: Float64Array;
  /** Revisions so far, per unit and cause. */
  readonly revised: Int32Array;
  /** Reports of a unit that reached the CoE since its last review. */
  readonly arrived: Int32Array;
  /** Whether a unit has a further place for training, and whether the thresholds of its rules were told. */
  readonly furtherPlace: Int32Array;
  readonly told: Int32Array;

  constructor(c: Columns, units: number) {
    this.figures = c.float64("rhythm.figures", figureCount);
    this.directionSince = c.float64("unit.directionSince", units);
    this.interpreted = c.int32("unit.interpreted", units);
    this.stale = c.int32("unit.stale", units);
    this.staleSince = c.float64("unit.staleSince", units);
    this.clarified = c.float64("unit.clarified", units);
    this.revised = c.int32("unit.revised", units * causes);
    this.arrived = c.int32("unit.arrived", units);
    this.furtherPlace = c.int32("unit.furtherPlace", units);
    this.told = c.int32("unit.told", units);
  }
}
