/**
 * Experiments over a toy model: the same result whoever computes it and in whatever order, and an orderly end always.
 */
import { expect, test } from "vitest";
import { chunkSize, simulateMethod } from "../../analysis/chunk.ts";
import type { FinishedChunk } from "../../analysis/chunk.ts";
import { runExperiment } from "../../analysis/experiment.ts";
import type { ExperimentResult, Progress } from "../../analysis/experiment-types.ts";
import { inlinePool } from "../../analysis/inline-pool.ts";
import type { InlinePoolOptions } from "../../analysis/inline-pool.ts";
import { comparePaired } from "../../analysis/inference/paired.ts";
import { answer, unwrap } from "../../analysis/endpoint.ts";
import type { MethodContext, Methods } from "../../analysis/pool.ts";
import { WorkerDied } from "../../analysis/pool.ts";
import type { WorkerHandle } from "../../analysis/worker-pool.ts";
import { workerPool } from "../../analysis/worker-pool.ts";
import type { ChunkRequest } from "../../sim/index.ts";
import { lcg } from "../reference/vectors.ts";
import { toyArms, toyFunctions, toyMethods, toyOptions, toyTables } from "./toy-model.ts";

/** Every report waits a different number of turns, so that calls overtake each other. */
function shuffled(workers: number, seed: number): InlinePoolOptions {
  const uniform = lcg(seed);
  const pause = async () => {
    for (let turns = Math.floor(uniform() * 6); turns > 0; turns--) await Promise.resolve();
  };
  return { workers, pause, clone: structuredClone };
}

/** All that a result says, without the order of anything. */
function contentOf({ replications, runs, cycles, events, chunks, status }: ExperimentResult) {
  return { replications, runs, cycles, events, chunks, status };
}

const sequential = await runExperiment({
  ...toyOptions,
  replications: 200,
  pool: inlinePool(toyMethods),
});

test.each([
  [1, 11],
  [2, 12],
  [3, 13],
  [3, 14],
  [7, 15],
])(
  "%d workers in shuffled order (%d) give the same rows, parts and events",
  async (workers, seed) => {
    const order: number[] = [];
    const result = await runExperiment({
      ...toyOptions,
      replications: 200,
      pool: inlinePool(toyMethods, shuffled(workers, seed)),
      onProgress: (progress) => {
        if (progress.kind === "replication") order.push(progress.replication);
      },
    });
    expect(contentOf(result)).toEqual(contentOf(sequential));
    expect(order.length).toBe(200);
    if (workers > 1) expect(order).not.toEqual([...order].sort((a, b) => a - b));
  },
);

test("parts are chunks of 16 replications by index, the last one shorter", () => {
  expect(sequential.chunks.map(({ from, to }) => [from, to])).toEqual([
    ...Array.from({ length: 12 }, (_, i) => [i * chunkSize, (i + 1) * chunkSize]),
    [192, 200],
  ]);
  expect(Array.from(sequential.replications)).toEqual(Array.from({ length: 200 }, (_, i) => i));
  expect(sequential.runs[0].length).toBe(200 * 2);
  expect(sequential.cycles[1].length).toBe(200 * 2);
  expect(sequential.events).toBe(200 * 2 * 10);
});

test("fewer replications are the beginning of more", async () => {
  const few = await runExperiment({
    ...toyOptions,
    replications: 40,
    pool: inlinePool(toyMethods, shuffled(2, 5)),
  });
  expect(few.runs[1]).toEqual(sequential.runs[1].slice(0, 40 * 2));
  expect(few.chunks.slice(0, 2)).toEqual(sequential.chunks.slice(0, 2));
});

test("identical arms differ by exactly 0", async () => {
  const [arm] = toyOptions.arms;
  const { runs } = await runExperiment({
    ...toyOptions,
    arms: [arm, arm],
    replications: 48,
    pool: inlinePool(toyMethods, shuffled(3, 6)),
  });
  expect(comparePaired(runs[0], runs[1]).difference).toMatchObject({ mean: 0, low: 0, high: 0 });
});

