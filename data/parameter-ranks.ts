/**
 * Which parameters move the decision most, from a stored run (`npm run ranks`): each alone at the ends of its range, others at
 * the ordinary burrow's values. A screening of several hundred changes at once, so some clear ones are luck: those that hold
 * when this is reckoned with are marked. What no parameter does alone, two may do together.
 */
import { adjustP } from "../analysis/inference/adjust.ts";
import { studentCritical } from "../analysis/inference/interval.ts";
import { studentUpper } from "../analysis/distributions/student.ts";
import stored from "./registry/ranks.json" with { type: "json" };

/** Change of wait - now, in decision hours, and half its 95 % interval; both rounded to whole hours. */
export interface Shift {
  hours: number;
  halfWidth: number;
}

export interface ParameterShift {
  id: string;
  /** The ends of the parameter's range when it was asked. */
  range: [low: number, high: number];
  /** null: no scenario may go so far. */
  low: Shift | null;
  high: Shift | null;
}

export interface Rank {
  /** 1: moves the decision most; null: no change that its interval would tell from none. */
  rank: number | null;
  /** The larger change, in decision hours, of those that hold if there are any; null where the stored run does not know it. */
  hours: number | null;
  /** Whether that change is still told from none when it is reckoned with how many were looked at; null where not known. */
  holds: boolean | null;
}

export interface Screening {
  ranks: Map<string, Rank>;
  /** Changes of which at least one pair showed anything. */
  changes: number;
  /** Of these: those whose own interval excludes 0. */
  clear: number;
  /** Of these: those that hold, with at most `falseShare` of them false on average, and of how many parameters they are. */
  holding: number;
  holdingParameters: number;
}

/** Of the stored intervals. */
const level = 0.95;
/** Of the changes that are said to hold, the share that may be false on average. */
export const falseShare = 0.05;

interface Change {
  id: string;
  hours: number;
  isClear: boolean;
  holds: boolean;
}

/** `pairs`: of how many pairs each change is the mean; at least 2. */
export function screen(shifts: readonly ParameterShift[], pairs: number): Screening {
  const changes = changesOf(shifts, pairs);
  const largest = shifts.map(({ id }) => {
    const clear = changes.filter((change) => change.id === id && change.isClear);
    const holding = clear.filter(({ holds }) => holds);
    const [first] = (holding.length > 0 ? holding : clear).toSorted((a, b) => size(b) - size(a));
    return { id, hours: first?.hours ?? 0, holds: first?.holds ?? false };
  });
  const ranked = largest
    .filter(({ hours }) => hours !== 0)
    .toSorted((a, b) => size(b) - size(a) || (a.id < b.id ? -1 : 1));
  const places = new Map(ranked.map(({ id }, place) => [id, place + 1]));
  return {
    ranks: new Map(largest.map(({ id, ...own }) => [id, { rank: places.get(id) ?? null, ...own }])),
    changes: changes.length,
    clear: changes.filter(({ isClear }) => isClear).length,
    holding: changes.filter(({ holds }) => holds).length,
    holdingParameters: largest.filter(({ holds }) => holds).length,
  };
}

const size = ({ hours }: { hours: number }): number => Math.abs(hours);

/**
 * All that were measured, with Benjamini and Hochberg's word. An end that changed nothing in any pair, such as one that is
 * the default, was no question, so it does not dilute the others.
 */
function changesOf(shifts: readonly ParameterShift[], pairs: number): Change[] {
  const degreesOfFreedom = pairs - 1;
  const critical = studentCritical(level, degreesOfFreedom);
  const measured = shifts.flatMap(({ id, low, high }) =>
    [low, high].flatMap((shift) =>
      shift === null || (shift.hours === 0 && shift.halfWidth === 0) ? [] : [{ id, ...shift }],
    ),
  );
  const p = measured.map(({ hours, halfWidth }) => {
    // what was rounded to 0 may have been half an hour
    const t = (Math.abs(hours) / Math.max(halfWidth, 0.5)) * critical;
    return Math.min(1, 2 * studentUpper(t, degreesOfFreedom));
  });
  const adjusted = adjustP(p, "bh");
  return measured.map(({ id, hours, halfWidth }, i) => {
    const isClear = Math.abs(hours) > halfWidth;
    return { id, hours, isClear, holds: isClear && adjusted[i] <= falseShare };
  });
}

export const screening = screen(stored.answers as ParameterShift[], stored.settings.pairs);

export function rankOf(id: string): Rank {
  return screening.ranks.get(id) ?? { rank: null, hours: null, holds: null };
}

/** The command that stored the run, with the engine it ran on and its pairs. */
export const ranksMadeBy = {
  command: stored.command,
  engine: stored.engine,
  pairs: stored.settings.pairs,
};
