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

/** A failure mode changes inputs at named places, never an effort or an outcome total. */
export interface FailureMode {
  id: string;
  /** Claim of the operating model that names it. */
  claim: string;
  label: string;
  what: string;
  moves: readonly Move[];
  /** What limits it, moved to `failing` (its full strength) when the scenario asks for the safeguard. */
  safeguard: { what: string; moves: readonly Move[] };
}

/** How an organisation goes about the operating model. */
export interface Deployment {
  id: string;
  label: string;
  what: string;
  /** Whether the six steps are walked at all. */
  deploys: boolean;
  /** When the readiness programme (coaching, CoE staff, change window, relief) runs. */
  programme: "never" | "before the steps" | "beside the steps";
  /** Whether step 1 waits for an assessment without a red flag. */
  waitsForFlags: boolean;
  /** Whether a step begins at the start of a cycle only, or as soon as the work of the last one is done. */
  stepsByCycle: boolean;
  /** Whether a failed gate holds the next step back. */
  obeysGates: boolean;
}
