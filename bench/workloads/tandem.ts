/**
 * Workload B: three stations in series with 2, 3 and 1 servers, two classes (high with probability 0.3 goes first,
 * nobody is interrupted), rework from the end to the beginning with probability 0.2; utilisation 0.85 everywhere.
 * Exact mean time in the system 18.481594 (a Jackson network per station, whatever the priorities).
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

const MEAN_GAP = 1;
const SERVERS = [2, 3, 1];
const MEAN_WORK = [1.36, 2.04, 0.68];
const CLASSES = 2;
const HIGH = Math.round(0.3 * 4294967296);
const REWORK = Math.round(0.2 * 4294967296);

export function tandem(seed: number, jobs: number): Outcome {
  const stations = SERVERS.length;
  const idle = Int32Array.from(SERVERS);
  const meanWork = Float64Array.from(MEAN_WORK);
  const columns = new Columns();
  let capacity = 1024;
  const slots = new Slots(columns, "slots", capacity);
  const source = slots.take();
  const events = new EventSet(columns, "events", capacity);
  const lines = new WaitingLines(columns, "lines", CLASSES * stations, capacity);
  let number = columns.int32("number", capacity);
  let visit = columns.int32("visit", capacity);
  let rank = columns.int32("rank", capacity);
  let station = columns.int32("station", capacity);
  let arrived = columns.float64("arrived", capacity);
  let joined = columns.float64("joined", capacity);
  let created = 0;
  let finished = 0;
  let eventCount = 0;
  let hash = 0;
  let totalTime = 0;
  let totalWait = 0;

  events.schedule(source, MEAN_GAP * exponential(seed, ARRIVAL, 0, 0));
  while (finished < jobs) {
    const subject = events.next();
    const now = events.now;
    eventCount++;
    let job = subject;
    let to = 0;
    if (subject === source) {
      if (slots.isFull) {
        capacity *= 2;
        slots.reserve(capacity);
        events.reserve(capacity);
        lines.reserve(capacity);
        number = columns.resize("number", capacity) as Int32Array;
        visit = columns.resize("visit", capacity) as Int32Array;
        rank = columns.resize("rank", capacity) as Int32Array;
        station = columns.resize("station", capacity) as Int32Array;
        arrived = columns.resize("arrived", capacity) as Float64Array;
        joined = columns.resize("joined", capacity) as Float64Array;
      }
      job = slots.take();
      number[job] = created;
      visit[job] = 0;
      arrived[job] = now;
      block(seed, CLASS, created, 0);
      rank[job] = words[0] >>> 0 < HIGH ? 0 : 1;
      created++;
      if (created < jobs) {
        events.schedule(source, now + MEAN_GAP * exponential(seed, ARRIVAL, 0, created));
      }
    } else {
      // the freed server takes its next job, then the finished one moves on
      const at = station[job];
      const starting = takeMostUrgent(lines, CLASSES * at, CLASSES);
      if (starting < 0) {
        idle[at]++;
      } else {
        totalWait += now - joined[starting];
        events.schedule(
          starting,
          now + meanWork[at] * exponential(seed, WORK, number[starting], visit[starting]++),
        );
      }
      to = at + 1;
      if (to === stations) {
        block(seed, ROUTE, number[job], visit[job]);
        if (words[0] >>> 0 >= REWORK) {
          totalTime += now - arrived[job];
          finished++;
          hash = (Math.imul(hash, 31) + number[job]) | 0;
          slots.release(job);
          continue;
        }
        to = 0;
      }
    }
    station[job] = to;
    if (idle[to] > 0) {
      idle[to]--;
      events.schedule(job, now + meanWork[to] * exponential(seed, WORK, number[job], visit[job]++));
    } else {
      joined[job] = now;
      lines.push(CLASSES * to + rank[job], job);
    }
  }
  return { events: eventCount, meanTime: totalTime / jobs, meanWait: totalWait / jobs, hash };
}
