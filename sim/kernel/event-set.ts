/**
 * What happens next: at most one pending event per subject, taken in order of time, ties in order of scheduling.
 * Few pending events stand in one sorted array, many in a calendar; which of the two, and how the calendar is tuned,
 * follows from what is pending only and never shows in the order. No call allocates, except when the calendar is rebuilt.
 */
import { Calendar } from "./calendar.ts";
import type { Columns, Part } from "./columns.ts";

/** Above the first number of pending events the calendar opens, below the second it closes again. */
const SORTED_MOST = 32;
const CALENDAR_LEAST = 16;

/**
 * The time being scheduled. It goes through a cell because a double passed to a call that is not inlined would be put on
 * the heap; `schedule` itself is small enough to be inlined.
 */
const wanted = new Float64Array(1);

export class EventSet implements Part {
  /** Time of the last event taken; may be set before anything is scheduled. */
  now = 0;

  private readonly columns: Columns;
  private readonly name: string;
  private readonly calendar: Calendar;
  private isCalendar = false;

  /** Per subject: the time of its event, Infinity when it has none. */
  private times: Float64Array;

  /** While there are few: their subjects, latest first. */
  private readonly sorted: Int32Array;
  private sortedSize = 0;

  private readonly state: Float64Array;

  /** A set for subjects 0 to `subjects` - 1, in columns whose names begin with `name`. */
  constructor(columns: Columns, name: string, subjects: number) {
    this.columns = columns;
    this.name = name;
    this.times = columns.float64(`${name}.times`, subjects, Infinity);
    this.sorted = columns.int32(`${name}.sorted`, SORTED_MOST);
    this.state = columns.float64(`${name}.state`, 3);
    this.calendar = new Calendar(columns, name);
    columns.attach(this);
  }

  /** How many events are pending. */
  get size(): number {
    return this.isCalendar === true ? this.calendar.size : this.sortedSize;
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
    if (this.isCalendar === true) return this.takeFromCalendar();
    const last = this.sortedSize - 1;
    if (last < 0) return -1;
    const times = this.times;
    const subject = this.sorted[last];
    this.sortedSize = last;
    this.now = times[subject];
    times[subject] = Infinity;
    return subject;
  }

  /** Time of the earliest event; Infinity when nothing is pending. */
  nextTime(): number {
    if (this.isCalendar === true) return this.times[this.calendar.earliest()];
    return this.sortedSize === 0 ? Infinity : this.times[this.sorted[this.sortedSize - 1]];
  }

  /** Time of a subject's event; Infinity when it has none. */
  timeOf(subject: number): number {
    return this.times[subject];
  }

  /** Takes a subject's event back; nothing happens when it has none. */
  cancel(subject: number): void {
    if (this.times[subject] === Infinity) return;
    if (this.isCalendar === true) {
      this.calendar.remove(subject);
      if (this.calendar.size < CALENDAR_LEAST) this.closeCalendar();
    } else {
      const at = this.sorted.indexOf(subject);
      this.sorted.copyWithin(at, at + 1, this.sortedSize);
      this.sortedSize--;
    }
    this.times[subject] = Infinity;
  }

  /** Makes room for subjects 0 to `subjects` - 1. */
  reserve(subjects: number): void {
    if (subjects <= this.times.length) return;
    this.times = this.columns.resize(`${this.name}.times`, subjects, Infinity) as Float64Array;
    this.calendar.reserve();
  }

  save(): void {
    this.state[0] = this.now;
    this.state[1] = this.sortedSize;
    this.state[2] = this.isCalendar ? 1 : 0;
    this.calendar.save();
  }

  load(): void {
    this.times = this.columns.getFloat64(`${this.name}.times`);
    this.now = this.state[0];
    this.sortedSize = this.state[1];
    this.isCalendar = this.state[2] === 1;
    this.calendar.load();
  }

  /** Adds a subject at the wanted time. */
  private insert(subject: number): void {
    const times = this.times;
    const time = wanted[0];
    if (times[subject] !== Infinity || !(time >= this.now && time < Infinity)) this.refuse(subject);
    times[subject] = time;
    if (this.isCalendar === true) this.calendar.insert(subject);
    else if (this.sortedSize === SORTED_MOST) this.openCalendar(subject);
    else this.insertSorted(subject);
  }

  private insertSorted(subject: number): void {
    const times = this.times;
    const sorted = this.sorted;
    const time = times[subject];
    // a hole moves down past every event that is to be taken before this one
    let hole = this.sortedSize++;
    for (; hole > 0; hole--) {
      const earlier = sorted[hole - 1];
      if (times[earlier] > time) break;
      sorted[hole] = earlier;
    }
    sorted[hole] = subject;
  }

  private takeFromCalendar(): number {
    const subject = this.calendar.take();
    this.now = this.times[subject];
    this.times[subject] = Infinity;
    if (this.calendar.size < CALENDAR_LEAST) this.closeCalendar();
    return subject;
  }

  private openCalendar(newcomer: number): void {
    // latest first becomes earliest first, so that ties keep their order
    this.calendar.fill(this.sorted.slice(0, this.sortedSize).reverse());
    this.calendar.insert(newcomer);
    this.isCalendar = true;
    this.sortedSize = 0;
  }

  private closeCalendar(): void {
    this.isCalendar = false;
    for (const subject of this.calendar.empty()) this.insertSorted(subject);
  }

  private refuse(subject: number): never {
    if (!(subject in this.times)) {
      const last = this.times.length - 1;
      throw new RangeError(`${this.name}: subject ${subject}, wants one from 0 to ${last}`);
    }
    const pending = this.times[subject];
    if (pending !== Infinity) {
      throw new RangeError(`${this.name}: subject ${subject} is pending at ${pending}, wants none`);
    }
    throw new RangeError(
      `${this.name}: time ${wanted[0]}, wants a finite time from ${this.now} on`,
    );
  }
}
