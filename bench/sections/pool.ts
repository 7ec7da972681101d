/**
 * Two workers against one: chunks of 16 replications (some 25 ms), results transferred and placed by index. What the
 * machine has to give is measured in the same rounds by spin loops that share nothing.
 */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { atLeast, exactly, type Section } from "../measure.ts";
import { median } from "../../analysis/inference/quantile.ts";
import type { Answer, Request } from "../pool-worker.ts";

const REPLICATIONS = 192;
const CHUNK = 16;
const TASKS = 2000;
const SPINS = 300_000_000;

export async function poolSection(rounds: number): Promise<Section> {
  const workers = [new Worker(process.argv[1]), new Worker(process.argv[1])];
  try {
    const times = {
      one: [] as number[],
      two: [] as number[],
      speedUp: [] as number[],
      spin: [] as number[],
    };
    const results = new Set<string>();
    for (let round = -1; round < rounds; round++) {
      const one = await simulate(workers.slice(0, 1));
      const two = await simulate(workers);
      results.add(one.values.join()).add(two.values.join());
      const spinOne = await spin(workers.slice(0, 1));
      const spinTwo = await spin(workers);
      if (round < 0) continue; // warming up
      times.one.push(one.milliseconds);
      times.two.push(two.milliseconds);
      times.speedUp.push(one.milliseconds / two.milliseconds);
      times.spin.push(spinOne / spinTwo);
    }
    const speedUp = median(times.speedUp);
    const ceiling = median(times.spin);
    return {
      title: "Pool",
      what: `${REPLICATIONS} replications of workload C with ${TASKS} tasks; ${availableParallelism()} processors; wall time.`,
      header: [
        "one worker, ms",
        "two workers, ms",
        "speed-up",
        "two spin loops",
        "share of the machine",
      ],
      rows: [
        [
          median(times.one).toFixed(0),
          median(times.two).toFixed(0),
          speedUp.toFixed(2),
          ceiling.toFixed(2),
          (speedUp / ceiling).toFixed(2),
        ],
      ],
      checks: [
        exactly(
          "the same results from one worker and from two",
          results.size === 1,
          `${results.size} kind`,
        ),
        atLeast("speed-up against two independent spin loops", speedUp / ceiling, 0.95),
      ],
    };
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** All replications on these workers, each taking the next chunk when it has answered the last. */
async function simulate(
  workers: Worker[],
): Promise<{ milliseconds: number; values: Float64Array }> {
  const values = new Float64Array(REPLICATIONS);
  let next = 0;
  const start = performance.now();
  await Promise.all(
    workers.map(async (worker) => {
      while (next < REPLICATIONS) {
        const from = next;
        next += CHUNK;
        const answer = await ask(worker, { kind: "simulate", from, to: next, tasks: TASKS });
        values.set(answer.values, from);
      }
    }),
  );
  return { milliseconds: performance.now() - start, values };
}

/** The same number of turns of an empty loop, shared out among these workers. */
async function spin(workers: Worker[]): Promise<number> {
  const turns = SPINS / workers.length;
  const start = performance.now();
  await Promise.all(workers.map((worker) => ask(worker, { kind: "spin", turns })));
  return performance.now() - start;
}

function ask(worker: Worker, request: Request): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const finish = (answer: Answer): void => {
      worker.off("error", reject);
      resolve(answer);
    };
    worker.once("message", finish);
    worker.once("error", reject);
    worker.postMessage(request);
  });
}
