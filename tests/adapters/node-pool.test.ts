/**
 * Worker threads: results equal to those of this thread, moved not copied, and every kind of death.
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nodePool } from "../../adapters/node/pool.ts";
import { runExperiment } from "../../analysis/experiment.ts";
import type { FinishedChunk } from "../../analysis/chunk.ts";
import { inlinePool } from "../../analysis/inline-pool.ts";
import { Cancelled, WorkerDied } from "../../analysis/pool.ts";
import type { Pool } from "../../analysis/pool.ts";
import { toyMethods, toyOptions } from "../analysis/toy-model.ts";
import { bundleWorker } from "./bundle.ts";
import type { Bundle } from "./bundle.ts";

let bundle: Bundle;
const pools: Pool[] = [];

beforeAll(async () => {
  bundle = await bundleWorker(join(import.meta.dirname, "border-worker.node.ts"));
});

afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.close()));
  await bundle.remove();
});

function start(workers: number): Pool {
  const pool = nodePool({ workers, script: bundle.script });
  pools.push(pool);
  return pool;
}

test.each([1, 2, 3])("%d worker threads give the result of this thread", async (workers) => {
  const here = await runExperiment({
    ...toyOptions,
    replications: 90,
    pool: inlinePool(toyMethods),
  });
  const there = await runExperiment({ ...toyOptions, replications: 90, pool: start(workers) });
  expect(there).toEqual(here);
});

test("a pool is used again and again by the same warm workers", async () => {
  const pool = start(1);
  for (let i = 0; i < 3; i++) expect(await pool.call("echo", [i])).toBe(i);
});

test("reports arrive while the worker still computes", async () => {
  const pool = start(1);
  const stopper = new AbortController();
  const spinning = pool.call("spin", [], {
    signal: stopper.signal,
    onReport: (value) => {
      expect(value).toBe("spinning");
      stopper.abort();
    },
  });
  await expect(spinning).rejects.toBeInstanceOf(Cancelled);
  expect(await pool.call("echo", ["after"])).toBe("after");
});

test("all reports of a call arrive, in their order", async () => {
  const pool = start(1);
  const seen: unknown[] = [];
  await pool.call("count", [500], { onReport: (value) => seen.push(value) });
  // Reports and answers travel on two channels: what comes after the answer is not delivered.
  expect(seen).toEqual(Array.from(seen.keys()));
});

test("an error of a method keeps its name, message and path, and the worker lives", async () => {
  const pool = start(1);
  await expect(pool.call("refuse", [])).rejects.toMatchObject({
    name: "InputError",
    message: "wants at least 1 worker",
    path: "units[2].workers",
  });
  expect(await pool.call("echo", [1])).toBe(1);
});

test("what cannot cross the border is an error, not silence", async () => {
  const pool = start(1);
  await expect(pool.call("unreadable", [])).rejects.toThrow("Unserializable return value");
  await expect(pool.call("echo", [() => {}])).rejects.toThrow(/could not be cloned/);
  expect(await pool.call("echo", [1])).toBe(1);
});

test.each([
  ["exit", "a worker died: exit code 3"],
  ["throw outside", "a worker died: thrown by a timer"],
])("a worker that ends by %s fails its call, and others take over", async (method, message) => {
  const pool = start(2);
  await expect(pool.call(method, [])).rejects.toThrow(message);
  await expect(pool.call(method, [])).rejects.toBeInstanceOf(WorkerDied);
  expect(await Promise.all([pool.call("echo", [1]), pool.call("echo", [2])])).toEqual([1, 2]);
});

test("an experiment goes on when a worker dies in the middle of a chunk", async () => {
  const here = await runExperiment({
    ...toyOptions,
    replications: 64,
    pool: inlinePool(toyMethods),
  });
  const fuse = new Int32Array(new SharedArrayBuffer(4));
  fuse[0] = 40;
  const [first, second] = toyOptions.arms;
  const arms = [Object.assign({}, first, { fuse }), second];
  const there = await runExperiment({ ...toyOptions, arms, replications: 64, pool: start(2) });
  // 64 replications and those that died with their worker.
  expect(fuse[0]).toBeLessThan(40 - 64);
  expect({ ...there, arms: toyOptions.arms }).toEqual(here);
});

test("a worker script that does not exist is said, not waited for", async () => {
  const pool = nodePool({ workers: 2, script: pathToFileURL(join(bundle.folder, "missing.mjs")) });
  pools.push(pool);
  await expect(runExperiment({ ...toyOptions, replications: 64, pool })).rejects.toThrow(
    /a worker died: Cannot find module/,
  );
});

test("a cancelled experiment ends at once although its workers never pause", async () => {
  const pool = start(2);
  const stopper = new AbortController();
  const result = await runExperiment({
    ...toyOptions,
    replications: 100_000,
    pool,
    signal: stopper.signal,
    onProgress: ({ done }) => {
      if (done >= 100) stopper.abort();
    },
  });
  expect(result.status).toBe("cancelled");
  // A chunk may land as a whole before its reports: it is finished, so it is kept.
  expect(result.replications.length).toBeGreaterThanOrEqual(100);
  expect(result.replications.length).toBeLessThan(116);
  expect(await pool.call("echo", ["ready"])).toBe("ready");
});

test("columns are moved, not copied: a chunk owns its buffers", async () => {
  const pool = start(1);
  const request = { arms: toyOptions.arms, seed: "42", from: 0, to: 16 };
  const chunk = await pool.call<FinishedChunk>("simulate", [request]);
  expect(chunk.runs[0].buffer.byteLength).toBe(16 * 2 * 8);
  expect(chunk.parts.runs.byteOffset).toBe(0);
});

test("closing ends calls that are under way", async () => {
  const pool = nodePool({ workers: 1, script: bundle.script });
  const spinning = pool.call("spin", []);
  const ends = Promise.allSettled([spinning]);
  await pool.close();
  const [end] = await ends;
  expect(end.status === "rejected" && end.reason).toBeInstanceOf(Cancelled);
  await expect(pool.call("echo", [1])).rejects.toThrow("the pool is closed");
});
