/**
 * What happens next: at most one pending event per subject, taken in order of time, ties in order of scheduling.
 * Few pending events stand in one sorted array, many in a calendar: buckets of one day each, every bucket a list in
 * order of time. Which of the two, and how long a day is, follows from what is pending only and never shows in the
 * order, so a replay arranges itself alike. No call allocates, except when the set is rearranged (calendar.ts).
 * Longer than our files are: `insert` has a reason to be one function, and it needs all of these fields.
 */
import { bucketsFor, daysPerUnit, earliestHead, subjectsOf, unlink } from "./calendar.ts";
import type { Columns, Part } from "./columns.ts";

const NONE = -1;

/** Above the first number of pending events the calendar opens, below the second it closes: they cost the same at 45. */
const SORTED_MOST = 48;
const CALENDAR_LEAST = 24;

/** After so many steps through a bucket its end is looked at. */
const SHORT_WALK = 4;

/** Wasted steps per event that are never worth a rearrangement. */
const STEPS_ALLOWED = 1;

/** The time being scheduled; a double passed to a call that is not inlined would be put on the heap. */
const wanted = new Float64Array(1);

export class EventSet implements Part {
  /** Time of the last event taken; may be set before anything is scheduled. */
  now = 0;

  private readonly columns: Columns;
  private readonly name: string;
  private pending = 0;

  /** Per subject: the time of its event (Infinity: none), and the subject behind it in its bucket. */
  private times: Float64Array;
  private links: Int32Array;

  /** While there are few: their subjects, latest first. */
  private readonly sorted: Int32Array;

  /** Calendar: head and tail of every bucket; bucket b holds the days d with d & mask = b. No calendar: mask 0. */
  private buckets: Int32Array;
  private mask = 0;
  private daysPerUnit = 1;
  private today = 0;

  /** Since the last look: steps beyond the unavoidable, events taken; when to look, and what to tolerate (0: unknown). */
  private steps = 0;
  private taken = 0;
  private lookAfter = 0;
  private tolerated = 0;

  private readonly state: Float64Array;

  /** A set for subjects 0 to `subjects` - 1, in columns whose names begin with `name`. */
  constructor(columns: Columns, name: string, subjects: number) {
    this.columns = columns;
    this.name = name;
    this.times = columns.float64(`${name}.times`, subjects, Infinity);
    this.links = columns.int32(`${name}.links`, subjects, NONE);
    this.sorted = columns.int32(`${name}.sorted`, SORTED_MOST, NONE);
    this.buckets = columns.int32(`${name}.buckets`, 0);
    this.state = columns.float64(`${name}.state`, 9);
    columns.attach(this);
  }

  /** How many events are pending. */
  get size(): number {
    return this.pending;
  }

  /**
   * Lets a subject's event happen at a time from `now` on.
   * @throws RangeError when the subject is unknown or has a pending event, or the time is past, infinite or NaN.
   */
  schedule(subject: number, time: number): void {
    wanted[0] = time;
    this.insert(subject);
  }

  /** Takes the earliest event: its subject, or -1 when nothing is pending. Moves `now`. */
  next(): number {
    if (this.mask !== 0) return this.nextOfCalendar();
    const last = this.pending - 1;
    if (last < 0) return NONE;
    const times = this.times;
    const subject = this.sorted[last];
    this.pending = last;
    this.now = times[subject];
    times[subject] = Infinity;
    return subject;
  }

  /** Takes the earliest event if it is before `time`, else -1. */
  nextBefore(time: number): number {
    if (this.pending === 0) return NONE;
    const subject = this.mask === 0 ? this.sorted[this.pending - 1] : this.earliest();
    return this.times[subject] < time ? this.next() : NONE;
  }

  /** Time of the earliest event; Infinity when nothing is pending. */
  nextTime(): number {
    if (this.pending === 0) return Infinity;
    return this.times[this.mask === 0 ? this.sorted[this.pending - 1] : this.earliest()];
  }

  /** Time of a subject's event; Infinity when it has none. */
  timeOf(subject: number): number {
    return this.times[subject];
  }

  /** Takes a subject's event back; nothing happens when it has none. */
  cancel(subject: number): void {
    if (this.times[subject] === Infinity) return;
    if (this.mask === 0) {
      const at = this.sorted.indexOf(subject);
      this.sorted.copyWithin(at, at + 1, this.pending);
    } else {
      const day = Math.floor(this.times[subject] * this.daysPerUnit);
      unlink(this.buckets, this.links, 2 * (day & this.mask), subject);
    }
    this.times[subject] = Infinity;
    this.pending--;
    if (this.mask !== 0 && this.pending < CALENDAR_LEAST) this.arrange(1);
  }

  /** Makes room for subjects 0 to `subjects` - 1. */
  reserve(subjects: number): void {
    if (subjects <= this.times.length) return;
    this.times = this.columns.resize(`${this.name}.times`, subjects, Infinity) as Float64Array;
    this.links = this.columns.resize(`${this.name}.links`, subjects, NONE) as Int32Array;
  }

  save(): void {
    const { now, pending, mask, today, steps, taken, lookAfter, tolerated } = this;
    this.state.set([
      now,
      pending,
      mask,
      this.daysPerUnit,
      today,
      steps,
      taken,
      lookAfter,
      tolerated,
    ]);
  }

