/**
 * Planned looks at a pilot that is under way: which cycles, and how much narrower the error of each must be so that all
 * together keep the error of one (alpha spending, O'Brien-Fleming type; Lan & DeMets 1983). Also what repeating a failed
 * pilot asks for: each attempt is a look.
 */
import { wholeNumber } from "../../checks.ts";
import { normalCdf } from "../../distributions/normal.ts";
import { crossingProbabilities, spendingBounds } from "../../monitoring/boundary.ts";

export interface PlannedLook {
  /** Cycles of the pilot seen by then. */
  cycles: number;
  /** Level of the interval that may be read there, two-sided; 1 where no conclusion is possible. */
  level: number;
}

/** `looks` evenly spaced looks over `cycles` cycles, the last at the end; at most one per cycle. */
export function planLooks(cycles: number, looks: number, level = 0.95): PlannedLook[] {
  wholeNumber("looks", looks, 1, cycles);
  const seen = Array.from({ length: looks }, (_, k) => Math.ceil((cycles * (k + 1)) / looks));
  const bounds =
    looks === 1
      ? []
      : spendingBounds(
          seen.map((own) => own / cycles),
          { error: 1 - level },
        );
  return seen.map((own, k) => ({
    cycles: own,
    level: looks === 1 ? level : 1 - 2 * normalCdf(-bounds[k]),
  }));
}

export interface Repeating {
  attempts: number;
  /** Chance of at least one false alarm when each attempt is read at the full error. */
  falseAlarm: number;
  /** Two-sided error that each attempt may use instead. */
  errors: number[];
}

/** "Roll back, retrain, repeat" up to `attempts` times in all, the pilots being looked at together as they add up; 1: once. */
export function repeatedTesting(attempts: number, error = 0.05): Repeating {
  wholeNumber("attempts", attempts, 1, 20);
  const fractions = Array.from({ length: attempts }, (_, k) => (k + 1) / attempts);
  const naive = crossingProbabilities(
    fractions,
    fractions.map(() => 1.959963984540054),
  );
  return {
    attempts,
    falseAlarm: naive[attempts - 1],
    errors: spendingBounds(fractions, { error }).map((bound) => 2 * normalCdf(-bound)),
  };
}
