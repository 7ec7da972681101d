/** What the report of `compare` is written from: results of the arms, of several of them, and of the futures. */
import type { Comparison } from "../../../analysis/compare-measures.ts";
import type { FuturesReport } from "../../../analysis/reports/compare/report.ts";
import type { SeveralArms } from "../../../analysis/reports/compare/several-arms.ts";
import type { Action } from "../../compare/actions.ts";
import type { Assumption } from "../../compare/assumptions.ts";

export interface FuturesAnswer {
  report: FuturesReport;
  assumptions: readonly Assumption[];
  actions: readonly Pick<Action, "id" | "label">[];
  /** Whether actions beside the arms were looked at. */
  hasActions: boolean;
}

export interface CompareAnswer {
  /** Arms in the order of the command. */
  arms: readonly { name: string; title: string; digest: string }[];
  /** The scenario that they stand on, and what was set for all. */
  on?: string;
  set: Readonly<Record<string, string>>;
  cycles: number;
  pairs: number;
  /** How it was decided when to stop. */
  stop: string;
  /** What a difference is to be held against. */
  scale: string;
  main: Comparison;
  /** Measures that are shown, by id, the one of the verdict first. */
  measures: readonly string[];
  /** Means of the shown measures in every arm, where there are more than two. */
  means: readonly { id: string; values: readonly number[] }[];
  /** null with two arms, or where fewer than two replications are complete. */
  several: SeveralArms | null;
  futures: FuturesAnswer | null;
  footer: readonly string[];
}
