/**
 * Spill-over: how much of each untreated unit's surroundings is treated, and what outcomes say about it (exposure
 * mapping, Aronow & Samii 2017). Hand-overs, shared managers or shared queues carry an effect to the controls; a difference
 * in differences without this table can read 0 where everybody has gained.
 */
import { finiteRows, finiteValues, sameLength, wholeNumber } from "../checks.ts";
import { leastSquares } from "../inference/least-squares.ts";

/** `ties[i][j]`: weight of unit j among what unit i depends on, from 0, e.g. hand-overs per week; the diagonal is ignored. */
export type Ties = readonly ArrayLike<number>[];

/** Share of each unit's ties that lead to treated units, 0 to 1; 0 for a unit without ties. */
export function exposures(ties: Ties, isTreated: ArrayLike<boolean>): number[] {
  finiteRows("ties", ties);
  sameLength("ties", ties, "ties[0]", ties[0]);
  sameLength("ties", ties, "isTreated", isTreated);
  return ties.map((row, i) => {
    let toTreated = 0;
    let all = 0;
    for (let j = 0; j < row.length; j++) {
      if (row[j] < 0) throw new RangeError(`ties[${i}][${j}]: ${row[j]}, wants a number from 0`);
      if (j === i) continue;
      all += row[j];
      if (isTreated[j]) toTreated += row[j];
    }
    return all > 0 ? toTreated / all : 0;
  });
}

export interface SpillOver {
  /** Change of a treated unit without treated neighbours, beyond that of an untreated one without. */
  direct: number;
  /** Change of any unit when all its ties lead to treated units, beyond one with none. */
  spillOver: number;
  /** Both together: everybody treated against nobody, on the straight line that the shares were seen on. */
  total: number;
  standardErrors: { direct: number; spillOver: number };
  degreesOfFreedom: number;
}

/**
 * Least squares of each unit's change on its own treatment and its exposure. null when the two cannot be told apart:
 * exposure does not vary beyond treatment, or fewer than four units.
 */
export function spillOver(
  changes: ArrayLike<number>,
  { isTreated, exposure }: { isTreated: ArrayLike<boolean>; exposure: ArrayLike<number> },
): SpillOver | null {
  finiteValues("changes", changes);
  finiteValues("exposure", exposure);
  sameLength("changes", changes, "isTreated", isTreated);
  sameLength("changes", changes, "exposure", exposure);
  const own = Array.from(changes, (_, i) => (isTreated[i] ? 1 : 0));
  if (changes.length < 4 || !tellsApart(own, exposure)) return null;
  const columns = [own.map(() => 1), own, exposure];
  const { coefficients, inverseGram, variance, degreesOfFreedom } = leastSquares(columns, changes);
  const [, direct, spill] = coefficients;
  const errorOf = (k: number) => Math.sqrt((variance ?? 0) * inverseGram[k][k]);
  return {
    direct,
    spillOver: spill,
    total: direct + spill,
    standardErrors: { direct: errorOf(1), spillOver: errorOf(2) },
    degreesOfFreedom,
  };
}

/**
 * What a pilot's dose of a shared resource is diluted to when everybody takes part, e.g. the help of one centre for
 * `pilotUnits` departments spread over `allUnits`: the pilot overstates an effect that needs the resource.
 */
export function dilution(pilotUnits: number, allUnits: number): number {
  wholeNumber("allUnits", allUnits, 1);
  wholeNumber("pilotUnits", pilotUnits, 1, allUnits);
  return pilotUnits / allUnits;
}

/** Treatment varies, and exposure varies among units of the same treatment. */
function tellsApart(own: readonly number[], exposure: ArrayLike<number>): boolean {
  const varies = (treated: number): boolean => {
    const shares = Array.from(exposure).filter((_, i) => own[i] === treated);
    return shares.some((share) => Math.abs(share - shares[0]) > 1e-9);
  };
  return own.includes(1) && own.includes(0) && (varies(1) || varies(0));
}
