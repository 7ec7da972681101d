/**
 * Workload B: three stations in series with 2, 3 and 1 servers, two classes (high with probability 0.3 goes first,
 * nobody is interrupted), rework from the end to the beginning with probability 0.2; utilisation 0.85 everywhere.
 * Exact mean time in the system 18.481594 (a Jackson network per station, whatever the priorities).
 */
import { block, exponential, takeMostUrgent, words } from "../../sim/kernel/index.ts";
import { FIRST_LINE, Jobs, SOURCE } from "./jobs.ts";
import { CLASS, ROUTE, WORK, type Outcome } from "./outcome.ts";

const MEAN_GAP = 1;
const SERVERS = [2, 3, 1];
const MEAN_WORK = [1.36, 2.04, 0.68];
const STATIONS = 3;
const CLASSES = 2;
// probabilities as bounds of an unsigned 32-bit word
const HIGH = Math.round(0.3 * 4294967296);
const REWORK = Math.round(0.2 * 4294967296);

export function tandem(seed: number, jobs: number): Outcome {
  const line = new Tandem(seed, jobs);
  line.run();
  return line.jobs.counts.outcome(jobs);
}

class Tandem {
  readonly jobs: Jobs;
  private readonly seed: number;
  private readonly idle = Int32Array.from(SERVERS);
  private readonly meanWork = Float64Array.from(MEAN_WORK);
  private visit: Int32Array;
  private rank: Int32Array;
  private station: Int32Array;
  private joined: Float64Array;

  constructor(seed: number, jobs: number) {
    this.seed = seed;
    this.jobs = new Jobs({ seed, jobs, meanGap: MEAN_GAP, lines: CLASSES * STATIONS });
    const { columns } = this.jobs;
    this.visit = columns.int32("visit", 0);
    this.rank = columns.int32("rank", 0);
    this.station = columns.int32("station", 0);
    this.joined = columns.float64("joined", 0);
  }

  run(): void {
    const { jobs } = this;
    while (!jobs.isDone) {
      const subject = jobs.events.next();
      jobs.counts.events++;
      if (subject === SOURCE) this.arrive();
      else this.complete(subject);
    }
  }

  private arrive(): void {
    const job = this.jobs.arrive();
    if (job >= this.visit.length) this.grow();
    this.visit[job] = 0;
    block(this.seed, CLASS, this.jobs.number[job], 0);
    this.rank[job] = words[0] >>> 0 < HIGH ? 0 : 1;
    this.join(0, job);
  }

  /** The freed server takes its next job first, then the finished one moves on. */
  private complete(job: number): void {
    const { counts, events, lines } = this.jobs;
    const station = this.station[job];
    const next = takeMostUrgent(lines, FIRST_LINE + CLASSES * station, CLASSES);
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
      this.jobs.leave(job);
    }
  }

  private needsRework(job: number): boolean {
    block(this.seed, ROUTE, this.jobs.number[job], this.visit[job]);
    return words[0] >>> 0 < REWORK;
  }

  private join(station: number, job: number): void {
    this.station[job] = station;
    if (this.idle[station] > 0) {
      this.idle[station]--;
      this.start(station, job);
    } else {
      this.joined[job] = this.jobs.events.now;
      this.jobs.lines.push(FIRST_LINE + CLASSES * station + this.rank[job], job);
    }
  }

  private start(station: number, job: number): void {
    const { events, number } = this.jobs;
    const work = exponential(this.seed, WORK, number[job], this.visit[job]++);
    events.schedule(job, events.now + this.meanWork[station] * work);
  }

  /** As many rows as there are ids. */
  private grow(): void {
    const { columns, number } = this.jobs;
    this.visit = columns.resize("visit", number.length) as Int32Array;
    this.rank = columns.resize("rank", number.length) as Int32Array;
    this.station = columns.resize("station", number.length) as Int32Array;
    this.joined = columns.resize("joined", number.length) as Float64Array;
  }
}
