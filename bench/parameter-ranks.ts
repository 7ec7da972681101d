/**
 * How much each parameter moves the decision, one at a time: the difference wait - now in decision hours with the parameter
 * at either end of its range from the decision date on, less the same at its default, on the same luck. Others stay at the
 * ordinary burrow's values, so interactions are not seen. Writes data/registry/ranks.json, from which the registry takes
 * ranks; a command that was stopped goes on, and parameters whose range has changed since are asked again.
 *
 *   npm run ranks -- [--pairs 4] [--workers N] [--out FILE.json]
 */
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { nodePool } from "../adapters/node/pool.ts";
import type { Arm } from "../analysis/claims/claim.ts";
import { withParameter } from "../analysis/claims/design.ts";
import { meanInterval } from "../analysis/inference/interval.ts";
import { inLanes } from "../analysis/lanes.ts";
import type { Pool } from "../analysis/pool.ts";
import { armResolver } from "../data/claims-arms.ts";
import type { ParameterShift } from "../data/parameter-ranks.ts";
import { scenarios } from "../scenarios/index.ts";
import {
  findParameter,
  InputError,
  madeWith,
  type Parameter,
  parameterRegistry,
  type ProbesRequest,
  type ProbesResult,
} from "../sim/index.ts";
import { tellingBadInput, wholeNumber } from "./bad-input.ts";
import { AnswerFile, studyOf } from "./who-wins/answer-file.ts";

const usualFile = "data/registry/ranks.json";
const seed = "ranks";
const horizon = 24;
const measure = "decision_hours";
const on = "burrow";
/** Parameters of one job: the arms at default are simulated once for all of them. */
const together = 6;
const probes = [{ measure, from: 0, to: horizon }];
const both: readonly Arm[] = ["deploy-now", "wait-for-readiness"].map((deployment) => ({
  on,
  deployment,
}));
const place = new Map(parameterRegistry.map(({ id }, i) => [id, i]));
const resolve = armResolver((name) => scenarios[name]);

await tellingBadInput("ranks", rankParameters);

async function rankParameters(): Promise<void> {
  const { values: options } = parseArgs({
    options: {
      pairs: { type: "string", default: "4" },
      workers: { type: "string", default: String(availableParallelism()) },
      out: { type: "string", default: usualFile },
    },
  });
  // of fewer than two there is no interval
  const pairs = wholeNumber("--pairs", options.pairs, 2);
  const workers = wholeNumber("--workers", options.workers, 1);
  const answers = new AnswerFile<ParameterShift>({
    file: options.out,
    command: `npm run ranks -- --pairs ${pairs}`,
    study: studyOf({ seed, pairs, on, measure, horizon }),
    order: (a, b) => place.get(a.id)! - place.get(b.id)!,
    isCurrent: ({ id, range: [low, high] }) => {
      const own = findParameter(id);
      return own !== undefined && own.low === low && own.high === high;
    },
  });
  const open = parameterRegistry.filter(({ id }) => !answers.answers.some((own) => own.id === id));
  const jobs = Array.from({ length: Math.ceil(open.length / together) }, (_, job) =>
    open.slice(job * together, (job + 1) * together),
  );
  const pool = nodePool({ workers });
  try {
    await inLanes(pool.size + 1, jobs, async (parameters) => {
      for (const shift of await shiftsOf(parameters, { pool, pairs })) answers.add(shift);
      process.stderr.write(`${answers.answers.length} of ${parameterRegistry.length} parameters\n`);
    });
  } finally {
    await pool.close();
  }
}

async function shiftsOf(
  parameters: readonly Parameter[],
  { pool, pairs }: { pool: Pool; pairs: number },
): Promise<ParameterShift[]> {
  const arms = both.map((arm) => ({ scenarios: resolve(arm).scenarios, probes }));
  // place of the pair of arms with that end; null where no scenario may go so far
  const placed = parameters.map(({ id, low, high }) =>
    [low, high].map((value) => {
      const pair = pairAt(id, value);
      if (pair === null) return null;
      arms.push(...pair.map((scenarios) => ({ scenarios, probes })));
      return arms.length / 2 - 1;
    }),
  );
  const request: ProbesRequest = { arms, seed, from: 0, to: pairs };
  const { values } = await pool.call<ProbesResult>("probe", [request]);
  const difference = (pair: number) =>
    Array.from(
      { length: pairs },
      (_, r) => values[r * arms.length + 2 * pair + 1] - values[r * arms.length + 2 * pair],
    );
  const usual = difference(0);
  const shift = (pair: number | null) => {
    if (pair === null) return null;
    const { mean, halfWidth } = meanInterval(difference(pair).map((value, r) => value - usual[r]));
    return { hours: Math.round(mean), halfWidth: Math.round(halfWidth) };
  };
  return parameters.map(({ id, low, high }, i) => ({
    id,
    range: [low, high],
    low: shift(placed[i][0]),
    high: shift(placed[i][1]),
  }));
}

function pairAt(id: string, value: number) {
  try {
    return both.map(
      (arm) => resolve(withParameter(arm, id, value, madeWith.includes(id))).scenarios,
    );
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}
