/**
 * The state of the page: inputs, the run and what follows from them, as signals. One experiment runs at a time; it is
 * drawn at most twice a second; cancelling keeps what is finished. Components read signals and call the actions.
 */
import { computed, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { runExperiment } from "../../analysis/experiment.ts";
import type { ExperimentResult, Progress } from "../../analysis/experiment-types.ts";
import type { PairedComparison } from "../../analysis/inference/paired.ts";
import type { Comparison } from "../charts/comparison.ts";
import type { LinkNote, OpenedLink } from "./address.ts";
import { answerOf, provisionalAt, provisionalOf, type Answer } from "./answer.ts";
import { firstComparison, type FirstResult } from "./first-result.ts";
import { comparisonOf, frameOf, gather, type Frame, type Gathering } from "./gathering.ts";
import { recordHistory, type History } from "./history.ts";
import { defaultInputs, sameInputs, type Inputs } from "./inputs.ts";
import type { Laboratory } from "./laboratory.ts";
import { resolveArms } from "./settings.ts";

export type Phase = "empty" | "precomputed" | "running" | "finished" | "cancelled" | "failed";

/** How far the experiment is, for the progress bar. */
export interface Pace {
  done: number;
  wanted: number;
  /** Pairs a second since the start; NaN before the first pair. */
  rate: number;
  /** Seconds to go at that rate. */
  timeLeft: number;
}

export interface Run {
  phase: Phase;
  /** The inputs this run was started with. */
  inputs: Inputs | null;
  pace: Pace;
  /** Interval on the way or after a cancel: it carries no verdict word. */
  provisional: PairedComparison | null;
  answer: Answer | null;
  /** The stored answer of the first visit. */
  first: FirstResult | null;
  result: ExperimentResult | null;
  error: Error | null;
}

export interface Store {
  laboratory: Laboratory;
  inputs: Signal<Inputs>;
  run: ReadonlySignal<Run>;
  /** What charts draw: the pairs so far of the current run, or of the last one until the first new pair lands. */
  comparison: ReadonlySignal<Comparison | null>;
  /** The inputs behind `comparison`. */
  shown: ReadonlySignal<Inputs | null>;
  /** The shown result belongs to other inputs than those set now. */
  isStale: ReadonlySignal<boolean>;
  /** Cycle under the reading cursor of the small multiples. */
  cycle: Signal<number | null>;
  /** Starts again by itself when an input changes. */
  isLive: Signal<boolean>;
  /** What the link that was opened has to say, until it is dismissed or the next run starts. */
  note: Signal<LinkNote | null>;
  history: History;
  /** Takes over the question of a link that was opened later; a bad link leaves the question as it is. */
  openLink(link: OpenedLink): void;
  /** Puts the inputs back to those of the shown result. */
  revert(): void;
  start(): Promise<void>;
  cancel(): void;
}

const nothing: Run = {
  phase: "empty",
  inputs: null,
  pace: { done: 0, wanted: 0, rate: Number.NaN, timeLeft: Number.NaN },
  provisional: null,
  answer: null,
  first: null,
  result: null,
  error: null,
};

/** Longest time between two drawings, in milliseconds: charts redraw at most twice a second. */
const drawEvery = 500;

export interface StoreOptions {
  initial?: Inputs;
  /** Shown until the first run, unless another question is set. */
  first?: FirstResult;
  note?: LinkNote | null;
}

export function createStore(
  laboratory: Laboratory,
  { initial = defaultInputs, first: stored, note: opened = null }: StoreOptions = {},
): Store {
  const inputs = signal(initial);
  const first = stored !== undefined && answers(stored, initial) ? stored : undefined;
  const run = signal<Run>(first === undefined ? nothing : precomputed(first));
  const comparison = signal(first === undefined ? null : firstComparison(first, laboratory));
  const shown = signal<Inputs | null>(first?.inputs ?? null);
  const cycle = signal<number | null>(null);
  const isLive = signal(false);
  const note = signal(opened);
  const isStale = computed(() => {
    const { phase, inputs: used } = run.value;
    if (used === null) return false;
    if (phase === "precomputed") return !answers({ inputs: used }, inputs.value);
    return !sameInputs(used, inputs.value);
  });
  let stopper: AbortController | null = null;

  async function start(): Promise<void> {
    stopper?.abort();
    const mine = new AbortController();
    stopper = mine;
    const wanted = inputs.value;
    const isCurrent = () => stopper === mine;
    note.value = null;
    run.value = { ...nothing, phase: "running", inputs: wanted, pace: paceAt(0, wanted.pairs, 0) };
    try {
      const arms = resolveArms(laboratory, wanted);
      const frame = frameOf(laboratory, arms, wanted.seed);
      const gathering = gather(frame);
      const draw = drawing(gathering, isCurrent);
      const result = await runExperiment({
        arms,
        seed: wanted.seed,
        replications: wanted.pairs,
        tables: laboratory.tables,
        pool: laboratory.pool(),
        onProgress: draw,
        signal: mine.signal,
      });
      if (!isCurrent()) return;
      finish(frame, result);
    } catch (error) {
      if (isCurrent()) run.value = { ...run.value, phase: "failed", error: asError(error) };
    }
  }

  function show(next: Comparison): void {
    comparison.value = next;
    shown.value = run.value.inputs;
  }

  /**
   * Collects at once; shows the first pair at once, later ones at most twice a second, and the interval on the way at
   * few milestones: a headline that changed with every pair could not be read.
   */
  function drawing(gathering: Gathering, isCurrent: () => boolean): (progress: Progress) => void {
    const began = performance.now();
    let drawn = -Infinity;
    let milestones = provisionalAt;
    return (progress) => {
      if (progress.kind !== "replication") return;
      gathering.add(progress);
      if (!isCurrent()) return;
      const { done, wanted } = progress;
      const now = performance.now();
      const isMilestone = done >= milestones[0] && done < wanted;
      if (!isMilestone && now - drawn < drawEvery) return;
      drawn = now;
      const pace = paceAt(done, wanted, (now - began) / 1000);
      const comparison = gathering.comparison();
      const provisional = isMilestone ? provisionalOf(comparison) : run.value.provisional;
      milestones = milestones.filter((pairs) => pairs > done);
      run.value = { ...run.value, pace, provisional };
      show(comparison);
    };
  }

  function finish(frame: Frame, result: ExperimentResult): void {
    const pace = { ...run.value.pace, done: result.replications.length };
    const whole = comparisonOf(frame, result);
    if (pace.done > 0) show(whole);
    run.value =
      result.status === "finished"
        ? {
            ...run.value,
            phase: "finished",
            pace,
            result,
            answer: answerOf(result, whole, laboratory.margin(result.arms[0])),
          }
        : { ...run.value, phase: "cancelled", pace, result, provisional: provisionalOf(whole) };
  }

  return {
    laboratory,
    inputs,
    run,
    comparison,
    shown,
    isStale,
    cycle,
    isLive,
    note,
    history: recordHistory(inputs),
    openLink(link) {
      if (link.question !== null) inputs.value = link.question.inputs;
      note.value = link.note;
    },
    revert() {
      const { phase, inputs: used } = run.value;
      if (used === null) return;
      inputs.value = phase === "precomputed" ? { ...used, pairs: inputs.value.pairs } : used;
    },
    start,
    cancel() {
      stopper?.abort();
    },
  };
}

function precomputed(first: FirstResult): Run {
  return { ...nothing, phase: "precomputed", inputs: first.inputs, first };
}

/** A stored answer has fewer pairs than a run is offered with; that alone makes it no other question. */
function answers({ inputs }: Pick<FirstResult, "inputs">, asked: Inputs): boolean {
  return sameInputs({ ...inputs, pairs: asked.pairs }, asked);
}

function paceAt(done: number, wanted: number, seconds: number): Pace {
  const rate = done > 0 && seconds > 0 ? done / seconds : Number.NaN;
  return { done, wanted, rate, timeLeft: (wanted - done) / rate };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
