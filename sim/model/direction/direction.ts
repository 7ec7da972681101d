/**
 * How old the direction is by which a unit works, how long it works by an outdated one, and directives that were replaced
 * before a manager had interpreted them. Bookkeeping for measures; nobody decides on it.
 */
import { classes, Scalar } from "../state/codes.ts";
import { Counter } from "../state/ledger.ts";
import { Rhythm } from "../state/rhythm-state.ts";
import type { World } from "../state/world.ts";

/** A ranking has just come into force: direction that nobody had interpreted yet was contradicted by it. */
export function directionChanged(w: World): void {
  const { rhythm } = w;
  const before = w.scalars[Scalar.Directive] - 1;
  rhythm.figures[Rhythm.DirectiveSince] = w.events.now;
  for (let unit = 0; unit < w.units; unit++) {
    if (rhythm.interpreted[unit] < before) w.count(Counter.contradictions, unit, 1);
    bookStale(w, unit);
  }
}

/** A manager has interpreted the direction in force. */
export function directionHeard(w: World, unit: number): void {
  bookStart(w, unit);
  w.rhythm.interpreted[unit] = w.scalars[Scalar.Directive];
  w.rhythm.directionSince[unit] = w.rhythm.figures[Rhythm.DirectiveSince];
  bookStale(w, unit);
}

/** The direction in force was confirmed to a manager who already works by it. */
export function directionConfirmed(w: World, unit: number): void {
  bookStart(w, unit);
  w.rhythm.interpreted[unit] = w.scalars[Scalar.Directive];
  w.rhythm.directionSince[unit] = w.events.now;
}

/** Books how long a unit waited for its manager's interpretation of direction that it had not heard yet. */
function bookStart(w: World, unit: number): void {
  const { rhythm } = w;
  if (rhythm.interpreted[unit] >= w.scalars[Scalar.Directive]) return;
  w.count(Counter.directionsStarted, unit, 1);
  w.count(Counter.startDelayMinutes, unit, w.events.now - rhythm.figures[Rhythm.DirectiveSince]);
}

/** Books the time a unit worked by an outdated ranking, up to now. */
export function bookStale(w: World, unit: number): void {
  const { rhythm } = w;
  const now = w.events.now;
  if (rhythm.stale[unit] !== 0) w.count(Counter.staleMinutes, unit, now - rhythm.staleSince[unit]);
  rhythm.staleSince[unit] = now;
  rhythm.stale[unit] = worksByTheRanking(w, unit) ? 0 : 1;
}

/** Books the age of every unit's direction; called once a day. */
export function bookAge(w: World): void {
  for (let unit = 0; unit < w.units; unit++) {
    w.count(Counter.directionAgeMinutes, unit, w.events.now - w.rhythm.directionSince[unit]);
    w.count(Counter.directionSamples, unit, 1);
  }
}

/** Whether a unit believes in the ranking in force. */
export function worksByTheRanking(w: World, unit: number): boolean {
  for (let rank = 0; rank < classes; rank++)
    if (w.believed[unit * classes + rank] !== w.ranking[rank]) return false;
  return true;
}
