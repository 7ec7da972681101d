/**
 * What the benches run in Chromium, for the debugging protocol to call. It is bundled as a script without imports, so it
 * hangs two functions on the global object.
 */
import type { Run } from "./allocation.ts";
import { allocating } from "./workloads/allocating.ts";

let runs: readonly Run[] = [];

/** Makes the runs of a workload ready; returns how many there are. */
function prepare(workload: string): number {
  runs = allocating[workload]();
  return runs.length;
}

/** Takes one of them; returns its events. */
async function take(run: number): Promise<number> {
  return (await runs[run]()).events;
}

Object.assign(globalThis, { prepare, take });
