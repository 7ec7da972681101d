/**
 * Bytes put on the heap per event, from the size of the heap before and after a run that is too short for the collector
 * to come by; if it does, the run does not count. The same function serves Node and Chromium.
 */
import type { Outcome } from "./workloads/outcome.ts";

/** The size of the used heap in bytes, as exact as the engine tells it. */
export type HeapSize = () => number | Promise<number>;

/** Median over runs after warming up; what is built once per run is counted too. */
export async function heapGrowth(
  run: () => Pick<Outcome, "events">,
  heapSize: HeapSize,
  { warmUps = 12, runs = 9 } = {},
): Promise<number> {
  for (let i = 0; i < warmUps; i++) run();
  const perEvent: number[] = [];
  for (let i = 0; i < runs; i++) {
    const before = await heapSize();
    const { events } = run();
    const growth = (await heapSize()) - before;
    if (growth >= 0) perEvent.push(growth / events);
  }
  if (perEvent.length === 0) throw new Error("heap: collected in every run, wants shorter runs");
  perEvent.sort((a, b) => a - b);
  return perEvent[perEvent.length >> 1];
}
