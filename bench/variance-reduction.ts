/**
 * Variance reduction by common random numbers on the model itself: how many times as many pairs with separate luck would be
 * as precise. Writes bench/results/variance-reduction.json and .md; the exit code is 0 whatever it finds.
 *
 *   npm run vrf -- [--pairs 40] [--workers N]
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { nodePool } from "../adapters/node/pool.ts";
import { changed } from "../analysis/claims/families.ts";
import { askAll, type Asked } from "../analysis/reports/asking.ts";
import type { Pool } from "../analysis/pool.ts";
import { sweep } from "../analysis/sweep.ts";
import { armResolver } from "../data/claims-arms.ts";
import { engine } from "../data/engine.ts";
import { scenarios } from "../scenarios/index.ts";
import { mechanisms, simulateProbes } from "../sim/index.ts";
import { tellingBadInput, wholeNumber } from "./bad-input.ts";
import { bestPairing, ceilingOf, figuresOf } from "./variance-reduction/figures.ts";
import { type Ablation, type Finding, reportOf } from "./variance-reduction/report.ts";
import { stepsOf } from "./variance-reduction/steps.ts";
import { horizon, type Pair, studies } from "./variance-reduction/studies.ts";

const seed = "variance-reduction";
const folder = "bench/results";
/** In how many replications the draws of both arms are compared one by one. */
const steppedPairs = ["check finds .77 to .80, lead_time", "zone treated, load .85, its lead time"];
/** Mechanisms that may carry a small difference far, each switched off in turn. */
const suspects = [
  "MEC-02",
  "MEC-03",
  "MEC-06",
  "MEC-09",
  "MEC-11",
  "MEC-12",
  "MEC-13",
  "MEC-19",
  "MEC-20",
];

const resolve = armResolver((name) => scenarios[name]);

await tellingBadInput("vrf", measureReduction);

async function measureReduction(): Promise<void> {
  const { values: options } = parseArgs({
    options: {
      pairs: { type: "string", default: "40" },
      workers: { type: "string", default: String(availableParallelism()) },
    },
  });
  // of one pair alone there is no variance
  const pairs = wholeNumber("--pairs", options.pairs, 2);
  const pool = nodePool({ workers: wholeNumber("--workers", options.workers, 1) });

  try {
    const every = studies.flatMap((study) => study.pairs.map((pair) => ({ study, pair })));
    const asked = every.flatMap(({ pair }): Asked[] =>
      [pair.base, pair.changed].map((arm) => ({
        arm: resolve(arm),
        probe: pair.probe,
        from: 0,
        to: pairs,
      })),
    );
    const answers = await ask(pool, asked);
    const findings = every.map(({ study, pair }, place): Finding => {
      const arms = [answers[2 * place], answers[2 * place + 1]] as const;
      const figures = figuresOf(...arms);
      let ceiling: number | null = null;
      if (study.id === "rates") ceiling = ceilingOf(figures.base, figures.changed);
      else if (study.id === "pilot") ceiling = bestPairing(...arms);
      return { study: study.id, what: pair.what, ...figures, ceiling };
    });
    const stepped = every
      .filter(({ pair }) => steppedPairs.includes(pair.what))
      .map(({ pair }) => ({ what: pair.what, steps: stepsBetween(pair) }));
    const ablated = await ablations(
      { pool, pairs },
      every.map(({ pair }) => pair).filter(({ what }) => steppedPairs.includes(what)),
    );
    const { json, markdown } = reportOf({ engine, seed, pairs, findings, stepped, ablated });
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/variance-reduction.json`, json);
    writeFileSync(`${folder}/variance-reduction.md`, markdown);
    process.stdout.write(markdown);
  } finally {
    await pool.close();
  }
}

function ask(pool: Pool, asked: readonly Asked[]): Promise<Float64Array[]> {
  return askAll(asked, {
    seed,
    run: (jobs) =>
      sweep(jobs, {
        pool,
        onProgress: (done, wanted) => process.stderr.write(`${done} of ${wanted} jobs\n`),
      }),
  });
}

/** The same pairs with a mechanism off in both arms: what then rises was lost there. */
async function ablations(
  { pool, pairs }: { pool: Pool; pairs: number },
  some: readonly Pair[],
): Promise<Ablation[]> {
  const all = some.flatMap((pair) => suspects.map((mechanism) => ({ pair, mechanism })));
  const answers = await ask(
    pool,
    all.flatMap(({ pair, mechanism }) =>
      [pair.base, pair.changed].map((arm) => ({
        arm: resolve(changed(arm, { dated: [{ off: [mechanism] }] })),
        probe: pair.probe,
        from: 0,
        to: pairs,
      })),
    ),
  );
  return all.map(({ pair, mechanism }, place) => ({
    what: pair.what,
    mechanism: `${mechanism}, ${mechanisms[mechanism]}`,
    vrf: figuresOf(answers[2 * place], answers[2 * place + 1]).vrf,
  }));
}

function stepsBetween({ base, changed: other, probe }: Pair) {
  const run = (arm: Pair["base"]) => () => {
    const { scenarios: own } = resolve(arm);
    simulateProbes({
      arms: [{ scenarios: own, probes: [{ measure: probe.measure, from: 0, to: horizon }] }],
      seed,
      from: 0,
      to: 1,
    });
  };
  return stepsOf(run(base), run(other));
}
