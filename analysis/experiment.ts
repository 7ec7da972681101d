/**
 * An experiment: every arm times the same replications, on common random numbers, over any pool.
 * Rows are placed by replication, so workers and the order of completion cannot change a result; a chunk of
 * 16 replications by index is the unit of work, of the table parts and of resuming.
 *
 *   const pool = nodePool({ workers: 2 });                       // adapters/node/pool.ts; browserPool() in a page
 *   const result = await runExperiment({
 *     arms: [now, wait], seed: "42", replications: 200,          // or until: { measure: "decision_hours", halfWidth: 20 }
 *     tables: tableShapes, pool,                                 // tableShapes from sim/index.ts
 *     onProgress: (progress) => draw(progress),                  // kind: "replication" | "chunk" | "provisional"
 *     onChunk: (chunk) => writeParts(chunk), signal,             // awaited; an error here ends the experiment
 *   });
 *   const answer = compareMeasures(result, { a: 0, b: 1, labels: ["deploy-now", "wait"], delta });
 *   await pool.close();                                          // answer.measures, answer.verdict.sentence
 */
import type { FinishedChunk, ReplicationReport } from "./chunk.ts";
import { chunkSize } from "./chunk.ts";
import { columnsOf, measureIndex } from "./columns.ts";
import type { ExperimentOptions, ExperimentResult, Progress, Status } from "./experiment-types.ts";
import type { Goal } from "./goal.ts";
import { fixedGoal, precisionGoal } from "./goal.ts";
import { provisionalIntervals } from "./provisional.ts";
import type { Replications } from "./replications.ts";
import { createReplications } from "./replications.ts";
import type { Stopper } from "./stop.ts";
import { createStopper } from "./stop.ts";

/** The decision quantity: what provisional intervals and verdicts are about unless another measure is named. */
export const decisionMeasure = "decision_hours";

const mostReplications = 1_000_000;

type News = Progress extends infer Kind
  ? Kind extends Progress
    ? Omit<Kind, "done" | "wanted" | "events">
    : never
  : never;

interface CallUnderWay {
  to: number;
  stopper: Stopper;
}

/** @throws RangeError for options that cannot be met; the error of a replication, with its number and seed */
export async function runExperiment(options: ExperimentOptions): Promise<ExperimentResult> {
  const { arms, seed, tables, pool, onProgress, onChunk, signal, deadline } = options;
  const goal = goalOf(options);
  const provisional = provisionalOf(options);
  const rows = createReplications(arms.length);
  const underWay = new Set<CallUnderWay>();
  /** Chunks that were handed on: from, to. */
  const delivered = new Map<number, number>();
  const failures: unknown[] = [];
  let status: Status = "finished";
  let isEnding = false;
  let next = 0;

  function stopCalls(isUnwanted: (call: CallUnderWay) => boolean): void {
    for (const call of underWay) if (isUnwanted(call)) call.stopper.stop();
  }
  function end(reason: Status): void {
    if (isEnding) return;
    isEnding = true;
    status = reason;
    stopCalls(() => true);
  }
  function fail(error: unknown): void {
    failures.push(error);
    isEnding = true;
    stopCalls(() => true);
  }
  const onCancel = () => end("cancelled");
  const onDeadline = () => end("stopped by time");

  function tell(news: News): void {
    onProgress?.({ ...news, done: rows.done, wanted: goal.end, events: rows.events });
  }

  function tellReplication(replication: number): void {
    tell({ kind: "replication", replication, ...rows.valuesOf(replication) });
  }

  /** New rows are there: intervals on the way, planned looks. */
  function onGrowth(): void {
    const news = provisional(rows, goal.end);
    if (news !== null) tell(news);
    const before = goal.end;
    goal.update(rows);
    if (goal.end === before) return;
    rows.truncate(goal.end);
    stopCalls((call) => call.to > goal.end);
    // The chunk in which the result ends is simulated again up to there, for its part of the tables.
    next = Math.floor(goal.end / chunkSize) * chunkSize;
  }

  function onReport(report: ReplicationReport): void {
    if (isEnding || report.replication >= goal.end) return;
    try {
      if (!rows.addReport(report)) return;
      const { replication, runs, cycles } = report;
      tell({ kind: "replication", replication, runs, cycles });
      onGrowth();
    } catch (error) {
      fail(error);
    }
  }

  /** Hands on every finished chunk that is sure to belong to the result. */
  async function deliver(): Promise<void> {
    for (const chunk of rows.chunks) {
      if (chunk.to > goal.sure || delivered.get(chunk.from) === chunk.to) continue;
      delivered.set(chunk.from, chunk.to);
      await onChunk?.(chunk);
      if (options.keepParts === false) rows.dropParts(chunk.from);
    }
  }

  async function simulate(from: number, to: number): Promise<void> {
    const call: CallUnderWay = { to, stopper: createStopper() };
    underWay.add(call);
    try {
      const chunk = await pool.call<FinishedChunk>("simulate", [{ arms, seed, from, to }], {
        signal: call.stopper.signal,
        onReport: (report) => onReport(report as ReplicationReport),
      });
      if (to > goal.end) return;
      // A report may be overtaken by the answer; everybody hears of every replication once all the same.
      for (const replication of rows.addChunk(chunk)) tellReplication(replication);
      tell({ kind: "chunk", chunk });
      onGrowth();
      await deliver();
    } catch (error) {
      // What ends because it is no longer wanted is no error.
      if (!call.stopper.signal.aborted) fail(error);
    } finally {
      underWay.delete(call);
    }
  }

  async function lane(): Promise<void> {
    while (next < goal.end && !isEnding) {
      const from = next;
      next = Math.min(from + chunkSize, goal.end);
      if (!rows.hasChunk(from, next)) await simulate(from, next);
    }
  }

  signal?.addEventListener("abort", onCancel);
  deadline?.addEventListener("abort", onDeadline);
  try {
    if (signal?.aborted) onCancel();
    if (deadline?.aborted) onDeadline();
    for (const chunk of options.resume ?? []) {
      if (!fits(chunk, options, goal)) continue;
      rows.addChunk(chunk);
      delivered.set(chunk.from, chunk.to);
    }
    onGrowth();
    // One call more than workers, so that no worker waits while a chunk is written.
    await Promise.all(Array.from({ length: pool.size + 1 }, lane));
    if (failures.length > 0) throw failures[0];
    const { chunks, events } = rows;
    const isComplete = chunks.length === Math.ceil(goal.end / chunkSize);
    return {
      status: isComplete ? "finished" : status,
      seed,
      arms,
      tables,
      ...rows.collect(),
      events,
      chunks,
      ...(options.until === undefined ? {} : { looks: [...goal.looks] }),
    };
  } finally {
    signal?.removeEventListener("abort", onCancel);
    deadline?.removeEventListener("abort", onDeadline);
  }
}

