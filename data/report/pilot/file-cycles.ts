/**
 * Cycles of a pilot's file go on in steps of 1 and are the same for all units. One wrong number would otherwise stretch the
 * panel without end or leave a hole that no figure tells of; so it is refused, with the rows beside the hole.
 */
import { InputError } from "../../../sim/index.ts";

interface Place {
  row: number;
  cycle: number;
}

type ByUnit = ReadonlyMap<string, ReadonlyMap<number, Place>>;

/** First and last cycle of the file. @throws InputError for a unit without a row for some cycle between them */
export function refuseHoles(byUnit: ByUnit): { first: number; last: number } {
  const rows = [...byUnit].map(([unit, cells]) => ({
    unit,
    own: [...cells.values()].toSorted((one, other) => one.cycle - other.cycle),
  }));
  // within a unit first: that is where a wrong number stands, whatever it does to the length of the others
  for (const { unit, own } of rows)
    for (let at = 1; at < own.length; at++)
      if (own[at].cycle !== own[at - 1].cycle + 1)
        throw hole(unit, [own[at - 1].cycle + 1, own[at].cycle - 1], [own[at - 1], own[at]]);
  const earliest = rows.map(({ own }) => own[0]).reduce((a, b) => (b.cycle < a.cycle ? b : a));
  const latest = rows.map(({ own }) => own.at(-1)!).reduce((a, b) => (b.cycle > a.cycle ? b : a));
  const [first, last] = [earliest.cycle, latest.cycle];
  for (const { unit, own } of rows) {
    const [begin, end] = [own[0], own.at(-1)!];
    if (begin.cycle > first) throw hole(unit, [first, begin.cycle - 1], [earliest, begin]);
    if (end.cycle < last) throw hole(unit, [end.cycle + 1, last], [end, latest]);
  }
  return { first, last };
}

function hole(
  unit: string,
  [from, to]: readonly [number, number],
  [before, after]: readonly [Place, Place],
): InputError {
  const missing = from === to ? String(from) : `${from} to ${to}`;
  return new InputError(
    "column cycle",
    `leaves out ${missing} of ${unit} (row ${before.row} has ${before.cycle}, row ${after.row} has ${after.cycle}), wants steps of 1 and a row for each unit, with an empty cell where nothing was measured`,
  );
}
