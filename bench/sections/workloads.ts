/**
 * The four workloads against the C++ twin, side by side: rounds of interleaved processes, medians of CPU time per event,
 * ratios per round. Before any timing counts, hashes and sums must equal the twin's, and means over 30 seeds the theory.
 */
import { atMost, exactly, sample, type Check, type Section } from "../measure.ts";
import { median } from "../../analysis/inference/quantile.ts";
import type { Timed } from "../samples.ts";
import type { Program, Twin } from "../twin.ts";
import { mm5 } from "../workloads/mm5.ts";
import { organisation } from "../workloads/organisation.ts";
import type { Outcome } from "../workloads/outcome.ts";
import { tandem } from "../workloads/tandem.ts";

type Command = [Program, ...(string | number)[]];

interface Opponents {
  what: string;
  /** Same structures and numbers, tuned; the fastest counts. */
  tuned: Command[];
  /** The ordinary program, heap and columns, as it was first published and the bar was set. */
  ordinary: Command;
  /** The same with room for 2^16 events instead of 2^20, which A and B never need. */
  leaner: Command;
  hash: number;
}

const opponents: Record<string, Opponents> = {
  A: {
    what: "M/M/5",
    tuned: [
      ["kernels", "A", "sort", 300_000, 0, 5],
      ["kernels", "A", "cal", 300_000, 0, 5],
    ],
    ordinary: ["kernels-published", "A", "heap", 300_000, 0, 5],
    leaner: ["kernels", "A", "heap", 300_000, 0, 5],
    hash: -1743471240,
  },
  B: {
    what: "three stations, priorities, rework",
    tuned: [
      ["kernels", "B", "sort", 300_000, 0, 5],
      ["kernels", "B", "cal", 300_000, 0, 5],
    ],
    ordinary: ["kernels-published", "B", "heap", 300_000, 0, 5],
    leaner: ["kernels", "B", "heap", 300_000, 0, 5],
    hash: 23612622,
  },
  C: {
    what: "organisation, 55 agents",
    tuned: [
      ["kernels", "C", "cal", 100_000, 6, 5],
      ["orgfast", 100_000, 6, 5],
    ],
    ordinary: ["kernels-published", "C", "heap", 100_000, 6, 5],
    leaner: ["kernels", "C", "heap", 100_000, 6, 5],
    hash: -1154000208,
  },
  CL: {
    what: "organisation, 11,251 agents",
    tuned: [
      ["kernels", "C", "cal", 300_000, 1250, 3],
      ["orgfast", 300_000, 1250, 3],
    ],
    ordinary: ["kernels-published", "C", "heap", 300_000, 1250, 3],
    leaner: ["kernels", "C", "heap", 300_000, 1250, 3],
    hash: 180998658,
  },
};

const header = [
  "workload",
  "here, ns per event",
  "tuned twin",
  "ordinary C++",
  "here / tuned",
  "here / ordinary",
  "here / leaner",
];

export function workloadsSection(twin: Twin | undefined, rounds: number): Section {
  const rows: string[][] = [];
  const checks = Object.keys(theory).map(gate);
  for (const [name, { what, tuned, ordinary, leaner, hash }] of Object.entries(opponents)) {
    const here: number[] = [];
    const toTuned: number[] = [];
    const toOrdinary: number[] = [];
    const toLeaner: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const timed = sample<Timed>("workload", name);
      here.push(timed.ns);
      if (round === 0)
        checks.push(
          exactly(`${name}: order of departures`, timed.hash === hash, String(timed.hash)),
        );
      if (twin === undefined) continue;
      const results = tuned.map((command) => twin.run(...command));
      if (round === 0) checks.push(sameBits(name, timed, results));
      toTuned.push(timed.ns / Math.min(...results.map((result) => result.ns)));
      toOrdinary.push(timed.ns / twin.run(...ordinary).ns);
      toLeaner.push(timed.ns / twin.run(...leaner).ns);
    }
    const ns = median(here);
    if (twin === undefined) {
      rows.push([`${name} ${what}`, ns.toFixed(1), "no compiler", "no compiler", "-", "-", "-"]);
      continue;
    }
    const tunedRatio = median(toTuned);
    const ordinaryRatio = median(toOrdinary);
    rows.push([
      `${name} ${what}`,
      ns.toFixed(1),
      (ns / tunedRatio).toFixed(1),
      (ns / ordinaryRatio).toFixed(1),
      tunedRatio.toFixed(2),
      ordinaryRatio.toFixed(2),
      median(toLeaner).toFixed(2),
    ]);
    checks.push(atMost(`${name}: time against the tuned twin`, tunedRatio, 2.2, 1.7));
    checks.push(atMost(`${name}: time against the ordinary C++ program`, ordinaryRatio, 1.8, 1.5));
  }
  return {
    title: "Workloads through the public kernel",
    what:
      `Median of ${rounds} interleaved rounds of processes of their own; CPU time, warmed up. ` +
      "The ordinary program as published makes a heap for 2^20 events inside the timed run of A and B; " +
      "the leaner one is given room for 2^16 and is faster than the tuned twin there. The bar was set with the first.",
    header,
    rows,
    checks,
  };
}

function sameBits(name: string, here: Outcome, results: { W: number; hash: number }[]): Check {
  const holds = results.every(({ W, hash }) => W === here.meanTime && hash === here.hash);
  return exactly(`${name}: mean time and hash of the C++ twin`, holds, String(here.meanTime));
}

/** Exact values of queueing theory, and runs long enough that the empty start does not show. */
const theory: Record<string, { exact: number; figure: string; run: (seed: number) => number }> = {
  A: {
    exact: 1.524986,
    figure: "mean wait (Erlang C)",
    run: (seed) => mm5(seed, 200_000).meanWait,
  },
  B: {
    exact: 18.481594,
    figure: "mean time in the system (Jackson network)",
    run: (seed) => tandem(seed, 100_000).meanTime,
  },
  C: {
    exact: 29.005655,
    figure: "mean time of a task (product form)",
    run: (seed) => organisation(seed, 50_000, 6).meanTime,
  },
};

/** 30 seeds: the mean lies within 2.5 standard errors of the exact value. */
function gate(name: string): Check {
  const { exact, figure, run } = theory[name];
  const means = Array.from({ length: 30 }, (_, i) => run(i + 1));
  const mean = means.reduce((sum, x) => sum + x, 0) / 30;
  const variance = means.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 29;
  const z = (mean - exact) / Math.sqrt(variance / 30);
  return {
    what: `${name}: ${figure}, exact ${exact}, 30 seeds`,
    value: `${mean.toFixed(4)} (z ${z.toFixed(2)})`,
    wanted: "z within 2.5",
    verdict: Math.abs(z) <= 2.5 ? "pass" : "miss",
  };
}