test("progress shows every replication, every chunk and provisional intervals at 20, 50 and 100 pairs", async () => {
  const seen: Progress[] = [];
  await runExperiment({
    ...toyOptions,
    replications: 200,
    pool: inlinePool(toyMethods, shuffled(3, 7)),
    onProgress: (progress) => seen.push(progress),
  });
  expect(seen.filter(({ kind }) => kind === "replication").length).toBe(200);
  expect(seen.filter(({ kind }) => kind === "chunk").length).toBe(13);
  const provisional = seen.flatMap((progress) => (progress.kind === "provisional" ? progress : []));
  expect(provisional.map(({ comparisons }) => comparisons[0].n)).toEqual([20, 50, 100]);
  expect(provisional[0]).toMatchObject({ label: "provisional", measure: "decision_hours" });
  expect(JSON.stringify(provisional)).not.toMatch(/better|cannot tell|practical/);
  expect(seen.at(-1)).toMatchObject({ done: 200, wanted: 200, events: 4000 });
});

test("provisional intervals do not depend on who was faster", async () => {
  const provisionalAt20 = async (options: InlinePoolOptions) => {
    const seen: Progress[] = [];
    await runExperiment({
      ...toyOptions,
      replications: 64,
      pool: inlinePool(toyMethods, options),
      onProgress: (progress) => seen.push(progress),
    });
    const first = seen.find(({ kind }) => kind === "provisional");
    return first?.kind === "provisional" ? first.comparisons : null;
  };
  expect(await provisionalAt20(shuffled(3, 8))).toEqual(await provisionalAt20({}));
});

test.each([
  ["signal", "cancelled"],
  ["deadline", "stopped by time"],
] as const)("a %s keeps what is finished, as %s", async (option, status) => {
  const stopper = new AbortController();
  const handedOn: FinishedChunk[] = [];
  const result = await runExperiment({
    ...toyOptions,
    replications: 200,
    pool: inlinePool(toyMethods, shuffled(2, 9)),
    onChunk: (chunk) => void handedOn.push(chunk),
    onProgress: ({ done }) => {
      if (done >= 70) stopper.abort();
    },
    [option]: stopper.signal,
  });
  expect(result.status).toBe(status);
  expect(result.replications.length).toBe(70);
  expect(result.chunks.length).toBeGreaterThan(2);
  expect(handedOn.map(({ from }) => from).sort((a, b) => a - b)).toEqual(
    result.chunks.map(({ from }) => from),
  );
  // Every kept row is the row of its replication.
  result.replications.forEach((replication, i) => {
    expect(result.runs[1][i * 2]).toBe(sequential.runs[1][replication * 2]);
  });
});

test("a cancelled experiment goes on from its chunks to the same result", async () => {
  const uniform = lcg(77);
  let kept: FinishedChunk[] = [];
  let rounds = 0;
  let result: ExperimentResult;
  do {
    const stopper = new AbortController();
    const limit = kept.length * chunkSize + 20 + uniform() * 40;
    result = await runExperiment({
      ...toyOptions,
      replications: 200,
      pool: inlinePool(toyMethods, shuffled(3, 100 + rounds)),
      onProgress: ({ done }) => {
        if (done > limit) stopper.abort();
      },
      signal: stopper.signal,
      resume: kept,
    });
    kept = result.chunks;
    rounds++;
  } while (result.status !== "finished");
  expect(rounds).toBeGreaterThan(2);
  expect(contentOf(result)).toEqual(contentOf(sequential));
});

test("chunks that are there already are neither simulated nor handed on again", async () => {
  const simulated: number[] = [];
  const handedOn: number[] = [];
  const methods: Methods = {
    simulate: (context: MethodContext, request: ChunkRequest) => {
      simulated.push(request.from);
      return toyMethods.simulate(context, request);
    },
  };
  const result = await runExperiment({
    ...toyOptions,
    replications: 200,
    pool: inlinePool(methods),
    onChunk: ({ from }) => void handedOn.push(from),
    // The last chunk of a shorter experiment does not fit and is simulated again.
    resume: [...sequential.chunks.slice(0, 11), { ...sequential.chunks[12], from: 176, to: 184 }],
  });
  expect(simulated).toEqual([176, 192]);
  expect(handedOn).toEqual([176, 192]);
  expect(contentOf(result)).toEqual(contentOf(sequential));
});

test("a signal that was given before the start simulates nothing", async () => {
  const result = await runExperiment({
    ...toyOptions,
    replications: 32,
    pool: inlinePool(toyMethods),
    signal: AbortSignal.abort(),
  });
  expect(result.status).toBe("cancelled");
  expect(result.replications.length).toBe(0);
  expect(result.runs.map(({ length }) => length)).toEqual([0, 0]);
});

