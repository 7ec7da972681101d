/**
 * Workload A: M/M/5. Arrivals every Exp(1/4.5), five servers, one line, work Exp(1); utilisation 0.9.
 * Exact mean wait in line 1.524986 (Erlang C).
 */
import { Columns, EventSet, WaitingLines, exponential } from "../../sim/kernel/index.ts";
import { ARRIVAL, Counts, WORK, type Outcome } from "./outcome.ts";

/** The arrival process is a subject like any job; jobs follow it. */
const SOURCE = 0;
const SERVERS = 5;
const MEAN_GAP = 1 / 4.5;
const LINE = 0;
/** Free ids for jobs wait in a line of their own. */
const FREE = 1;

export function mm5(seed: number, jobs: number): Outcome {
  const queue = new Queue(seed, jobs);
  queue.run();
  return queue.counts.outcome(jobs);
}

class Queue {
  readonly counts = new Counts();
  private readonly seed: number;
  private readonly jobs: number;
  private readonly columns = new Columns();
  private readonly events = new EventSet(this.columns, "events", 1);
  private readonly lines = new WaitingLines(this.columns, "lines", 2, 0);
  private number = this.columns.int32("number", 0);
  private arrived = this.columns.float64("arrived", 0);
  private idle = SERVERS;

  constructor(seed: number, jobs: number) {
    this.seed = seed;
    this.jobs = jobs;
    this.events.schedule(SOURCE, MEAN_GAP * exponential(seed, ARRIVAL, 0, 0));
  }

  run(): void {
    while (this.counts.finished < this.jobs) {
      const subject = this.events.next();
      this.counts.events++;
      if (subject === SOURCE) this.arrive();
      else this.complete(subject);
    }
  }

  private arrive(): void {
    const { counts, lines, events, seed } = this;
    if (lines.head(FREE) < 0) this.grow();
    const job = lines.shift(FREE);
    const number = counts.create();
    this.number[job] = number;
    this.arrived[job] = events.now;
    if (counts.created < this.jobs) {
      const gap = MEAN_GAP * exponential(seed, ARRIVAL, 0, counts.created);
      events.schedule(SOURCE, events.now + gap);
    }
    if (this.idle > 0) {
      this.idle--;
      this.start(job);
    } else {
      lines.push(LINE, job);
    }
  }

  private complete(job: number): void {
    const { counts, events } = this;
    counts.totalTime += events.now - this.arrived[job];
    counts.finish(this.number[job]);
    this.lines.pushFront(FREE, job);
    const next = this.lines.shift(LINE);
    if (next < 0) {
      this.idle++;
    } else {
      counts.totalWait += events.now - this.arrived[next];
      this.start(next);
    }
  }

  private start(job: number): void {
    this.events.schedule(job, this.events.now + exponential(this.seed, WORK, this.number[job], 0));
  }

  /** Makes twice as many ids for jobs. */
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
