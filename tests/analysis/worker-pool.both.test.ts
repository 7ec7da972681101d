/**
 * The waiting line in front of workers: order, deaths, cancels, and that no call is ever left without an end.
 */
import { expect, test } from "vitest";
import { answer, buffersOf, unwrap } from "../../analysis/endpoint.ts";
import { inlinePool } from "../../analysis/inline-pool.ts";
import { Cancelled, WorkerDied } from "../../analysis/pool.ts";
import type { MethodContext } from "../../analysis/pool.ts";
import type { WorkerHandle } from "../../analysis/worker-pool.ts";
import { workerPool } from "../../analysis/worker-pool.ts";

/** Workers that do what the method says: "die", "hang", or answer with their own number. */
function staff() {
  const hired: { number: number; isStopped: boolean }[] = [];
  const start = (): WorkerHandle => {
    const record = { number: hired.length, isStopped: false };
    hired.push(record);
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    return {
      ended,
      run: async ({ method, args }) => {
        await Promise.resolve();
        if (method === "die" || (method === "die once" && record.number === 0)) {
          end();
          throw new WorkerDied("out of memory");
        }
        if (method === "hang") await new Promise(() => {});
        return [record.number, ...args];
      },
      stop: async () => {
        record.isStopped = true;
        end();
      },
    };
  };
  return { hired, start };
}

test("all workers are warm before the first call", () => {
  const { hired, start } = staff();
  workerPool({ workers: 3, start });
  expect(hired.length).toBe(3);
});

test("calls are served first come first served by whoever is free", async () => {
  const { start } = staff();
  const pool = workerPool({ workers: 2, start });
  const answers = await Promise.all(["a", "b", "c", "d"].map((name) => pool.call("work", [name])));
  expect(answers.map((value) => (value as unknown[])[1])).toEqual(["a", "b", "c", "d"]);
});

test("a call whose worker died is given once more to another worker", async () => {
  const { hired, start } = staff();
  const pool = workerPool({ workers: 1, start });
  expect(await pool.call("die once", ["x"])).toEqual([1, "x"]);
  expect(hired.length).toBe(2);
});

test("a call that kills two workers fails, and the pool goes on", async () => {
  const { hired, start } = staff();
  const pool = workerPool({ workers: 1, start });
  await expect(pool.call("die", [])).rejects.toThrow("a worker died: out of memory");
  expect(await pool.call("work", ["x"])).toEqual([2, "x"]);
  expect(hired.length).toBe(3);
});

test("a cancelled call ends its worker, which is replaced at once", async () => {
  const { hired, start } = staff();
  const pool = workerPool({ workers: 1, start });
  const stopper = new AbortController();
  const hanging = pool.call("hang", [], { signal: stopper.signal });
  stopper.abort();
  expect(hired.map(({ isStopped }) => isStopped)).toEqual([true, false]);
  await expect(hanging).rejects.toBeInstanceOf(Cancelled);
  expect(await pool.call("work", ["x"])).toEqual([1, "x"]);
});

test("a call that waited behind a cancelled one is served next", async () => {
  const { start } = staff();
  const pool = workerPool({ workers: 1, start });
  const stopper = new AbortController();
  const hanging = pool.call("hang", [], { signal: stopper.signal });
  const waiting = pool.call("work", ["x"]);
  stopper.abort();
  await expect(hanging).rejects.toBeInstanceOf(Cancelled);
  expect(await waiting).toEqual([1, "x"]);
});

test("a call cancelled while it waits costs no worker", async () => {
  const { hired, start } = staff();
  const pool = workerPool({ workers: 1, start });
  const stopper = new AbortController();
  const busy = pool.call("work", ["x"]);
  const waiting = pool.call("work", ["y"], { signal: stopper.signal });
  stopper.abort();
  await expect(waiting).rejects.toBeInstanceOf(Cancelled);
  expect(await busy).toEqual([0, "x"]);
  expect(hired.length).toBe(1);
  await expect(pool.call("work", [], { signal: stopper.signal })).rejects.toBeInstanceOf(Cancelled);
});

test("closing ends every call and every worker, once", async () => {
  const { hired, start } = staff();
  const pool = workerPool({ workers: 1, start });
  const calls = [pool.call("hang", []), pool.call("work", [])];
  const ends = Promise.allSettled(calls);
  await pool.close();
  await pool.close();
  for (const end of await ends) expect(end).toMatchObject({ status: "rejected" });
  expect(hired.every(({ isStopped }) => isStopped)).toBe(true);
  await expect(pool.call("work", [])).rejects.toThrow("the pool is closed");
});

test("a pool wants at least one worker", () => {
  const { start } = staff();
  expect(() => workerPool({ workers: 0, start })).toThrow(
    "workers: 0, wants a whole number from 1",
  );
});

test("reports arrive before the end and never after it", async () => {
  let late: MethodContext | null = null;
  const methods = {
    work: async (context: MethodContext, value: number) => {
      late = context;
      await context.report(value);
      return value + 1;
    },
  };
  const seen: unknown[] = [];
  const pool = inlinePool(methods);
  expect(await pool.call("work", [1], { onReport: (value) => seen.push(value) })).toBe(2);
  await late!.report("too late");
  expect(seen).toEqual([1]);
});

test("a cloning pool shares nothing with the caller", async () => {
  const methods = {
    keep: (_context: MethodContext, given: { values: number[] }) => {
      given.values.push(2);
      return given;
    },
  };
  const given = { values: [1] };
  const pool = inlinePool(methods, { clone: structuredClone });
  expect(await pool.call("keep", [given])).toEqual({ values: [1, 2] });
  expect(given).toEqual({ values: [1] });
  await expect(pool.call("keep", [() => {}])).rejects.toThrow(/could not be cloned/);
});

test("an error crosses the border with its name, message and path", async () => {
  class InputError extends Error {
    readonly path = "units[2].workers";
  }
  const error = Object.assign(new InputError("wants at least 1"), { name: "InputError" });
  const methods = {
    refuse: () => {
      throw error;
    },
  };
  const report = async () => {};
  const outcome = structuredClone(await answer(methods, { method: "refuse", args: [] }, report));
  let thrown: unknown;
  try {
    unwrap(outcome);
  } catch (caught) {
    thrown = caught;
  }
  expect(thrown).toBeInstanceOf(Error);
  expect(thrown).toMatchObject({
    name: "InputError",
    message: "wants at least 1",
    path: "units[2].workers",
  });
});

test("an unknown method names the known ones", async () => {
  const pool = inlinePool({ simulate: () => 1 });
  await expect(pool.call("simulat", [])).rejects.toThrow(
    'method: "simulat", wants one of simulate',
  );
  await expect(pool.call("toString", [])).rejects.toThrow('method: "toString"');
});

test("every buffer inside a value is found once", () => {
  const shared = new Float64Array(4);
  const value = { rows: [shared, shared.subarray(2)], parts: { runs: new Uint8Array(3) }, n: 1 };
  expect(buffersOf(value)).toEqual(
    expect.arrayContaining([shared.buffer, value.parts.runs.buffer]),
  );
  expect(buffersOf(value).length).toBe(2);
  expect(buffersOf(null)).toEqual([]);
});
