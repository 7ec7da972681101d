/**
 * The worker thread that is shipped, with the real model and the real tables: the bytes of this thread.
 */
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nodePool } from "../../adapters/node/pool.ts";
import { runExperiment } from "../../analysis/experiment.ts";
import { inlinePool } from "../../analysis/inline-pool.ts";
import type { Pool } from "../../analysis/pool.ts";
import { networkEstimator } from "../../sim/index.ts";
import { bundleWorker } from "./bundle.ts";
import type { Bundle } from "./bundle.ts";
import { networkTask, realMethods, shortStudy } from "./short-study.ts";

let bundle: Bundle;
let pool: Pool;

beforeAll(async () => {
  bundle = await bundleWorker(
    fileURLToPath(new URL("../../adapters/node/worker.ts", import.meta.url)),
  );
  pool = nodePool({ workers: 2, script: bundle.script });
});

afterAll(async () => {
  await pool.close();
  await bundle.remove();
});

test("two worker threads give the rows and table bytes of this thread", async () => {
  const here = await runExperiment({
    ...shortStudy,
    pool: inlinePool(realMethods, { clone: structuredClone }),
  });
  const there = await runExperiment({ ...shortStudy, pool });
  expect(there.status).toBe("finished");
  expect(Object.keys(there.chunks[0].parts)).toEqual(["runs", "days", "cycles", "zones"]);
  expect(there).toEqual(here);
});

test("a task of a network scenario gives in a worker what it gives here", async () => {
  const task = networkTask();
  expect(await pool.call("runTask", [task])).toEqual(networkEstimator.run(task.input));
});
