/**
 * Sites of an organisation: a zone fetches from the inventory and hands on to the shipping of its own site. Units that
 * state no site share one, so an organisation in one place need not say so.
 */
import type { Unit } from "../input/scenario.ts";

/** No unit of that kind at the site. */
const none = -1;

/** The least power of two that tells streams of a half-day apart; most organisations need no more. */
const fewestStreams = 32;

/** Numbers kept for the totes of one stream and half-day. */
export const totesPerStream = 256;

export interface Sites {
  /** Number of each unit's site, in the order in which sites are first named. */
  readonly siteOf: Int32Array;
  /** Per unit: the inventory and the shipping of its site, -1 where there is none. */
  readonly inventoryOf: Int32Array;
  readonly shippingOf: Int32Array;
}

export function sitesOf(units: readonly Pick<Unit, "site" | "kind">[]): Sites {
  const numbers = new Map<string | undefined, number>();
  const siteOf = Int32Array.from(units, ({ site }) => {
    const number = numbers.get(site) ?? numbers.size;
    numbers.set(site, number);
    return number;
  });
  const unitsOf = (kind: Unit["kind"]) => {
    const first = new Int32Array(numbers.size).fill(none);
    units.forEach((unit, u) => {
      if (unit.kind === kind && first[siteOf[u]] === none) first[siteOf[u]] = u;
    });
    return siteOf.map((site) => first[site]);
  };
  return { siteOf, inventoryOf: unitsOf("inventory"), shippingOf: unitsOf("shipping") };
}

/** Streams that the numbers of totes have room for, of so many units. */
export function streamPlaces(units: number): number {
  let places = fewestStreams;
  while (places < units) places *= 2;
  return places;
}
