/**
 * Experiments that end at a planned look: at the right one, and equal to an experiment of exactly that size.
 */
import { expect, test } from "vitest";
import { runExperiment } from "../../analysis/experiment.ts";
import { inlinePool } from "../../analysis/inline-pool.ts";
import { lookCriticals, lookSchedule } from "../../analysis/looks.ts";
import type { MethodContext, Methods } from "../../analysis/pool.ts";
import { comparePaired } from "../../analysis/inference/paired.ts";
import type { ChunkRequest } from "../../sim/index.ts";
import { lcg } from "../reference/vectors.ts";
import { toyMethods, toyOptions } from "./toy-model.ts";

const measure = "decision_hours";

function poolOf(workers: number, seed: number) {
  const uniform = lcg(seed);
  const pause = async () => {
    for (let turns = Math.floor(uniform() * 6); turns > 0; turns--) await Promise.resolve();
  };
  return inlinePool(toyMethods, { workers, pause });
}

// The toy difference is 3 + 4 (u - v), u and v uniform: standard deviation 4 / sqrt 6 = 1.63. At look n the adjusted
// half-width is critical * 1.63 / sqrt n, so between two looks lies a width that only the later one meets.
const expectedHalfWidths = lookCriticals({ spending: "even" }).map(
  (critical, look) => (critical * 4) / Math.sqrt(6 * lookSchedule[look]),
);

test.each([
  [20, 1, 1.2],
  [50, 2, 1.2],
  [50, 3, 1.3],
  [100, 3, 1.2],
  [400, 2, 1.2],
])(
  "it ends at %d pairs with %d workers, as an experiment of that size",
  async (n, workers, slack) => {
    const look = lookSchedule.indexOf(n);
    const halfWidth = expectedHalfWidths[look] * slack;
    const handedOn: [number, number][] = [];
    const result = await runExperiment({
      ...toyOptions,
      until: { measure, halfWidth },
      pool: poolOf(workers, n + workers),
      onChunk: ({ from, to }) => void handedOn.push([from, to]),
    });
    const same = await runExperiment({
      ...toyOptions,
      replications: n,
      pool: inlinePool(toyMethods),
    });
    expect(result.status).toBe("finished");
    expect(result.replications).toEqual(same.replications);
    expect(result.runs).toEqual(same.runs);
    expect(result.chunks).toEqual(same.chunks);
    expect(result.events).toBe(same.events);
    expect(handedOn.sort((a, b) => a[0] - b[0])).toEqual(
      same.chunks.map(({ from, to }) => [from, to]),
    );
    expect(result.looks!.map((taken) => taken.n)).toEqual(lookSchedule.slice(0, look + 1));
    expect(result.looks!.map((taken) => taken.met)).toEqual([
      ...result.looks!.slice(1).map(() => false),
      true,
    ]);
  },
);

test("a chunk that overtook the look is not handed on", async () => {
  let overtake = () => {};
  const overtaken = new Promise<void>((resolve) => {
    overtake = resolve;
  });
  const methods: Methods = {
    simulate: async (context: MethodContext, request: ChunkRequest) => {
      if (request.from === 0) await overtaken;
      const chunk = await toyMethods.simulate(context, request);
      if (request.from === 16) overtake();
      return chunk;
    },
  };
  const handedOn: [number, number][] = [];
  const result = await runExperiment({
    ...toyOptions,
    until: { measure, halfWidth: 100 },
    pool: inlinePool(methods, { workers: 2 }),
    onChunk: ({ from, to }) => void handedOn.push([from, to]),
  });
  expect(result.replications.length).toBe(20);
  expect(handedOn.sort((a, b) => a[0] - b[0])).toEqual([
    [0, 16],
    [16, 20],
  ]);
});

test("the interval of the last look is wider than Student's and within the wanted half-width", async () => {
  const halfWidth = expectedHalfWidths[2] * 1.2;
  const { looks, runs } = await runExperiment({
    ...toyOptions,
    until: { measure, halfWidth },
    pool: poolOf(2, 1),
  });
  const last = looks!.at(-1)!;
  const column = (arm: number) => runs[arm].filter((_, i) => i % 2 === 0);
  const { difference } = comparePaired(column(0), column(1));
  expect(last.halfWidth).toBeLessThanOrEqual(halfWidth);
  expect(last.halfWidth).toBeGreaterThan(difference.halfWidth * 1.3);
  expect(last.mean).toBe(difference.mean);
});

test("a half-width that is never reached ends at 3,200 pairs, and says so", async () => {
  const result = await runExperiment({
    ...toyOptions,
    until: { measure, halfWidth: 1e-6 },
    pool: poolOf(2, 2),
  });
  expect(result.status).toBe("finished");
  expect(result.replications.length).toBe(3200);
  expect(result.looks!.length).toBe(lookSchedule.length);
  expect(result.looks!.at(-1)!.met).toBe(false);
});

test("identical arms are told apart at the first look: their interval has no width", async () => {
  const [arm] = toyOptions.arms;
  const result = await runExperiment({
    ...toyOptions,
    arms: [arm, arm],
    until: { measure, halfWidth: 1 },
    pool: poolOf(2, 3),
  });
  expect(result.looks).toMatchObject([{ n: 20, low: 0, high: 0, met: true }]);
});

test("a cancelled one resumes to the same end", async () => {
  const until = { measure, halfWidth: expectedHalfWidths[3] * 1.2 };
  const stopper = new AbortController();
  const first = await runExperiment({
    ...toyOptions,
    until,
    pool: poolOf(3, 4),
    signal: stopper.signal,
    onProgress: ({ done }) => {
      if (done > 90) stopper.abort();
    },
  });
  expect(first.status).toBe("cancelled");
  const resumed = await runExperiment({
    ...toyOptions,
    until,
    pool: poolOf(2, 5),
    resume: first.chunks,
  });
  const whole = await runExperiment({ ...toyOptions, until, pool: poolOf(1, 6) });
  expect(resumed).toEqual(whole);
  expect(resumed.replications.length).toBe(200);
});
