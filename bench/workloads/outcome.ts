/** What every workload counts and reports, and the second key words of its draws, as in the C++ twin (bench/cpp). */

export const ARRIVAL = 0x11;
export const CLASS = 0x22;
export const WORK = 0x33;
export const ROUTE = 0x44;

export interface Outcome {
  /** Arrivals and completions of work. */
  events: number;
  /** Mean time of a job in the system. */
  meanTime: number;
  /** Mean time of a job in lines. */
  meanWait: number;
  /** Order of departures: h = 31 h + job number, modulo 2^32. */
  hash: number;
  /** Most jobs in the system at once. */
  peak: number;
}

export class Counts {
  events = 0;
  created = 0;
  finished = 0;
  totalTime = 0;
  totalWait = 0;
  private peak = 0;
  /** A cell, because large 32-bit integers in fields are boxed in Chromium. */
  private readonly hash = new Int32Array(1);

  /** A job enters: its number. */
  create(): number {
    const number = this.created++;
    const present = this.created - this.finished;
    if (present > this.peak) this.peak = present;
    return number;
  }

  /** A job leaves; its time is added by the caller, because a double passed along might be put on the heap. */
  finish(number: number): void {
    this.finished++;
    this.hash[0] = Math.imul(this.hash[0], 31) + number;
  }

  outcome(jobs: number): Outcome {
    return {
      events: this.events,
      meanTime: this.totalTime / jobs,
      meanWait: this.totalWait / jobs,
      hash: this.hash[0],
      peak: this.peak,
    };
  }
}
