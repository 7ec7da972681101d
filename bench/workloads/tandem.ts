/**
 * Workload B: three stations in series with 2, 3 and 1 servers, two classes (high with probability 0.3 goes first,
 * nobody is interrupted), rework from the end to the beginning with probability 0.2; utilisation 0.85 everywhere.
 * Exact mean time in the system 18.481594 (a Jackson network per station, whatever the priorities).
 */
import {
  Columns,
  EventSet,
  WaitingLines,
  block,
  exponential,
  takeMostUrgent,
  words,
} from "../../sim/kernel/index.ts";
import { ARRIVAL, CLASS, Counts, ROUTE, WORK, type Outcome } from "./outcome.ts";

const MEAN_GAP = 1;
/** The arrival process is a subject like any job; jobs follow it. */
const SOURCE = 0;
const SERVERS = [2, 3, 1];
const MEAN_WORK = [1.36, 2.04, 0.68];
const STATIONS = 3;
const CLASSES = 2;
/** Free ids for jobs wait in a line behind those of the stations. */
const FREE = CLASSES * STATIONS;
// probabilities as bounds of an unsigned 32-bit word
const HIGH = Math.round(0.3 * 4294967296);
const REWORK = Math.round(0.2 * 4294967296);

export function tandem(seed: number, jobs: number): Outcome {
  const line = new Tandem(seed, jobs);
  line.run();
  return line.counts.outcome(jobs);
}

class Tandem {
  readonly counts = new Counts();
  private readonly seed: number;
  private readonly jobs: number;
  private readonly columns = new Columns();
  private readonly events = new EventSet(this.columns, "events", 1);
  private readonly lines = new WaitingLines(this.columns, "lines", FREE + 1, 0);
  private readonly idle = Int32Array.from(SERVERS);
  private readonly meanWork = Float64Array.from(MEAN_WORK);
  private number = this.columns.int32("number", 0);
  private visit = this.columns.int32("visit", 0);
  private rank = this.columns.int32("rank", 0);
  private station = this.columns.int32("station", 0);
  private arrived = this.columns.float64("arrived", 0);
  private joined = this.columns.float64("joined", 0);

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
    this.visit[job] = 0;
    this.arrived[job] = events.now;
    block(seed, CLASS, number, 0);
    this.rank[job] = words[0] >>> 0 < HIGH ? 0 : 1;
    if (counts.created < this.jobs) {
      const gap = MEAN_GAP * exponential(seed, ARRIVAL, 0, counts.created);
      events.schedule(SOURCE, events.now + gap);
    }
    this.join(0, job);
  }

  /** The freed server takes its next job first, then the finished one moves on. */
  private complete(job: number): void {
    const { counts, events } = this;
    const station = this.station[job];
    const next = takeMostUrgent(this.lines, CLASSES * station, CLASSES);
    if (next < 0) {
      this.idle[station]++;
    } else {
      counts.totalWait += events.now - this.joined[next];
      this.start(station, next);
    }
    if (station + 1 < STATIONS) {
      this.join(station + 1, job);
    } else if (this.needsRework(job)) {
      this.join(0, job);
    } else {
      counts.totalTime += events.now - this.arrived[job];
      counts.finish(this.number[job]);
      this.lines.pushFront(FREE, job);
    }
  }

  private needsRework(job: number): boolean {
    block(this.seed, ROUTE, this.number[job], this.visit[job]);
    return words[0] >>> 0 < REWORK;
  }

  private join(station: number, job: number): void {
    this.station[job] = station;
    if (this.idle[station] > 0) {
      this.idle[station]--;
      this.start(station, job);
    } else {
      this.joined[job] = this.events.now;
      this.lines.push(CLASSES * station + this.rank[job], job);
    }
  }

  private start(station: number, job: number): void {
    const work = exponential(this.seed, WORK, this.number[job], this.visit[job]++);
    this.events.schedule(job, this.events.now + this.meanWork[station] * work);
  }

  /** Makes twice as many ids for jobs. */
  private grow(): void {
    const before = Math.max(1, this.number.length);
    const capacity = 2 * before + 1024;
    this.events.reserve(capacity);
    this.lines.reserve(capacity);
    this.number = this.columns.resize("number", capacity) as Int32Array;
    this.visit = this.columns.resize("visit", capacity) as Int32Array;
    this.rank = this.columns.resize("rank", capacity) as Int32Array;
    this.station = this.columns.resize("station", capacity) as Int32Array;
    this.arrived = this.columns.resize("arrived", capacity) as Float64Array;
    this.joined = this.columns.resize("joined", capacity) as Float64Array;
    for (let job = before; job < capacity; job++) this.lines.push(FREE, job);
  }
}
