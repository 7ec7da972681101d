/** The answer stored for the first visit of the page is the one the model gives; `npm run golden` stores it anew. */
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { expect, test } from "vitest";
import { nodePool } from "../../adapters/node/pool.ts";
import { runExperiment } from "../../analysis/experiment.ts";
import { charts } from "../../web/charts/index.ts";
import { burrowLaboratory } from "../../web/state/burrow-laboratory.ts";
import { firstInputs, firstResultOf } from "../../web/state/first-result.ts";
import { bundleWorker } from "../adapters/bundle.ts";

const worker = fileURLToPath(new URL("../../adapters/node/worker.ts", import.meta.url));

test("the first visit shows what the model gives", { timeout: 180_000 }, async () => {
  const laboratory = burrowLaboratory();
  const { arms, conditions, seed, pairs } = firstInputs;
  const bundle = await bundleWorker(worker);
  const pool = nodePool({ workers: 2, script: bundle.script });
  try {
    const result = await runExperiment({
      arms: arms.map((arm) => laboratory.resolve(arm, conditions)),
      seed,
      replications: pairs,
      tables: laboratory.tables,
      pool,
    });
    const text = JSON.stringify(firstResultOf(result, laboratory, charts));
    await expect(await format(text, { parser: "json", printWidth: 100 })).toMatchFileSnapshot(
      "../../web/first-result.json",
    );
  } finally {
    await pool.close();
    await bundle.remove();
  }
});
