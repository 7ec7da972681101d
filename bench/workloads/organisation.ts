/**
 * Workload C (and CL, the same with 11,251 agents): managers with eight workers each and one executive. A task is
 * interpreted by a manager and worked on in a geometric number of steps (mean 5) by random workers of the team, with two
 * priorities; a tenth of the steps raises an exception, which the manager settles or escalates.
 * Exact mean time of a task, product form: 29.005655 for 6 managers.
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

const TEAM = 8;
const CLASSES = 2;
const ARRIVALS_PER_WORKER = 0.152;
const STEPS_WITH_REPEATS = 5.263157894736842;

// probabilities as bounds of an unsigned 32-bit word
const HIGH = asBound(0.2);
const ESCALATED = asBound(0.1);
const ESCALATED_OR_REWORK = asBound(0.55);
const REWORK_BY_EXECUTIVE = asBound(0.5);
const LAST_STEP = Math.ceil(0.2 * 536870912); // of 29 bits: three others choose the next worker

export interface Variation {
  /** Mean work of a manager per piece; 0.4 unless stated. */
  managerWork?: number;
  /** Probability that a step raises an exception; 0.1 unless stated. */
  exceptions?: number;
}

export function organisation(
  seed: number,
  tasks: number,
  managers: number,
  variation: Variation = {},
): Outcome {
  const burrow = new Organisation(seed, tasks, managers, variation);
  burrow.run();
  return burrow.counts.outcome(tasks);
}

function asBound(probability: number): number {
  return Math.ceil(probability * 4294967296);
}

export class Organisation {
  readonly counts = new Counts();
  private readonly seed: number;
  private readonly tasks: number;
  private readonly managers: number;
  /** Agents: workers first, then managers, then the executive; the arrival process is a subject behind them. */
  private readonly workers: number;
  private readonly executive: number;
  private readonly source: number;
  private readonly meanGap: number;
  private readonly managerWork: number;
  private readonly executiveWork: number;
  private readonly exceptions: number;

  readonly columns = new Columns();
  private readonly events: EventSet;
  private readonly inboxes: WaitingLines;
  /** Free ids for tasks wait in a line behind the inboxes. */
  private readonly free: number;
  /** Per agent: the task in hand, -1 for none. */
  private readonly inHand: Int32Array;
  private number = this.columns.int32("number", 0);
  private occasion = this.columns.int32("occasion", 0);
  private rank = this.columns.int32("rank", 0);
  private worker = this.columns.int32("worker", 0);
  private isException = this.columns.int32("isException", 0);
  private arrived = this.columns.float64("arrived", 0);

  constructor(seed: number, tasks: number, managers: number, variation: Variation) {
    const { managerWork = 0.4, exceptions = 0.1 } = variation;
    this.seed = seed;
    this.tasks = tasks;
    this.managers = managers;
    this.workers = TEAM * managers;
    this.executive = this.workers + managers;
    this.source = this.executive + 1;
    const arrivals = ARRIVALS_PER_WORKER * this.workers;
    this.meanGap = 1 / arrivals;
    this.managerWork = managerWork;
    this.executiveWork = 0.7 / (arrivals * STEPS_WITH_REPEATS * 0.1 * 0.1);
    this.exceptions = asBound(exceptions);
    this.events = new EventSet(this.columns, "events", this.source + 1);
    this.free = CLASSES * this.source;
    this.inboxes = new WaitingLines(this.columns, "inboxes", this.free + 1, 0);
    this.inHand = this.columns.int32("inHand", this.source, -1);
    this.events.schedule(this.source, this.meanGap * exponential(seed, ARRIVAL, 0, 0));
  }

  run(): void {
    while (this.counts.finished < this.tasks) {
      const subject = this.events.next();
      this.counts.events++;
      if (subject === this.source) this.arrive();
      else this.complete(subject);
    }
  }

  private arrive(): void {
    const { counts, inboxes, events, seed } = this;
    if (inboxes.head(this.free) < 0) this.grow();
    const task = inboxes.shift(this.free);
    const number = counts.create();
    this.number[task] = number;
    this.occasion[task] = 0;
    this.isException[task] = 0;
    this.arrived[task] = events.now;
    block(seed, CLASS, number, 0);
    this.rank[task] = words[0] >>> 0 < HIGH ? 0 : 1;
    const team = Math.floor((words[1] >>> 0) * (1 / 4294967296) * this.managers);
    this.worker[task] = TEAM * team;
    if (counts.created < this.tasks) {
      const gap = this.meanGap * exponential(seed, ARRIVAL, 0, counts.created);
      events.schedule(this.source, events.now + gap);
    }
    this.join(this.workers + team, task);
  }

  /** The outcome is drawn, the agent takes its next task, then the finished one moves on. */
  private complete(agent: number): void {
    const { counts, events } = this;
    const task = this.inHand[agent];
    block(this.seed, ROUTE, this.number[task], this.occasion[task]++);
    const choice = words[1];
    let to = this.receiver(agent, task);

    const next = takeMostUrgent(this.inboxes, CLASSES * agent, CLASSES);
    this.inHand[agent] = next;
    if (next >= 0) this.start(agent, next);

    if (to < 0) {
      if (choice >>> 3 < LAST_STEP) {
        counts.totalTime += events.now - this.arrived[task];
        counts.finish(this.number[task]);
        this.inboxes.pushFront(this.free, task);
        return;
      }
      to = (this.worker[task] & -TEAM) + (choice & 7);
    }
    if (to < this.workers) this.worker[task] = to;
    this.join(to, task);
  }

  /** Who gets the task next by the block just drawn (large words as arguments would be boxed); -1: step done. */
  private receiver(agent: number, task: number): number {
    const outcome = words[0] >>> 0;
    if (agent < this.workers) {
      if (outcome >= this.exceptions) return -1;
      this.isException[task] = 1;
      return this.workers + (agent >> 3);
    }
    if (agent === this.executive) return outcome < REWORK_BY_EXECUTIVE ? this.worker[task] : -1;
    if (this.isException[task] === 0) return TEAM * (agent - this.workers) + (words[1] & 7);
    if (outcome < ESCALATED) return this.executive;
    return outcome < ESCALATED_OR_REWORK ? this.worker[task] : -1;
  }

  private join(agent: number, task: number): void {
    if (this.inHand[agent] < 0) {
      this.inHand[agent] = task;
      this.start(agent, task);
    } else {
      const rank = agent < this.workers ? this.rank[task] : 0;
      this.inboxes.push(CLASSES * agent + rank, task);
    }
  }

  private start(agent: number, task: number): void {
    const work = exponential(this.seed, WORK, this.number[task], this.occasion[task]);
    this.events.schedule(agent, this.events.now + this.meanWork(agent) * work);
  }

  private meanWork(agent: number): number {
    if (agent < this.workers) return 1;
    return agent < this.executive ? this.managerWork : this.executiveWork;
  }

  /** Makes twice as many ids for tasks. */
  private grow(): void {
    const before = this.number.length;
    const capacity = 2 * before + 4096;
    this.inboxes.reserve(capacity);
    this.number = this.columns.resize("number", capacity) as Int32Array;
    this.occasion = this.columns.resize("occasion", capacity) as Int32Array;
    this.rank = this.columns.resize("rank", capacity) as Int32Array;
    this.worker = this.columns.resize("worker", capacity) as Int32Array;
    this.isException = this.columns.resize("isException", capacity) as Int32Array;
    this.arrived = this.columns.resize("arrived", capacity) as Float64Array;
    for (let task = before; task < capacity; task++) this.inboxes.push(this.free, task);
  }
}