function goalOf({ arms, replications, until, tables }: ExperimentOptions): Goal {
  if (arms.length === 0) throw new RangeError("arms: none, wants at least 1");
  if ((replications === undefined) === (until === undefined)) {
    throw new RangeError("replications, until: wants exactly one of them");
  }
  if (until !== undefined) {
    const { measure, halfWidth, spending } = until;
    if (arms.length < 2) throw new RangeError("until: 1 arm, wants a second one to compare with");
    if (!(halfWidth > 0 && halfWidth < Infinity)) {
      throw new RangeError(`until.halfWidth: ${halfWidth}, wants a number above 0`);
    }
    const column = measureIndex(columnsOf(tables, "runs"), measure);
    return precisionGoal({ column, halfWidth, spending });
  }
  if (!Number.isInteger(replications) || replications! < 1 || replications! > mostReplications) {
    throw new RangeError(
      `replications: ${replications}, wants a whole number from 1 to ${mostReplications}`,
    );
  }
  return fixedGoal(replications!);
}

/** News of the watched measure, or nothing when nobody listens, one arm has nobody to differ from, or it is absent. */
function provisionalOf({ arms, tables, watch, until, onProgress }: ExperimentOptions) {
  const measure = watch ?? until?.measure ?? decisionMeasure;
  const columns = columnsOf(tables, "runs");
  const isKnown = columns.some(({ name }) => name === measure);
  if (watch !== undefined && !isKnown) measureIndex(columns, watch);
  if (onProgress === undefined || arms.length < 2 || !isKnown) return () => null;
  const column = measureIndex(columns, measure);
  const update = provisionalIntervals({ arms: arms.length, column });
  return (rows: Replications, wanted: number): News | null => {
    const comparisons = update(rows, wanted);
    if (comparisons === null) return null;
    return { kind: "provisional", label: "provisional", measure, comparisons };
  };
}

/** Whether a chunk of an interrupted experiment is one that this experiment would simulate. */
function fits(chunk: FinishedChunk, { arms, tables }: ExperimentOptions, goal: Goal): boolean {
  const { from, to, runs } = chunk;
  const width = columnsOf(tables, "runs").length;
  return (
    Number.isInteger(from / chunkSize) &&
    to === Math.min(from + chunkSize, goal.end) &&
    from < to &&
    runs.length === arms.length &&
    runs.every((values) => values.length === (to - from) * width)
  );
}
