/** What `burrow designs` found: plain numbers, null where something is unknown. */
import type { Closest } from "./closest.ts";
import type { MethodFigures, Simulated } from "./judge.ts";
import type { TrialArm } from "./plan.ts";
import type { RegressionFigures } from "./regression.ts";

/** What a trial takes and leaves, against the same luck without it, per trial. */
export interface TrialCost {
  arm: TrialArm;
  /** Department-cycles under treatment. */
  treatedCycles: number;
  /** Hours bought for people whom the treatment adds, as far as the simulation books none. */
  addedHours: number;
  /** Hours of workers and managers that it took from idle time. */
  slackHours: Simulated | null;
  /** Decision quantity over the trial, added hours paid, h: below 0 the trial cost more than it brought. */
  decisionHours: Simulated | null;
}

export interface DesignsResult {
  report: "designs";
  engine: string;
  scenario: string;
  title: string;
  seed: string;
  digest: string;
  trials: number;
  departments: string[];
  before: number;
  after: number;
  /** What is put in force where somebody is treated: its name, and registered parameters with their values. */
  treatment: {
    id: "rules" | "training" | "centre" | "window";
    values: Record<string, number>;
    /** Of these, those of which the organisation has as much already: nothing changes. */
    kept: string[];
    /** What comes with it that is no part of it, and where. */
    brought: { parameter: string; value: number; where: "treated" | "everybody" }[];
  };
  methods: {
    id: string;
    short: string;
    label: string;
    arm: TrialArm;
    design: string;
    /** Why it can never speak against "no effect"; null where it can. */
    never: string | null;
  }[];
  measures: {
    id: string;
    label: string;
    unit: string;
    better: "higher" | "lower";
    /** In the order of `methods`. */
    figures: MethodFigures[];
    /** Smallest error about what it treated; null where no analysis holds the truth often enough. */
    closest: Closest | null;
    regression: RegressionFigures[];
  }[];
  costs: TrialCost[];
}
