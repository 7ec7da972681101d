/**
 * Which parameters move the decision most, from a stored run (`npm run ranks`): each alone at the ends of its range, others at
 * the ordinary burrow's values. A screening: what no parameter does alone, two may do together.
 */
import stored from "./registry/ranks.json" with { type: "json" };

/** Change of wait - now, in decision hours, and half its 95 % interval. */
export interface Shift {
  hours: number;
  halfWidth: number;
}

export interface ParameterShift {
  id: string;
  /** null: no scenario may go so far. */
  low: Shift | null;
  high: Shift | null;
}

export interface Rank {
  /** 1: moves the decision most; null: no change that its interval would tell from none. */
  rank: number | null;
  /** The larger change, in decision hours; null where the stored run does not know the parameter. */
  hours: number | null;
}

/** Ranks by id; only of changes whose interval excludes 0. */
export function ranksOf(shifts: readonly ParameterShift[]): Map<string, Rank> {
  const largest = shifts.map(({ id, low, high }) => {
    const clear = [low, high].filter(
      (shift) => shift !== null && Math.abs(shift.hours) > shift.halfWidth,
    ) as Shift[];
    const size = Math.max(0, ...clear.map(({ hours }) => Math.abs(hours)));
    return { id, size, hours: clear.find(({ hours }) => Math.abs(hours) === size)?.hours ?? 0 };
  });
  const ranked = largest
    .filter(({ size }) => size > 0)
    .toSorted((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1));
  const places = new Map(ranked.map(({ id }, place) => [id, place + 1]));
  return new Map(largest.map(({ id, hours }) => [id, { rank: places.get(id) ?? null, hours }]));
}

const known = ranksOf(stored.answers);

export function rankOf(id: string): Rank {
  return known.get(id) ?? { rank: null, hours: null };
}

/** The command that stored the run, with the engine it ran on. */
export const ranksMadeBy = { command: stored.command, engine: stored.engine };
