/**
 * What is measured in a process of its own: each sample warms up, repeats, and returns numbers. `main.ts sample NAME`
 * prints one as JSON.
 */
import v8 from "node:v8";
import {
  EventSet,
  Columns,
  block,
  exponential,
  gamma,
  logNormal,
  normal,
  uniform,
  words,
} from "../sim/kernel/index.ts";
import { simulateFootprint, type Footprint } from "../sim/index.ts";
import { inlineFreely } from "../adapters/node/inlining.ts";
import { growthOf, type Growth } from "./allocation.ts";
import { heapSites, type HeapSite } from "./heap-sites.ts";
import { cpuNanoseconds } from "./measure.ts";
import { median } from "../analysis/inference/quantile.ts";
import { ofSize } from "./shipped.ts";
import { allocating, burrow } from "./workloads/allocating.ts";
import { mm5 } from "./workloads/mm5.ts";
import { Organisation, organisation } from "./workloads/organisation.ts";
import type { Outcome } from "./workloads/outcome.ts";
import { replication } from "./workloads/replication.ts";
import { tandem } from "./workloads/tandem.ts";

export interface Timed extends Outcome {
  /** Median nanoseconds of CPU per event. */
  ns: number;
}

export interface Grown {
  ns: number;
  hash: number;
  /** Bytes of all columns per agent and live task. */
  bytes: number;
}

/** An organisation of some size over two cycles. */
export interface Sized extends Footprint {
  agents: number;
  ns: number;
}

/** The workloads at the size that is timed. */
export const workloads: Record<string, () => Outcome> = {
  A: () => mm5(12345, 300_000),
  B: () => tandem(12345, 300_000),
  C: () => organisation(12345, 100_000, 6),
  CL: () => organisation(12345, 300_000, 1250),
};

export const samples: Record<string, (...options: string[]) => unknown> = {
  workload: (name) => time(workloads[name], name === "CL" ? 5 : 11),
  allocation: (name) => allocation(name),
  "heap-sites": () => burrowSites(),
  growth: (managers, tasks) => grow(Number(managers), Number(tasks)),
  size: (agents) => sizeOf(Number(agents)),
  hold: (pending) => median(Array.from({ length: 5 }, () => hold(Number(pending)))),
  variate: (name) => variate(name),
};

/** The burrow has the limits of inlining that its workers have. */
function allocation(name: string): Promise<Growth[]> {
  if (name === burrow) inlineFreely();
  return growthOf(allocating[name](), () => v8.getHeapStatistics().used_heap_size);
}

function burrowSites(): Promise<HeapSite[]> {
  inlineFreely();
  const run = replication();
  for (let i = 0; i < 12; i++) run();
  return heapSites(run, 6);
}

function time(run: () => Outcome, repeats: number): Timed {
  run();
  let outcome = run();
  const ns: number[] = [];
  for (let i = 0; i < repeats; i++) {
    const used = cpuNanoseconds(() => {
      outcome = run();
    });
    ns.push(used / outcome.events);
  }
  return { ...outcome, ns: median(ns) };
}

function grow(managers: number, tasks: number): Grown {
  organisation(1, 50_000, 6);
  organisation(1, 50_000, 60);
  const ns: number[] = [];
  let grown = new Organisation(12345, tasks, managers, {});
  for (let i = 0; i < 3; i++) {
    grown = new Organisation(12345, tasks, managers, {});
    const used = cpuNanoseconds(() => grown.run());
    ns.push(used / grown.counts.events);
  }
  const { hash, peak } = grown.counts.outcome(tasks);
  let bytes = 0;
  for (const column of grown.columns.snapshot().values()) bytes += column.byteLength;
  return { ns: median(ns), hash, bytes: bytes / (9 * managers + 1 + peak) };
}

/** The burrow in as many places as make up so many agents, after a small one has been run warm. */
function sizeOf(agents: number): Sized {
  inlineFreely();
  for (let i = 0; i < 20; i++) simulateFootprint(ofSize(0), "bench", i);
  const scenario = ofSize(agents);
  let taken = { events: 0, bytes: 0 };
  const ns: number[] = [];
  for (let i = 0; i < Math.max(1, Math.min(11, 5000 / agents)); i++)
    ns.push(
      cpuNanoseconds(() => {
        taken = simulateFootprint(scenario, "bench", i);
      }),
    );
  const heads = scenario.units.reduce((sum, { workers }) => sum + workers + 1, 4);
  return { agents: heads, ns: median(ns) / taken.events, ...taken };
}

/** The hold model: take the earliest event and schedule it again at an exponential distance from a table. */
function hold(pending: number): number {
  const gaps = Float64Array.from({ length: 65536 }, (_, i) => exponential(9, 9, i, 0));
  const events = new EventSet(new Columns(), "events", pending);
  for (let subject = 0; subject < pending; subject++)
    events.schedule(subject, gaps[subject & 65535]);
  const many = (count: number): void => {
    for (let i = 0; i < count; i++) {
      const subject = events.next();
      events.schedule(subject, events.now + gaps[(i + subject) & 65535]);
    }
  };
  // in slices, so that the loop is compiled as a whole and not only from its middle
  for (let slice = 0; slice < 300; slice++) many(1000 + pending / 300);
  const slices = 1000;
  const used = cpuNanoseconds(() => {
    for (let slice = 0; slice < slices; slice++) many(1000);
  });
  return used / (slices * 1000);
}

const draws: Record<string, (entity: number, index: number) => number> = {
  block: (entity, index) => {
    block(1, 2, entity, index);
    return words[0];
  },
  uniform: (entity, index) => uniform(1, 2, entity, index),
  exponential: (entity, index) => exponential(1, 2, entity, index),
  normal: (entity, index) => normal(1, 2, entity, index),
  "log-normal": (entity, index) => logNormal(0, 0.5, 1, 2, entity, index),
  "gamma of shape 2.5": (entity, index) => gamma(2.5, 1, 2, entity, index),
};

export const variates = Object.keys(draws);

function variate(name: string): number {
  const draw = draws[name];
  const sum = new Float64Array(1);
  const many = (from: number): void => {
    for (let i = from; i < from + 1000; i++) sum[0] += draw(i & 1023, i >> 10);
  };
  for (let slice = 0; slice < 500; slice++) many(1000 * slice);
  const runs = Array.from({ length: 5 }, () =>
    cpuNanoseconds(() => {
      for (let slice = 0; slice < 1000; slice++) many(1000 * slice);
    }),
  );
  return median(runs) / 1e6;
}
