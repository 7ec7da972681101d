/**
 * Workload A: M/M/5. Arrivals every Exp(1/4.5), five servers, one line, work Exp(1); utilisation 0.9.
 * Exact mean wait in line 1.524986 (Erlang C).
 */
import { exponential } from "../../sim/kernel/index.ts";
import { FIRST_LINE as LINE, Jobs, SOURCE } from "./jobs.ts";
import { WORK, type Outcome } from "./outcome.ts";

const SERVERS = 5;
const MEAN_GAP = 1 / 4.5;

export function mm5(seed: number, jobs: number): Outcome {
  const queue = new Queue(seed, jobs);
  queue.run();
  return queue.jobs.counts.outcome(jobs);
}

class Queue {
  readonly jobs: Jobs;
  private readonly seed: number;
  private idle = SERVERS;

  constructor(seed: number, jobs: number) {
    this.seed = seed;
    this.jobs = new Jobs({ seed, jobs, meanGap: MEAN_GAP, lines: 1 });
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
    if (this.idle > 0) {
      this.idle--;
      this.start(job);
    } else {
      this.jobs.lines.push(LINE, job);
    }
  }

  private complete(job: number): void {
    const { jobs } = this;
    jobs.leave(job);
    const next = jobs.lines.shift(LINE);
    if (next < 0) {
      this.idle++;
    } else {
      jobs.counts.totalWait += jobs.events.now - jobs.arrived[next];
      this.start(next);
    }
  }

  private start(job: number): void {
    const { events, number } = this.jobs;
    events.schedule(job, events.now + exponential(this.seed, WORK, number[job], 0));
  }
}
