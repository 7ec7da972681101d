/**
 * Who wins: deploy now against wait for readiness, in the ordinary and the saturated burrow. A finding, not a target:
 * nothing is tuned to it. Prints a report and keeps it in bench/results, with every answer beside it as JSON; a command
 * that was stopped goes on.
 *
 *   npm run who-wins -- [--points 128] [--pairs 20]     over the assumed ranges of what drives the decision
 *   npm run who-wins -- --why [--pairs 100]             which habit of the waiting arm makes the difference
 *   npm run who-wins -- --boundary [--pairs 200]        starting traits x strength of coaching, saturated
 *                       all: [--seed who-wins] [--workers N] [--out FILE.json]
 */
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { nodePool } from "../adapters/node/pool.ts";
import { InputError } from "../sim/index.ts";
import { tellingBadInput, wholeNumber } from "./bad-input.ts";
import { runBoundary } from "./who-wins/boundary.ts";
import type { Mode } from "./who-wins/mode.ts";
import { runPoints } from "./who-wins/points.ts";
import { runWhy } from "./who-wins/why.ts";

const modes = {
  points: { run: runPoints, pairs: 20, file: "bench/results/who-wins.json" },
  why: { run: runWhy, pairs: 100, file: "bench/results/who-wins-why.json" },
  boundary: { run: runBoundary, pairs: 200, file: "bench/results/who-wins-boundary.json" },
};
const usualPoints = 128;
const usualSeed = "who-wins";

await tellingBadInput("who-wins", whoWins);

async function whoWins(): Promise<void> {
  const { values: options } = parseArgs({
    options: {
      why: { type: "boolean", default: false },
      boundary: { type: "boolean", default: false },
      points: { type: "string", default: String(usualPoints) },
      pairs: { type: "string" },
      seed: { type: "string", default: usualSeed },
      workers: { type: "string", default: String(availableParallelism()) },
      out: { type: "string" },
    },
  });
  if (options.why && options.boundary)
    throw new InputError("--why", "wants no --boundary beside it");
  const name = options.why ? "why" : options.boundary ? "boundary" : "points";
  const { run, pairs: usualPairs, file: usualFile } = modes[name];
  const pairs = wholeNumber("--pairs", options.pairs ?? String(usualPairs), 4);
  const points = wholeNumber("--points", options.points, 4);
  const file = options.out ?? usualFile;
  if (!file.endsWith(".json"))
    throw new InputError("--out", `${file}, wants a name ending in .json`);
  const flags = [
    ...(name === "points" ? ["--points", String(points)] : [`--${name}`]),
    "--pairs",
    String(pairs),
    ...(options.seed === usualSeed ? [] : ["--seed", options.seed]),
  ];
  const pool = nodePool({ workers: wholeNumber("--workers", options.workers, 1) });
  const mode: Mode = {
    seed: options.seed,
    pairs,
    points,
    pool,
    file,
    command: `npm run who-wins -- ${flags.join(" ")}`,
    tell: process.stderr.isTTY ? (line) => process.stderr.write(`\r\u001b[2K${line}`) : () => {},
  };
  try {
    const report = await run(mode);
    mode.tell("");
    process.stdout.write(`${report}\n`);
    writeFileSync(file.replace(/\.json$/, ".md"), `${report}\n`);
  } finally {
    await pool.close();
  }
}
