/**
 * Workload A: M/M/5. Arrivals every Exp(1/4.5), five servers, one line, work Exp(1); utilisation 0.9.
 * Exact mean wait in line 1.524986 (Erlang C).
 */
import { Columns, EventSet, Slots, WaitingLines, exponential } from "../../sim/kernel/index.ts";
import { ARRIVAL, Counts, WORK, type Outcome } from "./outcome.ts";

const SERVERS = 5;
const MEAN_GAP = 1 / 4.5;
const LINE = 0;

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
  private readonly slots = new Slots(this.columns, "slots", 1024);
  private readonly events = new EventSet(this.columns, "events", 1024);
  private readonly lines = new WaitingLines(this.columns, "lines", 1, 1024);
  private number = this.columns.int32("number", 1024);
  private arrived = this.columns.float64("arrived", 1024);
  /** The arrival process is a subject like any job. */
  private readonly source = this.slots.take();
  private idle = SERVERS;

  constructor(seed: number, jobs: number) {
    this.seed = seed;
    this.jobs = jobs;
    this.events.schedule(this.source, MEAN_GAP * exponential(seed, ARRIVAL, 0, 0));
  }

  run(): void {
    while (this.counts.finished < this.jobs) {
      const subject = this.events.next();
      this.counts.events++;
      if (subject === this.source) this.arrive();
      else this.complete(subject);
    }
  }

  private arrive(): void {
    const { counts, slots, events, seed } = this;
    if (slots.isFull) this.grow();
    const job = slots.take();
    this.number[job] = counts.created;
    this.arrived[job] = events.now;
    counts.created++;
    if (counts.created < this.jobs) {
      const gap = MEAN_GAP * exponential(seed, ARRIVAL, 0, counts.created);
      events.schedule(this.source, events.now + gap);
    }
    if (this.idle > 0) {
      this.idle--;
      this.start(job);
    } else {
      this.lines.push(LINE, job);
    }
  }

  private complete(job: number): void {
    const { counts, events } = this;
    counts.totalTime += events.now - this.arrived[job];
    counts.finish(this.number[job]);
    this.slots.release(job);
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

  private grow(): void {
    const capacity = 2 * this.slots.capacity;
    this.slots.reserve(capacity);
    this.events.reserve(capacity);
    this.lines.reserve(capacity);
    this.number = this.columns.resize("number", capacity) as Int32Array;
    this.arrived = this.columns.resize("arrived", capacity) as Float64Array;
  }
}
