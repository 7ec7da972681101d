/**
 * Who shares what with the pilot, read from the task flow map and not from anybody's word: a queue, a server or a
 * decision-maker that serves several units carries what the pilot does to the others. Ties between units are the shares of
 * their traffic that meet in the same place.
 */
import type { Flow } from "../../../sim/index.ts";
import { exposures } from "../../pilots/exposure.ts";
import { sumOf } from "../../sums.ts";

/** Ends of flows that are outside: they serve nobody. */
const outside = ["source", "customer", "stock"];

export interface SharedPlace {
  place: string;
  /** What goes through it, e.g. "totes fetched". */
  what: string[];
  units: string[];
  /** Share of the treated units' traffic that meets the others there. */
  share: number;
}

export interface Sharing {
  shared: SharedPlace[];
  /** Per unit of the panel, 0 to 1: share of what it depends on that leads to treated units. */
  exposure: number[];
  /** Whether untreated units are exposed alike, so that no comparison among them can show a spill-over. */
  isAlike: boolean;
}

const leastContrast = 0.05;

export function sharingOf(
  units: readonly string[],
  isTreated: readonly boolean[],
  flows: readonly Flow[],
): Sharing {
  const traffic = trafficOf(units, flows);
  const totals = units.map((_, unit) => sumOf([...traffic.values()].map(({ of }) => of[unit])));
  const ties = units.map((_, i) =>
    units.map((_other, j) => {
      let tie = 0;
      for (const { of } of traffic.values())
        if (totals[i] > 0 && of[i] > 0) tie += (of[i] / totals[i]) * (of[j] / sumOf(of));
      return tie;
    }),
  );
  const exposure = exposures(ties, isTreated);
  const others = exposure.filter((_, unit) => !isTreated[unit]);
  const ofTreated = sumOf(totals.filter((_, unit) => isTreated[unit]));
  const shared = [...traffic].flatMap(([place, { of, what }]) => {
    const reached = units.filter((_, unit) => of[unit] > 0);
    const treated = sumOf(of.filter((_, unit) => isTreated[unit]));
    const meets = reached.some((unit) => !isTreated[units.indexOf(unit)]);
    return treated > 0 && meets
      ? [{ place, what: [...what], units: reached, share: treated / ofTreated }]
      : [];
  });
  return {
    shared: shared.toSorted((a, b) => b.share - a.share),
    exposure,
    isAlike: Math.max(...others) - Math.min(...others) < leastContrast,
  };
}

interface Traffic {
  /** Per unit of the panel. */
  of: number[];
  what: Set<string>;
}

/** How often each unit of the panel meets each other place; a unit that hands over to another is such a place too. */
function trafficOf(units: readonly string[], flows: readonly Flow[]): Map<string, Traffic> {
  const traffic = new Map<string, Traffic>();
  for (const { from, to, count, what } of flows) {
    for (const [unit, place] of [
      [from, to],
      [to, from],
    ]) {
      const at = units.indexOf(unit);
      if (at < 0 || unit === place || outside.includes(place)) continue;
      const own = traffic.get(place) ?? { of: units.map(() => 0), what: new Set<string>() };
      own.of[at] += count;
      own.what.add(what);
      traffic.set(place, own);
    }
  }
  return traffic;
}

export interface PartnerChange {
  partner: string;
  what: string;
  without: number;
  with: number;
}

/** Hand-overs, questions, reports and tunnels of the treated units in both worlds, those that changed most first. */
export function partnerChanges(
  treated: readonly string[],
  without: readonly Flow[],
  withPilot: readonly Flow[],
): PartnerChange[] {
  const found = new Map<string, PartnerChange>();
  for (const [side, flows] of [
    ["without", without],
    ["with", withPilot],
  ] as const) {
    for (const { from, to, what, count } of flows) {
      const own = treated.includes(from) ? to : treated.includes(to) ? from : null;
      if (own === null) continue;
      const partner = treated.includes(own) ? "itself" : own;
      const key = `${partner} ${what}`;
      const entry = found.get(key) ?? { partner, what, without: 0, with: 0 };
      entry[side] += count;
      found.set(key, entry);
    }
  }
  const size = ({ without: a, with: b }: PartnerChange) => Math.abs(b - a) / Math.max(1, a);
  return [...found.values()].toSorted((a, b) => size(b) - size(a));
}
