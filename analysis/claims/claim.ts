/**
 * What a claim of the operating model is once it can be judged: arms of scenarios, what is measured in them and when, the
 * direction claimed, the smallest effect that counts, and the cut that must make the effect disappear. Plain data: names of
 * scenarios, measures, failure modes and parameters are resolved by the command line, and a test finds the misspelt ones.
 */

/** Departures that hold over some cycles, counted from the decision date; the past of the arm stays shared. */
export interface Dated {
  /** First cycle; default 0. */
  from?: number;
  /** First cycle in which they are gone again; absent: never. */
  until?: number;
  parameters?: Readonly<Record<string, number>>;
  /** Only in these units, for parameters that units may state; absent: everywhere. */
  units?: readonly string[];
  /** Mechanisms whose effect is off meanwhile. */
  off?: readonly string[];
}

export interface Failure {
  /** 0 healthy to 1 failing. */
  dose: number;
  /** Default 0: from the decision date on, so that the past is shared. "always": from the start of the past. */
  from?: number | "always";
  until?: number;
  safeguard?: boolean;
}

/** What makes an arm, or changes one. */
export interface Change {
  /** Scenario of the catalogue. */
  on?: string;
  deployment?: string;
  pilotUnit?: string;
  failures?: Readonly<Record<string, Failure>>;
  /** Departures from the start of the past on: gives the arm a past of its own, so `dated` is cheaper. */
  set?: Readonly<Record<string, number>>;
  dated?: readonly Dated[];
}

export interface Arm extends Change {
  on: string;
}

/** One number per arm and replication: a measure over whole cycles, as a ratio over the window, never a mean of cycles. */
export interface Probe {
  /** Id of a measure of the catalogue; or `days.` and a daily column, e.g. `days.wip_totes`: its mean over the days. */
  measure: string;
  /** Cycles after the decision date, [from, to); from -6 the baseline can be read too. */
  from: number;
  to: number;
  /** Only these units; all when absent. */
  units?: readonly string[];
  /** Name of an arm: cycles are counted from its first cycle wholly under the operating model, in every arm alike. */
  after?: string;
}

/** Weights by name of an arm or of a choice: {none: -1, now: 1}, a slope over doses, an interaction, a difference of these. */
export type Weights = Readonly<Record<string, number>>;

/** A weighted sum over arms, one per replication. */
export interface Sum {
  probe: Probe;
  weights: Weights;
  /** Further terms that are added, e.g. the same arms in other units or cycles. */
  more?: readonly { probe: Probe; weights: Weights }[];
}

/** 1 in replications in which at least so many of the signs hold, 0 in others: an event whose probability is judged. */
export interface Event {
  signs: readonly (Sum & { above: number })[];
  atLeast: number;
}

/** Differences of probabilities: events by name, each with its weight. */
export interface Odds {
  events: readonly (Event & { weight: number })[];
}

/**
 * What is claimed of a quantity: more (1), less (-1), or that it stays within the smallest effect, does not rise beyond it,
 * does not fall beyond it.
 */
export type Expectation = 1 | -1 | "same" | "not higher" | "not lower";

export interface Contrast {
  /** In few words, e.g. "lead time". */
  what: string;
  quantity: Sum | Odds;
  expect: Expectation;
  /** The smallest effect of interest, in the unit of the quantity, or a share of `of` when `relative`. */
  smallest: number;
  relative?: true;
  /** Relative to the mean of this arm; default: the first arm with a negative weight, or the first arm. */
  of?: string;
  /** Why this size; families take it from smallest.ts. */
  reason: string;
  /** Taken from the quantity beforehand: "at least .95" is more than 0 beyond the limit .95. */
  limit?: number;
}

/** Arms in the order of a parameter of which one in between is said to be best; chosen on even replications, judged on odd. */
export interface Interior {
  what: string;
  interior: readonly string[];
  probe: Probe;
  expect: 1 | -1;
  smallest: number;
  relative?: true;
  reason: string;
}

/** Per replication, one arm or another: a policy that reads something before it decides. */
export interface Choice {
  when: { arm: string; probe: Probe; above: number };
  pick: string;
  otherwise: string;
}

/** Replication r is organisation r modulo `points`: a point of a Sobol sequence over these ranges, in every arm alike. */
export interface Organisations {
  points: number;
  /** Parameter to its low and high value, from the decision date on. */
  ranges: Readonly<Record<string, readonly [low: number, high: number]>>;
  /** Failure mode to its low and high dose, from the decision date on. */
  doses?: Readonly<Record<string, readonly [low: number, high: number]>>;
}

export interface Test {
  arms: Readonly<Record<string, Arm>>;
  choices?: Readonly<Record<string, Choice>>;
  organisations?: Organisations;
  /** Every part must hold: intersection and union, so there is nothing to correct. */
  all: readonly (Contrast | Interior)[];
  /** Judged instead when an event of `all` happens in nearly none or nearly all replications (below .02, above .98) of every arm. */
  fallback?: Contrast;
  /** What else is expected: printed with its own word, never part of the verdict. */
  also?: readonly Contrast[];
  /** The same with the channel cut and the dose kept: must lie inside the smallest effect. Or why there is none. */
  null:
    | {
        what: string;
        cut: Change;
        /** Parts of `all` that must vanish; all of them when absent. A fallback that is judged must always. */
        parts?: readonly number[];
        /** Arms to which the cut applies; all when absent. */
        arms?: readonly string[];
      }
    | { none: string };
  /** Judged in each: equal words are the verdict, opposite ones make it conditional. */
  cells?: readonly { name: string; change: Change; arms?: readonly string[] }[];
  /** Along this parameter or dose the sign may change: searched with --boundary. */
  boundary?: {
    of: "parameter" | "dose";
    name: string;
    low: number;
    high: number;
    /** Arms that are moved; all when absent. */
    arms?: readonly string[];
    /** What may change sign; the first part of `all` when absent. The verdict hangs on it only when it is a part of `all`. */
    contrast?: Contrast;
  };
  /** At most three assumed parameters on which the answer leans most; tried in the arms that do not state them. */
  leans: readonly string[];
  /** Most replications; default 256. */
  most?: number;
}

export interface NotTested {
  notTested: "calibrated" | "definition" | "true by construction";
  why: string;
}

export type Block = "C" | "D" | "E" | "F" | "G";

export interface Claim {
  /** As in the texts, e.g. EXEC-FM1. */
  id: string;
  block: Block;
  /** In our own words, at least 20 characters. */
  statement: string;
  /** The text's own measure is nearly the moved input: judged, but not counted among what emerges. */
  echo?: true;
  /** What a reader should know about the design, e.g. what was approximated. */
  note?: string;
  test: Test | NotTested;
}
