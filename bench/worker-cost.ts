/**
 * What replications of a scenario cost on one warm worker, as an experiment runs them: simulated, measured, encoded as
 * table parts and handed over.
 */
import { nodePool } from "../adapters/node/pool.ts";
import { runExperiment } from "../analysis/experiment.ts";
import type { Pool } from "../analysis/pool.ts";
import { tableShapes, type OrganisationScenario } from "../sim/index.ts";

export interface Cost {
  /** Of the wall clock. */
  seconds: number;
  /** Of all threads of this process, of which one works. */
  cpuSeconds: number;
  events: number;
}

export class OneWorker {
  private readonly pool: Pool = nodePool({ workers: 1 });

  /** Replications 0 to `replications` - 1: the same luck every time. */
  async cost(arm: OrganisationScenario, replications: number): Promise<Cost> {
    const startedAt = performance.now();
    const cpuAtStart = process.cpuUsage();
    const { events } = await runExperiment({
      arms: [arm],
      seed: "bench",
      replications,
      tables: tableShapes,
      pool: this.pool,
      keepParts: false,
    });
    const { user, system } = process.cpuUsage(cpuAtStart);
    const seconds = (performance.now() - startedAt) / 1000;
    return { seconds, cpuSeconds: (user + system) / 1e6, events };
  }

  async close(): Promise<void> {
    await this.pool.close();
  }
}
