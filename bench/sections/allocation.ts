/**
 * Heap before and after, in Node and in Chromium: no allocation per event. (tests/kernel/allocation demands it of the
 * kernel's workloads.) A replication of the burrow also builds its world and computes its tables; what its events cost
 * is told apart by a second one with twice as many days in as many cycles.
 */
import { perEvent, perFurtherEvent, roomyHeap, type Growth } from "../allocation.ts";
import { Chromium } from "../chromium.ts";
import type { HeapSite } from "../heap-sites.ts";
import { atMost, sampleWith, type Check, type Section } from "../measure.ts";
import { median } from "../../analysis/inference/quantile.ts";
import { allocating, burrow } from "../workloads/allocating.ts";

// one boxed number per event would be 12 to 16 bytes
const BAR = 2;
/** Processes in which the burrow is measured: what is boxed differs between them. */
const PROCESSES = 3;

type Measure = (workload: string) => Growth[] | Promise<Growth[]>;
/** Bytes per event, by what was run. */
type Figures = Map<string, number>;

const whole = "burrow, one replication";
const further = "burrow, further events";

export async function allocationSection(): Promise<Section> {
  const node = await measureAll((name) => sampleWith<Growth[]>(roomyHeap, "allocation", name));
  const sites = sampleWith<HeapSite[]>(roomyHeap, "heap-sites");
  const { browser, figures } = await inChromium();
  return {
    title: "Allocation",
    what:
      `Growth of the used heap over a warm run, bytes per event, in Node and in ${browser}; what a run builds once is ` +
      "included, except in the last line: events of a replication with twice as many days. Most of what the burrow put on the " +
      `heap of Node, by function: ${sites.map(({ name, bytes }) => `${name} ${bytes.toFixed(1)}`).join(", ")}.`,
    header: ["workload", "Node", "Chromium"],
    rows: [...node].map(([what, bytes]) => [
      what,
      bytes.toFixed(3),
      figures?.get(what)?.toFixed(3) ?? "no Chromium",
    ]),
    checks: [...checks("Node", node), ...checks("Chromium", figures ?? new Map())],
  };
}

async function measureAll(measure: Measure): Promise<Figures> {
  const found: Figures = new Map();
  for (const name of Object.keys(allocating)) {
    if (name === burrow) continue;
    const [growth] = await measure(name);
    found.set(name, perEvent(growth));
  }
  const burrows: Growth[][] = [];
  for (let i = 0; i < PROCESSES; i++) burrows.push(await measure(burrow));
  found.set(whole, median(burrows.map(([short]) => perEvent(short))));
  found.set(further, median(burrows.map(perFurtherEvent)));
  return found;
}

/** A machine without Chromium still measures Node, and the report says why that is all. */
async function inChromium(): Promise<{ browser: string; figures?: Figures }> {
  let browser: Chromium;
  try {
    browser = await Chromium.start();
  } catch (error) {
    return { browser: `no Chromium (${error instanceof Error ? error.message : String(error)})` };
  }
  try {
    const figures = await measureAll((workload) => browser.growth(workload));
    return { browser: `Chromium ${browser.version}`, figures };
  } finally {
    await browser.close();
  }
}

/** A whole replication is shown, but builds too much once to be judged by the event. */
function checks(engine: string, found: Figures): Check[] {
  return [...found]
    .filter(([what]) => what !== whole)
    .map(([what, bytes]) =>
      atMost(`${what}: bytes on the heap per event in ${engine}`, bytes, BAR),
    );
}
