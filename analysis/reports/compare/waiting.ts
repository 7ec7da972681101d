/**
 * What it is worth to be allowed to wait and look (real option), and the rule that goes with it: begin at the first look at
 * which enough flags read clear, and else never. Fixed waits say what time alone changes; the rest is what looking adds to
 * the best that can be done at once. Rules are learnt on one half of the futures and valued on the other, both ways round.
 * What beginning will bring is not known when it is decided, so what is seen alone decides here; methods that compare the
 * gain of acting itself (least-squares Monte Carlo of an option) would look into the future.
 */
import { meanInterval } from "../../inference/interval.ts";
import type { Future } from "./futures.ts";
import { meanOf } from "../../sums.ts";

export interface WaitingOptions {
  /** Cycles of each look, ascending from 0, and the action that begins at it. */
  looks: readonly { wait: number; action: number }[];
  never: number;
  /** Actions that begin at once, that of the first look among them. */
  immediate: readonly number[];
}

export interface Waiting {
  /** Expected gain over never, by look; hours. */
  fixed: { wait: number; gain: number }[];
  /** Best fixed wait less beginning at once: readiness gained, less the cost of delay. */
  time: { wait: number; worth: number };
  /** Per share of flags that must read clear: gain over never and share of organisations that begin at all. */
  rules: Rule[];
  /** The share that is best on all futures, and what rules so chosen gain where they were not chosen. */
  rule: { atLeast: number | null; gain: number };
  /** What beginning at once is worth over never: the best action that does. */
  now: { action: number; gain: number };
  /** Gain of the rule less the better of beginning at once and never, hours, its error by future; below 0: nothing found. */
  flexibility: { gain: number; standardError: number };
}

export interface Rule {
  /** Share of the flags that must read clear; null: never begin. */
  atLeast: number | null;
  /** Over never, hours. */
  gain: number;
  /** Share of organisations that begin at all. */
  begun: number;
}

/** null without looks, without readings at some look, or with fewer than four futures. */
export function valueOfWaiting(
  futures: readonly Future[],
  { looks, never, immediate }: WaitingOptions,
): Waiting | null {
  const paths = pathsOf(futures);
  if (looks.length < 2 || paths === null) return null;
  const gains = looks.map(({ action }) => paths.map(({ row }) => row[action] - row[never]));
  const fixed = looks.map(({ wait }, look) => ({ wait, gain: meanOf(gains[look]) }));
  const longest = fixed.reduce((best, each) => (each.gain > best.gain ? each : best));
  const nows = immediate.map((action) => ({
    action,
    gain: meanOf(paths.map(({ row }) => row[action] - row[never])),
  }));
  const now = nows.reduce((best, each) => (each.gain > best.gain ? each : best));
  // who begins at the first look does the best that can be done at once
  const gainsOf = [paths.map(({ row }) => row[now.action] - row[never]), ...gains.slice(1)];
  const flags = [...new Set(paths.flatMap(({ readiness }) => readiness))].sort((a, b) => a - b);
  const shares = flags.length > 12 ? [0.2, 0.4, 0.6, 0.8, 1] : flags;
  const thresholds = [...new Set([0, ...shares]), null];
  const outcomes = thresholds.map((atLeast) =>
    paths.map(({ readiness }, path) => {
      const look = atLeast === null ? -1 : readiness.findIndex((share) => share >= atLeast);
      return { begun: look >= 0, gain: look < 0 ? 0 : gainsOf[look][path] };
    }),
  );
  const rules = thresholds.map((atLeast, place) => ({
    atLeast,
    gain: meanOf(outcomes[place].map(({ gain }) => gain)),
    begun: meanOf(outcomes[place].map(({ begun }) => (begun ? 1 : 0))),
  }));
  const bestOn = (isUsed: (path: number) => boolean) => {
    const means = outcomes.map((all) =>
      meanOf(all.filter((_, path) => isUsed(path)).map(({ gain }) => gain)),
    );
    return means.indexOf(Math.max(...means));
  };
  const chosen = [bestOn((path) => path % 2 === 1), bestOn((path) => path % 2 === 0)];
  const valued = paths.map((_, path) => outcomes[chosen[path % 2]][path].gain);
  const over = valued.map((gain, path) => gain - (now.gain > 0 ? gainsOf[0][path] : 0));
  // organisations of one future resemble each other, so the error is that of the futures
  const used = paths.length / futures[0].utilities.length;
  const { mean: flexibility, sd } = meanInterval(
    Array.from({ length: used }, (_, future) =>
      meanOf(over.filter((__, path) => path % used === future)),
    ),
  );
  return {
    fixed,
    time: { wait: longest.wait, worth: longest.gain - fixed[0].gain },
    rules,
    rule: { atLeast: thresholds[bestOn(() => true)], gain: meanOf(valued) },
    now,
    flexibility: { gain: flexibility, standardError: sd / Math.sqrt(used) },
  };
}

interface Path {
  row: readonly number[];
  readiness: readonly number[];
}

/** One path per organisation; those of a future all have even or all odd numbers, so that halves share no future. */
function pathsOf(futures: readonly Future[]): Path[] | null {
  const used = futures.slice(0, futures.length - (futures.length % 2));
  if (used.length < 4) return null;
  const paths = used[0].utilities.flatMap((_, r) =>
    used.map(({ utilities, readiness }) => ({ row: utilities[r], readiness: readiness[r] ?? [] })),
  );
  const areRead = paths.every(
    ({ readiness }) => readiness.length > 0 && readiness.every(Number.isFinite),
  );
  return areRead ? paths : null;
}
