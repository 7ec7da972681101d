/**
 * A pattern that field studies report, as something the model can be held against (pattern-oriented modelling, Grimm et al.
 * 2005): arms of scenarios, figures read from single replications, and the band in which each of them must lie. One set of
 * parameters for all patterns: an arm differs by what the study itself compared, such as load, audit, or who helps.
 */
import type { Observed } from "../../sim/index.ts";
import type { Arm } from "../claims/claim.ts";

export interface Figure {
  /** In few words. */
  what: string;
  unit: string;
  /** Ends may be infinite: a sign, a ceiling. */
  band: readonly [low: number, high: number];
  /** The figure of one replication; NaN: it has none. */
  of: (seen: Observed) => number;
}

/**
 * How much worse an extreme is than the best of some arms in between. The best one is picked by the other replications,
 * so that picking it does not flatter it.
 */
export interface AgainstBest {
  what: string;
  unit: string;
  band: readonly [low: number, high: number];
  /** Value of the extreme, then those of the arms in between; the least is best. */
  values: (seen: Observed) => readonly number[];
}

export interface Pattern {
  /** As in the list of patterns, e.g. V-C5. */
  id: string;
  statement: string;
  /** Keys of the bibliography. */
  sources: readonly string[];
  /** The figure is itself an input, or a target of calibration (echo), or it is neither (emergent). Only emergent ones count. */
  kind: "echo" | "emergent";
  /** Of an echo: which input. Of others: what a reader should know about the reading. */
  note: string;
  /** Why the model does not show it, as far as its equations tell; said only where it fails. */
  why?: string;
  arms: Readonly<Record<string, Arm>>;
  /** Cycles after the decision date that are needed. */
  cycles: number;
  /** Whether single visits are read. */
  visits?: true;
  figures: readonly (Figure | AgainstBest)[];
}

export function isAgainstBest(figure: Figure | AgainstBest): figure is AgainstBest {
  return "values" in figure;
}

/** What one replication says: one list per figure, of one number or of an extreme and those in between. */
export function readPattern({ figures }: Pattern, seen: Observed): number[][] {
  return figures.map((figure) =>
    isAgainstBest(figure) ? [...figure.values(seen)] : [figure.of(seen)],
  );
}
