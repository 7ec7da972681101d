/**
 * The judgement of many rows: planned looks at growing numbers of replications, so that a row which is decided stops and the
 * work goes where it is still open. The work is capped in simulated cycles, so what is left open does not depend on a clock.
 */
import { normalCdf } from "../distributions/normal.ts";
import { spendingBounds } from "../monitoring/boundary.ts";
import type { Bench, Row } from "./bench.ts";
import type { Claim } from "./claim.ts";
import { cellsOf, isTested, type TestedClaim } from "./design.ts";
import {
  clearness,
  type Condition,
  isSettled,
  judgeCell,
  type JudgedCell,
  overCells,
  tailOf,
  type Verdict,
  type Width,
} from "./judge.ts";

export const claimLooks: readonly number[] = [16, 32, 64, 128, 256];
export const usualError = 0.05;

export interface JudgedClaim {
  claim: TestedClaim;
  verdict: Verdict;
  reason?: string;
  conditions?: Condition[];
  cells: JudgedCell[];
  /** The cell whose figures stand for the row. */
  shown: JudgedCell;
  replications: number;
  looks: number;
  /** Whether the word would hold among all rows judged at once (Holm 1979); information only. */
  holm: boolean;
  /** Half-widths between the effect and the limit that it was judged by; 0: neither supported nor refuted. */
  clearness: number;
  arms: string[];
}

export interface ConductOptions {
  bench: Bench;
  /** Exactly so many for every row; absent: planned looks. */
  replications?: number;
  looks?: readonly number[];
  /** Most simulated cycles; default no cap. */
  cap?: number;
  /** Told after every look: its replications, rows judged in it, rows still open. */
  onLook?: (look: { n: number; rows: number; open: number }) => void;
}

interface Underway {
  claim: TestedClaim;
  row: Row;
  n: number;
  looks: number;
  cells: JudgedCell[];
  /** Of the last look. */
  error: number;
  state: "open" | "settled" | "capped";
}

export async function judgeClaims(
  claims: readonly Claim[],
  { bench, replications, looks = claimLooks, cap = Infinity, onLook }: ConductOptions,
): Promise<JudgedClaim[]> {
  const schedule = replications === undefined ? looks : [replications];
  const widths = widthsOf(schedule);
  const rows = claims.filter(isTested).map((claim): Underway => {
    const row = { test: claim.test, cells: cellsOf(claim.test) };
    return { claim, row, n: 0, looks: 0, cells: [], error: usualError, state: "open" };
  });
  for (const [look, n] of schedule.entries()) {
    const wanting = rows.filter(
      ({ state, claim }) =>
        state === "open" && (replications !== undefined || n <= (claim.test.most ?? Infinity)),
    );
    const open = look === 0 ? wanting : withinCap(wanting, n, { bench, cap });
    if (open.length === 0) continue;
    await bench.ensure(
      open.map(({ row }) => row),
      n,
    );
    for (const each of open) {
      each.cells = bench
        .reads(each.row, n)
        .map((reads) => judgeCell(each.row.test, reads, widths[look]));
      each.error = widths[look].error;
      each.n = n;
      each.looks++;
      if (isSettled(each.cells)) each.state = "settled";
    }
    onLook?.({ n, rows: open.length, open: rows.filter(({ state }) => state === "open").length });
  }
  return withHolm(
    rows.map((row) => finished(row, bench)),
    rows.map(({ error }) => error),
  );
}

/** Nominal error of each look, so that all of them together err in one case of twenty. */
export function widthsOf(schedule: readonly number[]): Width[] {
  if (schedule.length === 1) return [{ error: usualError }];
  const last = schedule[schedule.length - 1];
  const bounds = spendingBounds(
    schedule.map((n) => n / last),
    { error: usualError, spending: "even" },
  );
  return bounds.map((z) => ({ error: 2 * normalCdf(-z) }));
}

/** The rows that the cap leaves room for; the dearest ones go first, each by what it would cost alone. */
function withinCap(
  rows: readonly Underway[],
  n: number,
  { bench, cap }: { bench: Bench; cap: number },
): Underway[] {
  const kept = [...rows];
  const cost = () =>
    bench.cost(
      kept.map(({ row }) => row),
      n,
    );
  if (cap === Infinity) return kept;
  const byCost = rows
    .map((row) => ({ row, cost: bench.cost([row.row], n) }))
    .toSorted((a, b) => b.cost - a.cost);
  for (const { row } of byCost) {
    if (bench.spent() + cost() <= cap) break;
    kept.splice(kept.indexOf(row), 1);
    row.state = "capped";
  }
  return kept;
}

function finished({ claim, row, n, looks, cells, state }: Underway, bench: Bench): JudgedClaim {
  const { verdict, reason, conditions, shown } = overCells(cells);
  const why =
    verdict === "undecided" && state === "capped"
      ? `${reason === undefined ? "" : `${reason}; `}the matrix ended at its cap`
      : reason;
  return {
    claim,
    verdict,
    ...(why === undefined ? {} : { reason: why }),
    ...(conditions === undefined ? {} : { conditions }),
    cells,
    shown,
    replications: n,
    looks,
    holm: false,
    clearness: isDecided(verdict) ? clearness(shown.weakest) : 0,
    arms: bench.digests(row),
  };
}

/** Whether a word was found that could be wrong: what is open or depends claims nothing of all rows. */
function isDecided(verdict: Verdict): boolean {
  return verdict === "supported" || verdict === "refuted";
}

/** Holm's step-down over all rows: the smallest tail against the error over all, the next against one row less. */
function withHolm(rows: readonly JudgedClaim[], errors: readonly number[]): JudgedClaim[] {
  const tails = rows.map(({ verdict, shown }, at) =>
    isDecided(verdict) ? tailOf(shown.weakest, errors[at]) : 1,
  );
  const order = rows.map((_, at) => at).toSorted((a, b) => tails[a] - tails[b]);
  const surviving = new Set<number>();
  for (const [rank, at] of order.entries()) {
    if (tails[at] > usualError / 2 / (rows.length - rank)) break;
    surviving.add(at);
  }
  return rows.map((row, at) => ({ ...row, holm: surviving.has(at) }));
}
