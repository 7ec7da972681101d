/**
 * `burrow claims`: judges the sentences of the operating model, all of them or those named, in arms that share their pasts.
 * Exit code 0 whatever the verdicts: a refuted claim is a result.
 */
import type { Command } from "commander";
import { nodePool } from "../../adapters/node/pool.ts";
import { createBench } from "../../analysis/claims/bench.ts";
import { claims as catalogue } from "../../analysis/claims/catalogue/index.ts";
import type { Claim } from "../../analysis/claims/claim.ts";
import { type JudgedClaim, judgeClaims } from "../../analysis/claims/conduct.ts";
import { isTested } from "../../analysis/claims/design.ts";
import { noStore } from "../../analysis/job-store.ts";
import { findBoundary, findSensitivity } from "../../analysis/claims/search.ts";
import type { Pool } from "../../analysis/pool.ts";
import { armResolver } from "../../data/claims-arms.ts";
import {
  type ClaimRecord,
  type Found,
  recordsOf,
  type StoredVerdicts,
} from "../../data/claims-record.ts";
import { engine } from "../../data/engine.ts";
import { findParameter, InputError, madeWith } from "../../sim/index.ts";
import { jobStoreIn } from "../asked-directory.ts";
import { writeText } from "../../adapters/node/whole-file.ts";
import { CancelledByUser } from "../failure.ts";
import { interruptible } from "../interrupt.ts";
import {
  numberOption,
  readDirectory,
  readReplications,
  readSeed,
  readWorkers,
} from "../options.ts";
import { duration, progressLine } from "../progress.ts";
import { claimsText } from "../report/claims.ts";
import { findDocument } from "../scenario-files.ts";
import { defaultSeed } from "./shared-options.ts";

/** Half an hour on two cores, with a fifth to spare. */
const usualCap = 205_000;

interface ClaimsOptions {
  replications?: number;
  cap?: number;
  seed?: string;
  workers?: number;
  boundary?: boolean;
  sensitivity?: boolean;
  json?: boolean;
  out?: string;
}

export function addClaims(program: Command): void {
  program
    .command("claims")
    .argument("[ids...]", "only these, e.g. EXEC-FM1 (default: all)")
    .summary("judge the sentences of the operating model, in both directions")
    .description(
      "Judges every claim of the catalogue: supported, refuted, undecided, conditional, or not tested with its reason.",
    )
    .optionsGroup("How much:")
    .option(
      "--replications <n>",
      "exactly this many for every row (default: planned looks at 16, 32, 64, 128 and 256, until a row is decided)",
      readReplications,
    )
    .option(
      "--cap <cycles>",
      `with planned looks: most simulated cycles (default: ${usualCap})`,
      numberOption("--cap", { low: 1, high: 1e9, isWhole: true }),
    )
    .option(
      "--boundary",
      "also search where along its parameter a row changes its sign; takes long",
    )
    .option(
      "--sensitivity",
      "also judge each row with its assumptions at both ends of their ranges; takes long, and Ctrl-C keeps what was found",
    )
    .option(
      "--seed <text>",
      `any text; the same one gives the same numbers (default: ${defaultSeed})`,
      readSeed,
    )
    .option(
      "--workers <n>",
      "worker threads; changes the time, never a result (default: one per core)",
      readWorkers,
    )
    .optionsGroup("Where the answer goes:")
    .option("--json", "print exactly one JSON document on standard output")
    .option(
      "--out <dir>",
      "also write verdicts.json there, and every finished job; started again, it goes on where it was stopped",
      readDirectory,
    )
    .action(judge);
}

async function judge(ids: string[], options: ClaimsOptions): Promise<void> {
  const { seed = defaultSeed, workers, json, out, replications } = options;
  const asked = chosen(ids);
  const startedAt = performance.now();
  const pool = nodePool({ workers });
  try {
    const { records, cycles, untried } = await inPool(asked, { ...options, seed, pool });
    if (out !== undefined) {
      const stored: StoredVerdicts = {
        engine,
        seed,
        replications: replications ?? null,
        cycles,
        claims: records,
      };
      writeText(`${out}/verdicts.json`, `${JSON.stringify(stored, null, 2)}\n`);
    }
    const seconds = duration((performance.now() - startedAt) / 1000);
    process.stdout.write(
      json === true
        ? `${JSON.stringify(records, null, 2)}\n`
        : claimsText(records, { seed, seconds, cycles }),
    );
    if (untried > 0)
      throw new CancelledByUser(
        `cancelled with every row judged and ${untried} still to be searched; ${keptWords(out)}`,
      );
  } finally {
    await pool.close();
  }
}

