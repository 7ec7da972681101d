/**
 * No allocation per event in Node: the used heap before and after warm runs. One boxed number per event would be 16
 * bytes; the allowance covers what a run builds once and the rare draws that take the slow path.
 */
import v8 from "node:v8";
import { describe, expect, test } from "vitest";
import { heapGrowth } from "../../bench/allocation.ts";
import { boxing, shortWorkloads } from "../../bench/workloads/short.ts";

const used = (): number => v8.getHeapStatistics().used_heap_size;

describe("in Node the heap grows by less than 2 bytes per event of", () => {
  for (const [name, run] of Object.entries(shortWorkloads)) {
    test(`workload ${name}`, async () => {
      expect(await heapGrowth(run, used)).toBeLessThan(2);
    });
  }
});

test("in Node one small object per event would be seen", async () => {
  expect(await heapGrowth(boxing, used)).toBeGreaterThan(16);
});
