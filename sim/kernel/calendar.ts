/**
 * Calendar queue: pending events in buckets of one day each, every bucket a list in order of time, ties in order of
 * insertion. Taking the earliest and inserting take a few steps whatever the number of events.
 * The length of a day follows from the events that come next, looked at again when steps are being wasted; it depends
 * on the queue's contents only, so a replay retunes alike. Source: Brown (1988), Calendar queues. Comm. ACM 31(10).
 */
import type { Columns } from "./columns.ts";

const NONE = -1;
const FEWEST_BUCKETS = 64;

/** A day is as long as this many mean gaps between the events that come next. */
const GAPS_PER_DAY = 2;

/** After so many steps through a bucket its end is looked at. */
const SHORT_WALK = 4;

/** Wasted steps per event that are not worth retuning for. */
const STEPS_ALLOWED = 1;

export class Calendar {
  size = 0;
  private readonly columns: Columns;
  private readonly name: string;

  /** Per subject: the time of its event, and the subject behind it in its bucket. */
  private times: Float64Array;
  private links: Int32Array;

  /** Head and tail of every bucket; bucket b holds the days d with d & mask = b. */
  private buckets: Int32Array;
  private mask = FEWEST_BUCKETS - 1;
  private daysPerUnit = 1;
  private today = 0;

  /** Since the last look: steps beyond the unavoidable, events taken; and after how many events to look. */
  private steps = 0;
  private taken = 0;
  private lookAfter = 0;
  /** Wasted steps per event that lead to no rebuild; 0 until the first look has measured them. */
  private tolerated = 0;

  private readonly state: Float64Array;

  /** `times` is the column `${name}.times`, which the caller fills before an event is inserted. */
  constructor(columns: Columns, name: string) {
    this.columns = columns;
    this.name = name;
    this.times = columns.getFloat64(`${name}.times`);
    this.links = columns.int32(`${name}.links`, this.times.length, NONE);
    this.buckets = columns.int32(`${name}.buckets`, 2 * FEWEST_BUCKETS, NONE);
    this.state = columns.float64(`${name}.calendar`, 8);
  }

  /** Adds a subject, whose time is in the column. */
  insert(subject: number): void {
    this.link(subject);
    if (++this.size > 2 * (this.mask + 1)) this.rebuild();
  }

  /** Takes the earliest subject; its time stays in the column. The calendar must not be empty. */
  take(): number {
    const subject = this.earliest();
    this.buckets[2 * (this.today & this.mask)] = this.links[subject];
    this.size--;
    if (++this.taken >= this.lookAfter) this.look();
    return subject;
  }

  /** Turns to the day of the earliest subject and returns it. The calendar must not be empty. */
  earliest(): number {
    const times = this.times;
    const buckets = this.buckets;
    const mask = this.mask;
    const daysPerUnit = this.daysPerUnit;
    let day = this.today;
    for (let scanned = 0; scanned <= mask; scanned++) {
      const head = buckets[2 * (day & mask)];
      if (head !== NONE && Math.floor(times[head] * daysPerUnit) <= day) {
        this.today = day;
        this.steps += scanned;
        return head;
      }
      day++;
    }
    return this.earliestOfLaterYear();
  }

  /** Takes a subject out, wherever it stands. */
  remove(subject: number): void {
    const links = this.links;
    const at = 2 * (this.dayOf(this.times[subject]) & this.mask);
    let before = NONE;
    for (let other = this.buckets[at]; other !== subject; other = links[other]) before = other;
    if (before === NONE) this.buckets[at] = links[subject];
    else links[before] = links[subject];
    if (this.buckets[at + 1] === subject) this.buckets[at + 1] = before;
    this.size--;
  }

