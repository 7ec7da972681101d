/**
 * Shapes of the catalogue entries people add: failure modes and deployments. Entries are plain data; the model reads them.
 */

/** An input that moves from its healthy value (dose 0) to its failing value (dose 1). */
export interface Move {
  /** Registered parameter id. */
  parameter: string;
  /** The registered default: what the input is when the mode is absent. */
  healthy: number;
  failing: number;
  /** Half the dose is half the way (linear) or half the ratio (geometric, for positive times and odds). */
  scale?: "linear" | "geometric";
  /** Only in this unit; every unit when absent. */
  unit?: string;
}

/**
 * What limits a failure mode. Its inputs go to `failing`, its full strength, when the scenario asks for it: an input of
 * its own, or one of the mode's that it takes back to the healthy value.
 */
export interface Safeguard {
  what: string;
  /** What it costs, in a sentence, and the measure that shows it; absent where the model prices nothing. */
  cost?: { what: string; measure: string };
  /** Whether the operating model names it; the others are ours. */
  isNamed: boolean;
  moves: readonly Move[];
}

/** A failure mode changes inputs at named places, never an effort or an outcome total. */
export interface FailureMode {
  id: string;
  /** Claims of the operating model that name it, or its safeguard. */
  claims: readonly string[];
  label: string;
  what: string;
  /** How the organisation is from its start: such a mode cannot set in, or pass, at a date. */
  isUndated?: true;
  moves: readonly Move[];
  safeguard?: Safeguard;
}

/** How an organisation goes about the operating model. */
export interface Deployment {
  id: string;
  label: string;
  what: string;
  /** Whether steps are walked at all. */
  deploys: boolean;
  /** Six: education, CoE, onboarding, pilot, everywhere. Three: nobody is onboarded. Seven: Raccoons Inc.'s own walk. */
  steps: "six" | "three" | "seven";
  /** How the operating model reaches the units after the first steps. */
  spread: "pilot then all" | "by department" | "all at once";
  /** Order only: rules are announced, without training, coaching, audits, governance, gate or CoE. */
  content: "full" | "order only";
  /** Whether a change window calms direction for `deployment.detoxCycles` before the first step. */
  detox: boolean;
  /** When the readiness programme (coaching, CoE staff, change window, relief) runs. */
  programme: "never" | "before the steps" | "beside the steps";
  /** Whether step 1 waits for an assessment without a red flag. */
  waitsForFlags: boolean;
  /** Whether a step begins at the start of a cycle only, or as soon as the work of the last one is done. */
  stepsByCycle: boolean;
  /** Whether a failed gate holds the next step back. */
  obeysGates: boolean;
  /** What an arm that obeys gates does with a pilot or stage that missed one; one that does not goes on. */
  onFailedGate: "retrain and repeat" | "roll back" | "stop" | "go on";
}
