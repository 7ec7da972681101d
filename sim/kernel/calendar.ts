/**
 * The rare operations of an event set's calendar, and its shape: how many buckets, how long a day. The shape depends on
 * the pending events only. Buckets are pairs (head, tail) of subjects, linked in order of time; -1 is none.
 * Source: Brown (1988), Calendar queues: a fast O(1) priority queue implementation. Comm. ACM 31(10).
 */

const NONE = -1;
const FEWEST_BUCKETS = 64;

/** A day is as long as this many mean gaps between the events that come next. */
const GAPS_PER_DAY = 2;

/** A power of two, at least as many as there are events. */
export function bucketsFor(events: number): number {
  let buckets = FEWEST_BUCKETS;
  while (buckets < events) buckets *= 2;
  return buckets;
}

/**
 * Days per unit of time, from the gaps between the earliest eighth of the `sorted` times or, if these are tied, more.
 * `otherwise` when all are tied.
 */
export function daysPerUnit(sorted: Float64Array, otherwise: number): number {
  for (let last = Math.max(1, sorted.length >> 3); last < sorted.length; last *= 2) {
    const span = sorted[last] - sorted[0];
    const perUnit = last / (GAPS_PER_DAY * span);
    // beyond 2^52 days the day of a time would no longer be a whole number
    if (span > 0 && perUnit * sorted[last] < 4503599627370496) return perUnit;
  }
  return otherwise;
}

/** The earliest head of all buckets. There must be one. */
export function earliestHead(buckets: Int32Array, times: Float64Array): number {
  let first = NONE;
  for (let at = 0; at < buckets.length; at += 2) {
    const head = buckets[at];
    if (head !== NONE && (first === NONE || times[head] < times[first])) first = head;
  }
  return first;
}

/** All `count` subjects; those of the same time, who share a bucket, in their order. */
export function subjectsOf(buckets: Int32Array, links: Int32Array, count: number): Int32Array {
  const subjects = new Int32Array(count);
  let next = 0;
  for (let at = 0; at < buckets.length; at += 2) {
    for (let subject = buckets[at]; subject !== NONE; subject = links[subject]) {
      subjects[next++] = subject;
    }
  }
  return subjects;
}

/** Takes a subject out of the bucket whose pair stands at `at`, where it must be. */
export function unlink(buckets: Int32Array, links: Int32Array, at: number, subject: number): void {
  let before = NONE;
  for (let other = buckets[at]; other !== subject; other = links[other]) before = other;
  if (before === NONE) buckets[at] = links[subject];
  else links[before] = links[subject];
  if (buckets[at + 1] === subject) buckets[at + 1] = before;
}
