/**
 * Workload C (and CL, the same with 11,251 agents): managers with eight workers each and one executive. A task is
 * interpreted by a manager, worked on in a geometric number of steps (mean 5) by random workers of the team with two
 * priorities; a tenth of the steps raises an exception, which the manager settles or escalates.
 * Exact mean time of a task, product form: 29.005655 for 6 managers.
 */
import {
  Columns,
  EventSet,
  Slots,
  WaitingLines,
  block,
  exponential,
  takeMostUrgent,
  words,
} from "../../sim/kernel/index.ts";
import { ARRIVAL, CLASS, ROUTE, WORK, type Outcome } from "./outcome.ts";

const TEAM = 8;
const ARRIVALS_PER_WORKER = 0.152;
const CLASSES = 2;

/** A probability as a bound for an unsigned 32-bit word. */
const chance = (probability: number): number => Math.round(probability * 4294967296);
const HIGH = Math.ceil(0.2 * 4294967296);
const IGNORED_BY_EXECUTIVE = chance(0.5);

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
  { managerWork = 0.4, exceptions = 0.1 }: Variation = {},
): Outcome {
  const workers = TEAM * managers;
  const executive = workers + managers;
  const source = executive + 1;
  const meanGap = 1 / (ARRIVALS_PER_WORKER * workers);
  const meanWork = new Float64Array(source).fill(1, 0, workers).fill(managerWork, workers);
  meanWork[executive] = (0.7 * meanGap) / (5.263157894736842 * 0.1 * 0.1);
  const raisesException = Math.ceil(exceptions * 4294967296);

  const columns = new Columns();
  let capacity = 4096;
  const slots = new Slots(columns, "slots", capacity);
  const events = new EventSet(columns, "events", source + 1);
  const inboxes = new WaitingLines(columns, "inboxes", CLASSES * source, capacity);
  const current = columns.int32("current", source, -1);
  let number = columns.int32("number", capacity);
  let occasion = columns.int32("occasion", capacity);
  let rank = columns.int32("rank", capacity);
  let worker = columns.int32("worker", capacity);
  let isException = columns.int32("isException", capacity);
  let arrived = columns.float64("arrived", capacity);
  let created = 0;
  let finished = 0;
  let eventCount = 0;
  let hash = 0;
  let totalTime = 0;

  events.schedule(source, meanGap * exponential(seed, ARRIVAL, 0, 0));
  while (finished < tasks) {
    const agent = events.next();
    const now = events.now;
    eventCount++;
    let task = -1;
    let to = 0;
    if (agent === source) {
      if (slots.isFull) {
        capacity *= 2;
        slots.reserve(capacity);
        inboxes.reserve(capacity);
        number = columns.resize("number", capacity) as Int32Array;
        occasion = columns.resize("occasion", capacity) as Int32Array;
        rank = columns.resize("rank", capacity) as Int32Array;
        worker = columns.resize("worker", capacity) as Int32Array;
        isException = columns.resize("isException", capacity) as Int32Array;
        arrived = columns.resize("arrived", capacity) as Float64Array;
      }
      task = slots.take();
      number[task] = created;
      occasion[task] = 0;
      isException[task] = 0;
      arrived[task] = now;
      block(seed, CLASS, created, 0);
      rank[task] = words[0] >>> 0 < HIGH ? 0 : 1;
      const team = Math.floor((words[1] >>> 0) * 2.3283064365386963e-10 * managers);
      worker[task] = TEAM * team;
      to = workers + team;
      created++;
      if (created < tasks) {
        events.schedule(source, now + meanGap * exponential(seed, ARRIVAL, 0, created));
      }
    } else {
      task = current[agent];
      block(seed, ROUTE, number[task], occasion[task]++);
      const outcome = words[0] >>> 0;
      const choice = words[1];
      const next = takeMostUrgent(inboxes, CLASSES * agent, CLASSES);
      current[agent] = next;
      if (next >= 0) {
        events.schedule(
          agent,
          now + meanWork[agent] * exponential(seed, WORK, number[next], occasion[next]),
        );
      }
      let isStepDone = false;
      if (agent < workers) {
        if (outcome < raisesException) {
          isException[task] = 1;
          to = workers + (agent >> 3);
        } else {
          isStepDone = true;
        }
      } else if (agent === executive) {
        if (outcome < IGNORED_BY_EXECUTIVE) to = worker[task];
        else isStepDone = true;
      } else if (isException[task] === 0) {
        to = TEAM * (agent - workers) + (choice & 7);
      } else if (outcome < 429496730) {
        to = executive;
      } else if (outcome < 2362232013) {
        to = worker[task];
      } else {
        isStepDone = true;
      }
      if (isStepDone) {
        if (choice >>> 3 < 107374183) {
          totalTime += now - arrived[task];
          finished++;
          hash = (Math.imul(hash, 31) + number[task]) | 0;
          slots.release(task);
          continue;
        }
        to = (worker[task] & -8) + (choice & 7);
      }
      if (to < workers) worker[task] = to;
    }
    if (current[to] < 0) {
      current[to] = task;
      events.schedule(
        to,
        now + meanWork[to] * exponential(seed, WORK, number[task], occasion[task]),
      );
    } else {
      inboxes.push(CLASSES * to + (to < workers ? rank[task] : 0), task);
    }
  }
  return { events: eventCount, meanTime: totalTime / tasks, meanWait: NaN, hash };
}