/** @throws InputError for an id that no claim has */
function chosen(ids: readonly string[]): Claim[] {
  for (const id of ids) {
    if (!catalogue.some((claim) => claim.id === id.toUpperCase()))
      throw new InputError(id, "no such claim, wants an id such as EXEC-FM1 (docs/claims.md)");
  }
  const wanted = new Set(ids.map((id) => id.toUpperCase()));
  return catalogue.filter(({ id }) => wanted.size === 0 || wanted.has(id));
}

async function inPool(
  claims: readonly Claim[],
  { pool, seed, out, ...options }: ClaimsOptions & { pool: Pool; seed: string },
): Promise<{ records: ClaimRecord[]; cycles: number; untried: number }> {
  const line = progressLine("cycles");
  const store = out === undefined ? noStore : jobStoreIn(out);
  try {
    return await interruptible(async (signal) => {
      let note = "";
      const bench = createBench({
        resolve: armResolver(findDocument),
        pool,
        seed,
        store,
        signal,
        onProgress: (done, wanted) => line.show({ done, wanted, note }),
      });
      const rows = await judgeClaims(claims, {
        bench,
        replications: options.replications,
        cap: options.cap ?? usualCap,
        onLook: ({ n, open }) => (note = `; after ${n} replications ${open} rows are open`),
      });
      const cycles = bench.spent();
      const { found, untried } = await search(rows, {
        ...options,
        bench,
        tell: (id) => (note = `; ${id}`),
      });
      return { records: recordsOf(claims, rows, found), cycles, untried };
    });
  } catch (error) {
    if (isCancelled(error)) throw new CancelledByUser(`cancelled; ${keptWords(out)}`);
    throw error;
  } finally {
    line.clear();
  }
}

function isCancelled(error: unknown): boolean {
  return error instanceof Error && error.name === "Cancelled";
}

function keptWords(out: string | undefined): string {
  return out === undefined
    ? "with --out DIR finished jobs are kept"
    : `finished jobs are kept in ${out}, the same command goes on from there`;
}

/** What was found about the rows that have a verdict; cancelled on the way, what was found until then. */

async function search(
  rows: readonly JudgedClaim[],
  {
    bench,
    boundary,
    sensitivity,
    tell,
  }: Pick<ClaimsOptions, "boundary" | "sensitivity"> & {
    bench: ReturnType<typeof createBench>;
    tell: (id: string) => void;
  },
): Promise<{ found: Map<string, Found>; untried: number }> {
  const found = new Map<string, Found>();
  if (boundary !== true && sensitivity !== true) return { found, untried: 0 };
  // an open row has no verdict that could lean on anything
  const decided = rows.filter(({ verdict }) => verdict !== "undecided");
  const wanted = decided.flatMap(({ claim, verdict }) =>
    isTested(claim) ? [{ claim, verdict }] : [],
  );
  try {
    for (const { claim, verdict } of wanted) {
      tell(claim.id);
      found.set(claim.id, {
        ...(boundary === true ? { boundary: await findBoundary(claim, { bench }) } : {}),
        ...(sensitivity === true
          ? { sensitivity: await findSensitivity(claim, { bench, rangeOf, verdict }) }
          : {}),
      });
    }
  } catch (error) {
    if (!isCancelled(error)) throw error;
  }
  return { found, untried: wanted.length - found.size };
}

function rangeOf(id: string): { low: number; high: number; atStart: boolean } {
  const parameter = findParameter(id);
  if (parameter === undefined) throw new InputError(id, "no such parameter");
  return { low: parameter.low, high: parameter.high, atStart: madeWith.includes(id) };
}
