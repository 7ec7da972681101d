/**
 * No allocation per event in Chromium, where large 32-bit integers in variables or fields would be boxed too.
 * The page's own memory figures are rounded, so the heap is asked through the debugging protocol.
 */
import { describe, expect, test } from "vitest";
import { cdp } from "vitest/browser";
import { heapGrowth } from "../../bench/allocation.ts";
import { boxing, shortWorkloads } from "../../bench/workloads/short.ts";

interface Debugger {
  send(method: "Runtime.getHeapUsage"): Promise<{ usedSize: number }>;
}

const used = async (): Promise<number> =>
  (await (cdp() as unknown as Debugger).send("Runtime.getHeapUsage")).usedSize;

describe("in Chromium the heap grows by less than 2 bytes per event of", () => {
  for (const [name, run] of Object.entries(shortWorkloads)) {
    test(`workload ${name}`, async () => {
      expect(await heapGrowth(run, used)).toBeLessThan(2);
    });
  }
});

test("in Chromium one small object per event would be seen", async () => {
  expect(await heapGrowth(boxing, used)).toBeGreaterThan(12);
});
