/**
 * Web workers in a real Chromium: results equal to those of the page's own thread, and every kind of death.
 */
import { afterAll, expect, test } from "vitest";
import { browserPool } from "../../adapters/browser/pool.ts";
import { runExperiment } from "../../analysis/experiment.ts";
import { inlinePool } from "../../analysis/inline-pool.ts";
import { Cancelled } from "../../analysis/pool.ts";
import type { Pool } from "../../analysis/pool.ts";
import { networkEstimator } from "../../sim/index.ts";
import { toyMethods, toyOptions } from "../analysis/toy-model.ts";
import { networkTask, realMethods, shortStudy } from "./short-study.ts";

const pools: Pool[] = [];

afterAll(() => Promise.all(pools.map((pool) => pool.close())));

function start(workers: number): Pool {
  const pool = browserPool({
    workers,
    createWorker: () =>
      new Worker(new URL("./border-worker.browser.ts", import.meta.url), { type: "module" }),
  });
  pools.push(pool);
  return pool;
}

test.each([1, 2])("%d web workers give the result of the page's thread", async (workers) => {
  const here = await runExperiment({
    ...toyOptions,
    replications: 90,
    pool: inlinePool(toyMethods),
  });
  const there = await runExperiment({ ...toyOptions, replications: 90, pool: start(workers) });
  expect(there).toEqual(here);
});

test("reports arrive while the worker still computes, and a cancel ends it", async () => {
  const pool = start(1);
  const stopper = new AbortController();
  const spinning = pool.call("spin", [], {
    signal: stopper.signal,
    onReport: () => stopper.abort(),
  });
  await expect(spinning).rejects.toBeInstanceOf(Cancelled);
  expect(await pool.call("echo", ["after"])).toBe("after");
});

test("an error of a method keeps its name, message and path", async () => {
  const pool = start(1);
  await expect(pool.call("refuse", [])).rejects.toMatchObject({
    name: "InputError",
    message: "wants at least 1 worker",
    path: "units[2].workers",
  });
});

test("a worker that throws outside a call is replaced", async () => {
  const pool = start(1);
  await expect(pool.call("throw outside", [])).rejects.toThrow(
    /a worker died: .*thrown by a timer/,
  );
  expect(await pool.call("echo", [1])).toBe(1);
});

test("a worker script that cannot be loaded is said, not waited for", async () => {
  const pool = browserPool({
    workers: 1,
    createWorker: () =>
      new Worker(URL.createObjectURL(new Blob(["import './nowhere.js'"])), { type: "module" }),
  });
  pools.push(pool);
  await expect(pool.call("echo", [1])).rejects.toThrow(
    "a worker died: its script could not be loaded",
  );
});

test("the worker that is shipped gives the rows and table bytes of the page's thread", async () => {
  const pool = browserPool({ workers: 2 });
  pools.push(pool);
  const here = await runExperiment({ ...shortStudy, pool: inlinePool(realMethods) });
  const there = await runExperiment({ ...shortStudy, pool });
  expect(there.status).toBe("finished");
  expect(there).toEqual(here);
  const task = networkTask();
  expect(await pool.call("runTask", [task])).toEqual(networkEstimator.run(task.input));
});