  load(): void {
    this.times = this.columns.getFloat64(`${this.name}.times`);
    this.links = this.columns.getInt32(`${this.name}.links`);
    this.buckets = this.columns.getInt32(`${this.name}.buckets`);
    [this.now, this.pending, this.mask, this.daysPerUnit, this.today] = this.state;
    [this.steps, this.taken, this.lookAfter, this.tolerated] = this.state.subarray(5);
  }

  /**
   * Puts a subject where the wanted time belongs, behind the others of that time. One function on purpose: it is too large
   * for V8 to inline, therefore `schedule` stays so small that it is inlined everywhere.
   */
  private insert(subject: number): void {
    const times = this.times;
    const time = wanted[0];
    if (times[subject] !== Infinity || !(time >= this.now && time < Infinity)) {
      const pending = times[subject];
      if (pending === undefined) {
        const last = times.length - 1;
        throw new RangeError(`${this.name}: subject ${subject}, wants one from 0 to ${last}`);
      }
      if (pending !== Infinity) {
        throw new RangeError(
          `${this.name}: subject ${subject} is pending at ${pending}, wants none`,
        );
      }
      throw new RangeError(`${this.name}: time ${time}, wants a finite time from ${this.now} on`);
    }
    if (this.pending === (this.mask === 0 ? SORTED_MOST : 2 * this.mask)) {
      this.arrange(bucketsFor(this.pending + 1));
    }
    times[subject] = time;
    const pending = this.pending++;

    if (this.mask === 0) {
      // a hole moves down past every event that is to be taken before this one
      const sorted = this.sorted;
      let hole = pending;
      for (; hole > 0; hole--) {
        const earlier = sorted[hole - 1];
        if (times[earlier] > time) break;
        sorted[hole] = earlier;
      }
      sorted[hole] = subject;
      return;
    }

    const links = this.links;
    const buckets = this.buckets;
    const day = time * this.daysPerUnit;
    if (day < this.today) this.today = Math.floor(day);
    const at = 2 * (Math.floor(day) & this.mask);
    const head = buckets[at];
    if (head === NONE || time < times[head]) {
      links[subject] = head;
      buckets[at] = subject;
      if (head === NONE) buckets[at + 1] = subject;
      return;
    }
    let before = head;
    let behind = links[head];
    let steps = 0;
    while (behind !== NONE && times[behind] <= time) {
      before = behind;
      behind = links[behind];
      // a crowd, of ties perhaps: nobody walks past all of it who belongs at its end
      if (++steps === SHORT_WALK && time >= times[buckets[at + 1]]) {
        before = buckets[at + 1];
        behind = NONE;
      }
    }
    this.steps += steps;
    links[subject] = behind;
    links[before] = subject;
    if (behind === NONE) buckets[at + 1] = subject;
  }

  private nextOfCalendar(): number {
    const times = this.times;
    const subject = this.earliest();
    this.buckets[2 * (this.today & this.mask)] = this.links[subject];
    this.now = times[subject];
    times[subject] = Infinity;
    this.pending--;
    if (this.pending < CALENDAR_LEAST) this.arrange(1);
    else if (++this.taken >= this.lookAfter) this.look();
    return subject;
  }

  /** Turns the calendar to the day of the earliest subject and returns it. */
  private earliest(): number {
    const times = this.times;
    const buckets = this.buckets;
    const mask = this.mask;
    const perUnit = this.daysPerUnit;
    let day = this.today;
    for (let scanned = 0; scanned <= mask; scanned++) {
      const head = buckets[2 * (day & mask)];
      if (head !== NONE && times[head] * perUnit < day + 1) {
        this.today = day;
        this.steps += scanned;
        return head;
      }
      day++;
    }
    // nothing within a whole year of days
    const first = earliestHead(buckets, times);
    this.today = Math.floor(times[first] * perUnit);
    this.steps += buckets.length;
    return first;
  }

  /** Rearranges if days have become too long, too short or too many; what that cannot mend is tolerated afterwards. */
  private look(): void {
    const waste = this.steps / this.taken;
    const isMany = this.pending < (this.mask + 1) >> 3;
    this.steps = 0;
    this.taken = 0;
    if (isMany || (this.tolerated > 0 && waste > this.tolerated)) {
      this.arrange(bucketsFor(this.pending));
    } else if (this.tolerated === 0) {
      this.tolerated = Math.max(STEPS_ALLOWED, 1.5 * waste);
    }
  }

  /** Takes everything out and puts it back into so many buckets, or into the sorted array for one bucket. */
  private arrange(buckets: number): void {
    const subjects =
      this.mask === 0
        ? this.sorted.slice(0, this.pending).reverse()
        : subjectsOf(this.buckets, this.links, this.pending);
    this.buckets = this.columns.resize(`${this.name}.buckets`, 2 * buckets) as Int32Array;
    this.buckets.fill(NONE);
    this.mask = buckets - 1;
    const times = Float64Array.from(subjects, (subject) => this.times[subject]).sort();
    this.daysPerUnit = daysPerUnit(times, this.daysPerUnit);
    this.today = Math.floor(times[0] * this.daysPerUnit);
    this.pending = 0;
    const newcomer = wanted[0];
    for (const subject of subjects) {
      wanted[0] = this.times[subject];
      this.times[subject] = Infinity;
      this.insert(subject);
    }
    wanted[0] = newcomer;
    this.steps = 0;
    this.taken = 0;
    this.tolerated = 0;
    this.lookAfter = 2 * subjects.length + 1024;
  }
}
