/**
 * Jobs that come in at exponential gaps and leave again: what workloads A and B have in common. The id of a job that has
 * left is used again. One object per workload and short functions, so that the compiler inlines them into its loop.
 */
import { Columns, EventSet, WaitingLines, exponential } from "../../sim/kernel/index.ts";
import { ARRIVAL, Counts } from "./outcome.ts";

/** The arrival process is a subject like any job; jobs follow it. */
export const SOURCE = 0;
/** Free ids wait in a line of their own; the workload's lines follow it. */
const FREE = 0;
export const FIRST_LINE = 1;

export interface JobsOptions {
  seed: number;
  /** How many come in all. */
  jobs: number;
  meanGap: number;
  /** Lines of the workload. */
  lines: number;
}

export class Jobs {
  readonly counts = new Counts();
  readonly columns = new Columns();
  readonly events = new EventSet(this.columns, "events", 1);
  readonly lines: WaitingLines;
  /** Per id: the number of its job in order of arrival, and when that came. */
  number = this.columns.int32("number", 0);
  arrived = this.columns.float64("arrived", 0);
  private readonly seed: number;
  private readonly jobs: number;
  private readonly meanGap: number;

  constructor({ seed, jobs, meanGap, lines }: JobsOptions) {
    this.seed = seed;
    this.jobs = jobs;
    this.meanGap = meanGap;
    this.lines = new WaitingLines(this.columns, "lines", FIRST_LINE + lines, 0);
    this.events.schedule(SOURCE, meanGap * exponential(seed, ARRIVAL, 0, 0));
  }

  get isDone(): boolean {
    return this.counts.finished === this.jobs;
  }

  /** A job comes in, and the next one is scheduled. Its id is beyond the columns of the workload when they must grow. */
  arrive(): number {
    const { counts, lines, events } = this;
    if (lines.head(FREE) < 0) this.grow();
    const job = lines.shift(FREE);
    this.number[job] = counts.create();
    this.arrived[job] = events.now;
    if (counts.created < this.jobs) {
      const gap = this.meanGap * exponential(this.seed, ARRIVAL, 0, counts.created);
      events.schedule(SOURCE, events.now + gap);
    }
    return job;
  }

  leave(job: number): void {
    const { counts } = this;
    counts.totalTime += this.events.now - this.arrived[job];
    counts.finish(this.number[job]);
    this.lines.pushFront(FREE, job);
  }

  /** Makes twice as many ids. */
  private grow(): void {
    const before = Math.max(1, this.number.length);
    const capacity = 2 * before + 1024;
    this.events.reserve(capacity);
    this.lines.reserve(capacity);
    this.number = this.columns.resize("number", capacity) as Int32Array;
    this.arrived = this.columns.resize("arrived", capacity) as Float64Array;
    for (let job = before; job < capacity; job++) this.lines.push(FREE, job);
  }
}
