/**
 * The tables of a result as whole Arrow files and their digest, made in a worker of their own that is started at the
 * first use. The same bytes come from the command line for the same scenarios, seed, engine and number of pairs.
 */
import { wrap, type Remote } from "comlink";
import type { ExperimentResult } from "../../analysis/experiment-types.ts";
import type { Study } from "../../data/study.ts";
import type { TableName } from "../../sim/index.ts";
import type { TablesWorker } from "./tables-worker.ts";

export interface Tables {
  digest(): Promise<string>;
  file(name: TableName): Promise<Uint8Array>;
}

let remote: Remote<TablesWorker> | null = null;
let order: Promise<unknown> = Promise.resolve();
let held: ExperimentResult | null = null;

/** The tables of this result; calls for different results wait for each other. */
export function tablesOf(result: ExperimentResult, study: Study): Tables {
  function ask<Value>(question: (worker: Remote<TablesWorker>) => Promise<Value>): Promise<Value> {
    const answer = order.then(async () => {
      remote ??= wrap<TablesWorker>(
        new Worker(new URL("./tables-worker.ts", import.meta.url), { type: "module" }),
      );
      if (held !== result) {
        await remote.hold({ study, chunks: result.chunks.map(({ parts }) => parts) });
        held = result;
      }
      return question(remote);
    });
    order = answer.catch(() => {});
    return answer;
  }
  return {
    digest: () => ask((worker) => worker.digest()),
    file: (name) => ask((worker) => worker.file(name)),
  };
}
