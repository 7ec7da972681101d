/** Lanes and sweeps: order, stores, failures. */
import { expect, test } from "vitest";
import type { FinishedJob, JobStore } from "../../analysis/job-store.ts";
import { inLanes } from "../../analysis/lanes.ts";
import type { Pool } from "../../analysis/pool.ts";
import { sweep, type SweepJob } from "../../analysis/sweep.ts";

const job = (value: number): SweepJob => ({
  identity: { value },
  request: { arms: [], seed: String(value), from: 0, to: 1 },
});

/** Answers with the number in the seed, later ones sooner. */
function pool(asked: string[] = []): Pool {
  return {
    size: 2,
    async call<Value>(_method: string, [request]: readonly unknown[]) {
      const { seed } = request as { seed: string };
      asked.push(seed);
      await new Promise((resolve) => setTimeout(resolve, 20 - 4 * Number(seed)));
      if (seed === "4") throw new Error("spoilt");
      return { values: Float64Array.of(Number(seed)), cycles: 1 } as Value;
    },
    close: () => Promise.resolve(),
  };
}

function store(): JobStore & { kept: Map<string, FinishedJob> } {
  const kept = new Map<string, FinishedJob>();
  return {
    kept,
    read: (identity) => kept.get(JSON.stringify(identity)) ?? null,
    write: (identity, finished) => void kept.set(JSON.stringify(identity), finished),
  };
}

test("answers stand in the order of the jobs, whatever the order in which they came", async () => {
  const answers = await sweep([0, 1, 2, 3].map(job), { pool: pool() });
  expect(answers.map(([value]) => value)).toEqual([0, 1, 2, 3]);
});

test("what a store holds is not asked for again, and what is new is kept", async () => {
  const memory = store();
  await sweep([0, 1].map(job), { pool: pool(), store: memory });
  const asked: string[] = [];
  const answers = await sweep([0, 1, 2].map(job), { pool: pool(asked), store: memory });
  expect(asked).toEqual(["2"]);
  expect(answers.map(([value]) => value)).toEqual([0, 1, 2]);
  expect(memory.kept.size).toBe(3);
});

test("after a failure no new job begins, and the ones that were finished are kept", async () => {
  const memory = store();
  const asked: string[] = [];
  const jobs = [0, 4, 1, 2, 3, 3, 3, 3].map(job);
  await expect(sweep(jobs, { pool: pool(asked), store: memory })).rejects.toThrow("spoilt");
  expect(asked.length).toBeLessThan(jobs.length);
  expect(memory.kept.size).toBeGreaterThan(0);
});

test("no more pieces are under way than there are lanes", async () => {
  let under = 0;
  let most = 0;
  await inLanes(3, Array.from({ length: 10 }), async () => {
    most = Math.max(most, ++under);
    await Promise.resolve();
    under--;
  });
  expect(most).toBe(3);
});