test("an error of the model names replication and seed, ends the experiment and is not tried again", async () => {
  let calls = 0;
  const methods = {
    simulate: simulateMethod({
      ...toyFunctions,
      simulateChunk: (request) => {
        if (request.from === 37) {
          calls++;
          throw new RangeError("zone packing-c has no workers");
        }
        return toyFunctions.simulateChunk(request);
      },
    }),
  };
  await expect(
    runExperiment({ ...toyOptions, replications: 400, pool: inlinePool(methods, shuffled(2, 3)) }),
  ).rejects.toMatchObject({
    name: "RangeError",
    message: 'replication 37, seed "42": zone packing-c has no workers',
  });
  expect(calls).toBe(1);
});

test("a worker that dies in the middle of a chunk leaves no trace", async () => {
  let hired = 0;
  const start = (): WorkerHandle => {
    const isDoomed = hired++ === 0;
    return {
      ended: new Promise(() => {}),
      stop: async () => {},
      run: async (call, onReport) => {
        let reports = 0;
        const outcome = await answer(toyMethods, call, async (value) => {
          if (isDoomed && reports++ === 5) throw new Error("out of memory");
          onReport(value);
        });
        if (isDoomed) throw new WorkerDied("out of memory");
        return unwrap(outcome);
      },
    };
  };
  const seen: number[] = [];
  const result = await runExperiment({
    ...toyOptions,
    replications: 200,
    pool: workerPool({ workers: 1, start }),
    onProgress: (progress) => {
      if (progress.kind === "replication") seen.push(progress.replication);
    },
  });
  expect(contentOf(result)).toEqual(contentOf(sequential));
  expect(seen).toEqual(Array.from(sequential.replications));
});

test("an error while a chunk is written ends the experiment", async () => {
  let written = 0;
  const full = new Error("no space left on device");
  const onChunk = async () => {
    written++;
    await Promise.resolve();
    throw full;
  };
  const pool = inlinePool(toyMethods, shuffled(2, 4));
  await expect(runExperiment({ ...toyOptions, replications: 4000, pool, onChunk })).rejects.toBe(
    full,
  );
  expect(written).toBeLessThan(5);
});

test("an error of the one who watches ends the experiment too", async () => {
  const onProgress = () => {
    throw new Error("the chart is gone");
  };
  const pool = inlinePool(toyMethods, shuffled(2, 4));
  await expect(
    runExperiment({ ...toyOptions, replications: 4000, pool, onProgress }),
  ).rejects.toThrow("the chart is gone");
});

test("parts that were handed on need not be kept", async () => {
  const result = await runExperiment({
    ...toyOptions,
    replications: 40,
    pool: inlinePool(toyMethods),
    keepParts: false,
    onChunk: ({ parts }) => expect(Object.keys(parts)).toEqual(["runs", "cycles"]),
  });
  expect(result.chunks.map(({ parts }) => parts)).toEqual([{}, {}, {}]);
});

test.each([
  [{ replications: 0 }, "replications: 0, wants a whole number from 1 to 1000000"],
  [{ replications: 1.5 }, "replications: 1.5, wants a whole number"],
  [{}, "replications, until: wants exactly one of them"],
  [{ replications: 20, arms: [] }, "arms: none, wants at least 1"],
  [{ replications: 20, watch: "luck" }, 'measure: "luck", wants one of decision_hours, lost_lines'],
  [{ until: { measure: "luck", halfWidth: 1 } }, 'measure: "luck", wants one of'],
  [
    { until: { measure: "lost_lines", halfWidth: 0 } },
    "until.halfWidth: 0, wants a number above 0",
  ],
])("options %j are refused", async (changes, message) => {
  const pool = inlinePool(toyMethods);
  await expect(runExperiment({ ...toyOptions, pool, ...changes })).rejects.toThrow(message);
});

test("one arm alone has nothing to compare with", async () => {
  const arms = toyArms({ name: "a", effect: 0 });
  const options = { arms, seed: "1", tables: toyTables, pool: inlinePool(toyMethods) };
  const { runs } = await runExperiment({ ...options, replications: 30, onProgress: () => {} });
  expect(runs.length).toBe(1);
  const until = { measure: "decision_hours", halfWidth: 1 };
  await expect(runExperiment({ ...options, until })).rejects.toThrow("until: 1 arm");
});
