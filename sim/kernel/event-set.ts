/**
 * What happens next: at most one pending event per subject, taken in order of time, ties in order of scheduling.
 * Few pending events stand in one sorted array, many in a calendar; which of the two, and how the calendar is tuned,
 * follows from what is pending only and never shows in the order. No call allocates, except when the calendar is rebuilt.
 */
import { Calendar, IDLE, LAST } from "./calendar.ts";
import type { Columns, Part } from "./columns.ts";

/** Above the first number of pending events the calendar opens, below the second it closes again. */
const SORTED_MOST = 64;
const CALENDAR_LEAST = 32;

export class EventSet implements Part {
  /** Time of the last event taken; may be set before anything is scheduled. */
  now = 0;

  private readonly columns: Columns;
  private readonly name: string;
  private readonly calendar: Calendar;
  private isCalendar = false;

  /** Per subject: the time of its event. */
  private times: Float64Array;
  /** Per subject: IDLE when it has no event; the rest is the calendar's. */
  private links: Int32Array;

  /** While there are few: their times and subjects, latest first. */
  private readonly sortedTimes: Float64Array;
  private readonly sortedSubjects: Int32Array;
  private sortedSize = 0;

  private readonly state: Float64Array;

  /** A set for subjects 0 to `subjects` - 1, in columns whose names begin with `name`. */
  constructor(columns: Columns, name: string, subjects: number) {
    this.columns = columns;
    this.name = name;
    this.times = columns.float64(`${name}.times`, subjects);
    this.links = columns.int32(`${name}.links`, subjects, IDLE);
    this.sortedTimes = columns.float64(`${name}.sortedTimes`, SORTED_MOST);
    this.sortedSubjects = columns.int32(`${name}.sortedSubjects`, SORTED_MOST);
    this.state = columns.float64(`${name}.state`, 3);
    this.calendar = new Calendar(columns, name);
    columns.attach(this);
  }

  /** How many events are pending. */
  get size(): number {
    return this.isCalendar ? this.calendar.size : this.sortedSize;
  }

  /**
   * Lets a subject's event happen at a time from `now` on.
   * @throws RangeError when the subject is unknown or has a pending event, or the time is past, infinite or NaN.
   */
  schedule(subject: number, time: number): void {
    // small enough to be inlined anywhere: as an argument of a call the time would be put on the heap
    this.times[subject] = time;
    this.insert(subject);
  }

  /** Takes the earliest event: its subject, or -1 when nothing is pending. Moves `now`. */
  next(): number {
    if (this.isCalendar) return this.takeFromCalendar();
    const last = this.sortedSize - 1;
    if (last < 0) return -1;
    this.sortedSize = last;
    const subject = this.sortedSubjects[last];
    this.now = this.sortedTimes[last];
    this.links[subject] = IDLE;
    return subject;
  }

  /** Time of the earliest event; Infinity when nothing is pending. */
  nextTime(): number {
    if (this.isCalendar) return this.times[this.calendar.earliest()];
    return this.sortedSize === 0 ? Infinity : this.sortedTimes[this.sortedSize - 1];
  }

  /** Time of a subject's event; Infinity when it has none. */
  timeOf(subject: number): number {
    return this.links[subject] === IDLE ? Infinity : this.times[subject];
  }

  /** Takes a subject's event back; nothing happens when it has none. */
  cancel(subject: number): void {
    if (this.links[subject] === IDLE) return;
    if (this.isCalendar) {
      this.calendar.remove(subject);
      if (this.calendar.size < CALENDAR_LEAST) this.closeCalendar();
    } else {
      const at = this.sortedSubjects.indexOf(subject);
      this.sortedTimes.copyWithin(at, at + 1, this.sortedSize);
      this.sortedSubjects.copyWithin(at, at + 1, this.sortedSize);
      this.sortedSize--;
    }
    this.links[subject] = IDLE;
  }

  /** Makes room for subjects 0 to `subjects` - 1. */
  reserve(subjects: number): void {
    if (subjects <= this.times.length) return;
    this.columns.resize(`${this.name}.times`, subjects);
    this.columns.resize(`${this.name}.links`, subjects, IDLE);
    this.fetch();
    this.calendar.fetch();
  }

  save(): void {
    this.state[0] = this.now;
    this.state[1] = this.sortedSize;
    this.state[2] = this.isCalendar ? 1 : 0;
    this.calendar.save();
  }

  load(): void {
    this.fetch();
    this.now = this.state[0];
    this.sortedSize = this.state[1];
    this.isCalendar = this.state[2] === 1;
    this.calendar.load();
  }

  private fetch(): void {
    this.times = this.columns.getFloat64(`${this.name}.times`);
    this.links = this.columns.getInt32(`${this.name}.links`);
  }

  /** Adds a subject, whose time is in the column. */
  private insert(subject: number): void {
    const time = this.times[subject];
    if (this.links[subject] !== IDLE || !(time >= this.now && time < Infinity))
      this.refuse(subject);
    if (this.isCalendar) this.calendar.insert(subject);
    else if (this.sortedSize === SORTED_MOST) this.openCalendar(subject);
    else this.insertSorted(subject);
  }

  private insertSorted(subject: number): void {
    const times = this.sortedTimes;
    const subjects = this.sortedSubjects;
    const time = this.times[subject];
    // a hole moves down past every event that is to be taken before this one
    let hole = this.sortedSize++;
    while (hole > 0 && times[hole - 1] <= time) {
      times[hole] = times[hole - 1];
      subjects[hole] = subjects[hole - 1];
      hole--;
    }
    times[hole] = time;
    subjects[hole] = subject;
    this.links[subject] = LAST;
  }

  private takeFromCalendar(): number {
    const subject = this.calendar.take();
    this.now = this.times[subject];
    this.links[subject] = IDLE;
    if (this.calendar.size < CALENDAR_LEAST) this.closeCalendar();
    return subject;
  }

  private openCalendar(newcomer: number): void {
    this.calendar.fill(this.sortedSubjects.slice(0, this.sortedSize).reverse());
    this.calendar.insert(newcomer);
    this.isCalendar = true;
    this.sortedSize = 0;
  }

  private closeCalendar(): void {
    const subjects = this.calendar.empty().reverse();
    this.sortedSubjects.set(subjects);
    for (let i = 0; i < subjects.length; i++) this.sortedTimes[i] = this.times[subjects[i]];
    this.sortedSize = subjects.length;
    this.isCalendar = false;
  }

  private refuse(subject: number): never {
    if (!(subject in this.times)) {
      const last = this.times.length - 1;
      throw new RangeError(`${this.name}: subject ${subject}, wants one from 0 to ${last}`);
    }
    if (this.links[subject] !== IDLE) {
      throw new RangeError(`${this.name}: subject ${subject} has a pending event, wants none`);
    }
    const time = this.times[subject];
    throw new RangeError(`${this.name}: time ${time}, wants a finite time from ${this.now} on`);
  }
}
