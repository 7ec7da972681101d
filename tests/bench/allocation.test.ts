/** The arithmetic of the allocation bench, on a heap that is told what to do. */
import { expect, test } from "vitest";
import { growthOf, heapGrowth, perFurtherEvent, type Run } from "../../bench/allocation.ts";
import { heapSites } from "../../bench/heap-sites.ts";

/** A heap, and runs that put so many bytes on it. */
function heap() {
  let size = 1000;
  const runOf =
    (events: number, bytes: () => number): Run =>
    () => {
      size += bytes();
      return { events };
    };
  return { sizeOf: () => size, runOf };
}

test("the heap's growth is divided by the events of a run", async () => {
  const { sizeOf, runOf } = heap();
  expect(
    await heapGrowth(
      runOf(50, () => 200),
      sizeOf,
    ),
  ).toBe(4);
});

test("a run in which the collector came by does not count, and one that never runs free of it is an error", async () => {
  const { sizeOf, runOf } = heap();
  let runs = 0;
  const sometimes = runOf(10, () => (++runs % 2 === 0 ? -300 : 30));
  expect(await heapGrowth(sometimes, sizeOf)).toBe(3);
  const always = runOf(10, () => -1);
  await expect(heapGrowth(always, sizeOf)).rejects.toThrow("collected in every run");
});

test("what is built once cancels out between a short and a long run that take turns", async () => {
  const { sizeOf, runOf } = heap();
  const order: string[] = [];
  const once = 5000;
  const short = runOf(100, () => (order.push("short"), once + 3 * 100));
  const long = runOf(300, () => (order.push("long"), once + 3 * 300));
  const growths = await growthOf([short, long], sizeOf, { warmUps: 1, rounds: 2 });
  expect(perFurtherEvent(growths)).toBe(3);
  expect(order).toEqual(["short", "long", "short", "long", "short", "long"]);
});

test("the function that puts most on the heap is named", async () => {
  const kept: unknown[] = [];
  function hoard(): void {
    for (let i = 0; i < 20_000; i++) kept[i & 255] = { value: i + 0.5 };
  }
  const [first] = await heapSites(() => {
    hoard();
    return { events: 20_000 };
  }, 3);
  expect(first.name).toBe("hoard");
  // an object and the number in it
  expect(first.bytes).toBeGreaterThan(16);
});
