/**
 * State of the acts: the log of who did what by cycle and unit, what violations have left behind until somebody works it
 * off, and the rights and hazards in force.
 */
import type { Columns } from "../../kernel/index.ts";
import { actCount } from "../acts/acts.ts";
import { deedSlots, violationCount } from "../acts/violations.ts";

/** What tests see of every deed: its place in the log, who did it, where, and whether it was detected (1) or not (0). */
export type DeedWatcher = (slot: number, who: number, unit: number, detected: number) => void;

export class RolesState {
  /** Cycle x unit x place. */
  readonly log: Float64Array;
  /** Hazard factor of the CoE by payoff, and what deterrence has taken off it; managers and executives have theirs. */
  readonly centreHazard: Float64Array;
  readonly centreDeterred: Float64Array;
  /** Undetected violations drawn by the day in the running cycle: by each manager, then by the CoE. */
  readonly undetected: Int32Array;
  /** Answers that executives will not give in their next session. */
  readonly answersTaken: Int32Array;
  /** Work orders of a unit still to contradict its manager's. */
  readonly contradicting: Int32Array;
  /** Clarity that a unit's SOP has lost until the CoE next revises it. */
  readonly unclear: Float64Array;
  /** Most minutes of thought that a unit's manager gave to the direction the unit works by. */
  readonly thought: Float64Array;
  /** Whether the next directive, and the one in force, rest on analysis outside the executives' field. */
  readonly guess: Int32Array;

  // derived from the settings in force, so not part of a snapshot
  readonly rights = new Uint8Array(actCount).fill(1);
  readonly rates = new Float64Array(violationCount);
  watch: DeedWatcher | null = null;

  constructor(c: Columns, units: number, cycles: number) {
    this.log = c.float64("log.acts", cycles * units * deedSlots);
    this.centreHazard = c.float64("centre.hazard", 1, 1);
    this.centreDeterred = c.float64("centre.deterred", 1);
    this.undetected = c.int32("roles.undetected", units + 1);
    this.answersTaken = c.int32("executive.answersTaken", 1);
    this.contradicting = c.int32("unit.contradicting", units);
    this.unclear = c.float64("unit.unclear", units);
    this.thought = c.float64("unit.thought", units, Infinity);
    this.guess = c.int32("direction.guess", 2);
  }
}
