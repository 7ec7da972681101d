/**
 * Bytes put on the heap, from the size of the heap before and after a run that ends before the collector comes by; if it
 * does, the run does not count. The same functions serve Node and Chromium.
 */

/** The size of the used heap in bytes, as exact as the engine tells it. */
export type HeapSize = () => number | Promise<number>;

/** Something that takes the same events each time. */
export type Run = () => { events: number } | Promise<{ events: number }>;

export interface Growth {
  /** Median over rounds. */
  bytes: number;
  /** Of one run. */
  events: number;
}

/**
 * Flags of V8 under which all that a replication of the burrow could put on the heap stays there until it ends. Runs as
 * short as those of the kernel's workloads do without.
 */
export const roomyHeap: readonly string[] = [
  "--min-semi-space-size=256",
  "--max-semi-space-size=256",
];

/** Bytes per event after warming up; what is built once per run is counted too. */
export async function heapGrowth(run: Run, heapSize: HeapSize): Promise<number> {
  return perEvent((await growthOf([run], heapSize))[0]);
}

/**
 * What each of these puts on the heap. They take turns, so that all are measured in the same compiled code: which
 * functions the compiler inlines, and so which numbers it boxes, differs from process to process.
 * @throws Error when the collector came by in every run of one of them
 */
export async function growthOf(
  runs: readonly Run[],
  heapSize: HeapSize,
  { warmUps = 12, rounds = 9 } = {},
): Promise<Growth[]> {
  for (let i = 0; i < warmUps; i++) for (const run of runs) await run();
  const growths: number[][] = runs.map(() => []);
  const events: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const [i, run] of runs.entries()) {
      const before = await heapSize();
      events[i] = (await run()).events;
      const growth = (await heapSize()) - before;
      if (growth >= 0) growths[i].push(growth);
    }
  }
  if (growths.some((all) => all.length === 0))
    throw new Error("heap: collected in every run, wants shorter runs");
  return growths.map((all, i) => ({
    bytes: all.toSorted((a, b) => a - b)[all.length >> 1],
    events: events[i],
  }));
}

export function perEvent({ bytes, events }: Growth): number {
  return bytes / events;
}

/**
 * Bytes per event by which a longer run exceeds a shorter one: what a run builds once cancels out. Negative only by the
 * noise of the heap's size.
 */
export function perFurtherEvent([short, long]: readonly Growth[]): number {
  return (long.bytes - short.bytes) / (long.events - short.events);
}