  /** Starts afresh with these subjects; those of the same time come in the order in which they are to be taken. */
  fill(subjects: Int32Array): void {
    this.size = subjects.length;
    let buckets = FEWEST_BUCKETS;
    while (buckets < subjects.length) buckets *= 2;
    if (buckets !== this.mask + 1) {
      this.buckets = this.columns.resize(`${this.name}.buckets`, 2 * buckets) as Int32Array;
      this.mask = buckets - 1;
    }
    this.buckets.fill(NONE);
    const sorted = Float64Array.from(subjects, (subject) => this.times[subject]).sort();
    this.daysPerUnit = this.tunedDaysPerUnit(sorted);
    this.today = this.dayOf(sorted[0]);
    for (const subject of subjects) this.link(subject);
    this.steps = 0;
    this.taken = 0;
    this.lookAfter = 2 * subjects.length + 1024;
    this.tolerated = 0;
  }

  /** Takes everything out, as `fill` wants it. */
  empty(): Int32Array {
    const subjects = new Int32Array(this.size);
    let count = 0;
    // subjects of the same time share a bucket and stand there in order
    for (let at = 0; at < this.buckets.length; at += 2) {
      for (let subject = this.buckets[at]; subject !== NONE; subject = this.links[subject]) {
        subjects[count++] = subject;
      }
    }
    this.buckets.fill(NONE);
    this.size = 0;
    return subjects;
  }

  save(): void {
    this.state.set([
      this.size,
      this.mask,
      this.daysPerUnit,
      this.today,
      this.steps,
      this.taken,
      this.lookAfter,
      this.tolerated,
    ]);
  }

  load(): void {
    this.fetch();
    this.buckets = this.columns.getInt32(`${this.name}.buckets`);
    this.size = this.state[0];
    this.mask = this.state[1];
    this.daysPerUnit = this.state[2];
    this.today = this.state[3];
    this.steps = this.state[4];
    this.taken = this.state[5];
    this.lookAfter = this.state[6];
    this.tolerated = this.state[7];
  }

  /** Follows the column of times to a new length. */
  reserve(): void {
    this.columns.resize(`${this.name}.links`, this.columns.get(`${this.name}.times`).length, NONE);
    this.fetch();
  }

  private fetch(): void {
    this.times = this.columns.getFloat64(`${this.name}.times`);
    this.links = this.columns.getInt32(`${this.name}.links`);
  }

  private dayOf(time: number): number {
    return Math.floor(time * this.daysPerUnit);
  }

  /** Puts a subject into its bucket, behind the others of the same time. */
  private link(subject: number): void {
    const times = this.times;
    const links = this.links;
    const buckets = this.buckets;
    const time = times[subject];
    const day = Math.floor(time * this.daysPerUnit);
    if (day < this.today) this.today = day;
    const at = 2 * (day & this.mask);
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

  /** No event within a whole year of days: turns to the earliest of all heads. */
  private earliestOfLaterYear(): number {
    let first = NONE;
    for (let at = 0; at < this.buckets.length; at += 2) {
      const head = this.buckets[at];
      if (head !== NONE && (first === NONE || this.times[head] < this.times[first])) first = head;
    }
    this.today = this.dayOf(this.times[first]);
    this.steps += this.buckets.length;
    return first;
  }

  /** Rebuilds if the days have become too long, too short or too many; what a rebuild cannot mend is tolerated. */
  private look(): void {
    const waste = this.steps / this.taken;
    const isSparse = this.mask + 1 > FEWEST_BUCKETS && this.size < (this.mask + 1) >> 3;
    this.steps = 0;
    this.taken = 0;
    if (this.tolerated === 0) this.tolerated = Math.max(STEPS_ALLOWED, 1.5 * waste);
    else if (waste > this.tolerated || isSparse) this.rebuild();
  }

  private rebuild(): void {
    if (this.size > 0) this.fill(this.empty());
  }

  /** Days per unit of time, from the earliest eighth of the sorted times or, if these are tied, from more. */
  private tunedDaysPerUnit(sorted: Float64Array): number {
    for (let last = Math.max(1, sorted.length >> 3); last < sorted.length; last *= 2) {
      const span = sorted[last] - sorted[0];
      const daysPerUnit = last / (GAPS_PER_DAY * span);
      // beyond 2^52 days the day of a time would no longer be a whole number
      if (span > 0 && daysPerUnit * sorted[last] < 4503599627370496) return daysPerUnit;
    }
    return this.daysPerUnit;
  }
}
