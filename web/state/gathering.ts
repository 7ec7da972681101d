/**
 * Collects what lands while an experiment runs into a Comparison that charts can draw: replication by
 * replication, always in replication order whatever the order of arrival.
 */
import { join } from "../../analysis/chunk.ts";
import type { ExperimentResult, ReplicationProgress } from "../../analysis/experiment-types.ts";
import { describeStudy } from "../../data/study.ts";
import type { OrganisationScenario } from "../../sim/index.ts";
import { armLetters, type Comparison, type FailureDate } from "../charts/comparison.ts";
import type { Laboratory } from "./laboratory.ts";

/** The parts of a comparison that are known before the first pair lands. */
export type Frame = Omit<Comparison, "replications" | "runs" | "cycles">;

/** Titles, names as in the tables, and the calendar of two resolved arms. */
export function frameOf(
  { engine, tables, measures }: Pick<Laboratory, "engine" | "tables" | "measures">,
  arms: readonly OrganisationScenario[],
  seed: string,
): Frame {
  const [a, b] = arms;
  const study = describeStudy({ engine, seed, arms, shapes: tables });
  const { warmUpCycles, baselineCycles, horizonCycles } = a.calendar;
  const isSame = a.title === b.title;
  return {
    titles: isSame ? [`${a.title} (A)`, `${b.title} (B)`] : [a.title, b.title],
    names: [study.scenarios[0].name, study.scenarios[1].name],
    study,
    shapes: tables,
    labels: Object.fromEntries(measures.map(({ id, label }) => [id, label])),
    dates: arms.flatMap(datesOf),
    firstCycle: study.scenarios[0].firstCycle,
    cycleCount: warmUpCycles + baselineCycles + horizonCycles,
  };
}

/** Failure modes of an arm that begin or end at a cycle after the decision date. */
function datesOf({ failures, calendar }: OrganisationScenario, arm: number): FailureDate[] {
  const seen = new Map<string, FailureDate>();
  for (const { dose, fromCycle, untilCycle } of Object.values(failures)) {
    if (dose === 0) continue;
    for (const [cycle, word] of [
      [fromCycle, "begins"],
      [untilCycle, "ends"],
    ] as const) {
      if (cycle === undefined || cycle <= 0 || cycle >= calendar.horizonCycles) continue;
      const label = `${armLetters[arm]} ${word}`;
      seen.set(`${label} ${cycle}`, { cycle, label });
    }
  }
  return [...seen.values()];
}

export interface Gathering {
  /** Rows of `runs` and `cycles` of one replication, per arm. */
  add(rows: Pick<ReplicationProgress, "replication" | "runs" | "cycles">): void;
  /** The comparison of everything added so far. */
  comparison(): Comparison;
}

export function gather(frame: Frame): Gathering {
  const finished = new Map<number, Pick<ReplicationProgress, "runs" | "cycles">>();
  return {
    add({ replication, runs, cycles }) {
      finished.set(replication, { runs, cycles });
    },
    comparison() {
      const replications = Int32Array.from(finished.keys()).sort();
      const inOrder = Array.from(replications, (replication) => finished.get(replication)!);
      return {
        ...frame,
        replications,
        runs: frame.titles.map((_, arm) => join(inOrder.map(({ runs }) => runs[arm]))),
        cycles: frame.titles.map((_, arm) => join(inOrder.map(({ cycles }) => cycles[arm]))),
      };
    },
  };
}

/** The comparison of a result, finished or cancelled. */
export function comparisonOf(
  frame: Frame,
  { replications, runs, cycles }: ExperimentResult,
): Comparison {
  return { ...frame, replications, runs, cycles };
}
