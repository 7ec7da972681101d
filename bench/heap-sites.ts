/**
 * Which functions put how much on the heap, by V8's sampling profile of allocations: for whoever wants to know where the
 * growth that the allocation bench shows comes from. Node only.
 */
import { Session } from "node:inspector/promises";
import type { HeapProfiler } from "node:inspector";
import type { Run } from "./allocation.ts";

export interface HeapSite {
  /** The function, by the name it has in the source. */
  name: string;
  /** Per event. */
  bytes: number;
}

/** The mean number of bytes from sample to sample. */
const SAMPLING_INTERVAL = 512;

/** The `most` functions that allocate most in a run, largest first; the run should be warm. */
export async function heapSites(run: Run, most: number): Promise<HeapSite[]> {
  const session = new Session();
  session.connect();
  await session.post("HeapProfiler.startSampling", {
    samplingInterval: SAMPLING_INTERVAL,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  });
  const { events } = await run();
  const { profile } = await session.post("HeapProfiler.stopSampling");
  session.disconnect();
  const bytes = new Map<string, number>();
  const add = ({ callFrame, selfSize, children }: HeapProfiler.SamplingHeapProfileNode): void => {
    // runtime functions have no place in a source
    const name = callFrame.functionName || "(anonymous)";
    bytes.set(name, (bytes.get(name) ?? 0) + selfSize);
    children.forEach(add);
  };
  add(profile.head);
  return [...bytes]
    .map(([name, size]) => ({ name, bytes: size / events }))
    .toSorted((a, b) => b.bytes - a.bytes)
    .slice(0, most);
}
