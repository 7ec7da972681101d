/** The worker's side of the pool bench: simulates a chunk and transfers its numbers, or spins. */
import { parentPort } from "node:worker_threads";
import { organisation } from "./workloads/organisation.ts";

export type Request =
  { kind: "simulate"; from: number; to: number; tasks: number } | { kind: "spin"; turns: number };

export interface Answer {
  values: Float64Array;
}

export function servePool(): void {
  parentPort?.on("message", (request: Request) => {
    const values = request.kind === "spin" ? spin(request.turns) : simulate(request);
    parentPort?.postMessage({ values } satisfies Answer, [values.buffer as ArrayBuffer]);
  });
}

function simulate({ from, to, tasks }: { from: number; to: number; tasks: number }): Float64Array {
  return Float64Array.from(
    { length: to - from },
    (_, i) => organisation(from + i, tasks, 6).meanTime,
  );
}

function spin(turns: number): Float64Array {
  let x = 1;
  for (let i = 0; i < turns; i++) x = (Math.imul(x, 1664525) + 1013904223) | 0;
  return Float64Array.of(x);
}
