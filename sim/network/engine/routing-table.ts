/**
 * Where customers go next, as rows of cumulative probabilities: one row per station and class, and one per class for the
 * entry. A row with one target asks for no random number.
 */
import type { NetworkScenario, RoutingRow } from "../schema.ts";

/** Target that means: out of the network. */
export const EXIT = -1;

/** Stands for the target of a row with several: a random number decides. */
export const CHOICE = -2;

export interface RoutingTable {
  /** Row of (station, class) = station x classes + class; the entry of a class stands behind the last station. */
  onlyTarget: Int32Array;
  firstTarget: Int32Array;
  targets: Int32Array;
  cumulative: Float64Array;
}

export function routingTable(scenario: NetworkScenario): RoutingTable {
  const places = new Map(scenario.stations.map((station, s) => [station.id, s]));
  const rows = [
    ...scenario.stations.flatMap((station) =>
      scenario.classes.map(
        (each) => rowOf(each.routing, station.id) ?? rowOf(scenario.routing, station.id) ?? OUT,
      ),
    ),
    ...scenario.classes.map(({ entry }) => (typeof entry === "string" ? { [entry]: 1 } : entry)),
  ];
  const firstTarget = new Int32Array(rows.length + 1);
  const targets: number[] = [];
  const cumulative: number[] = [];
  rows.forEach((row, r) => {
    let sum = 0;
    for (const [to, probability] of Object.entries(row)) {
      if (probability === 0) continue;
      sum += probability;
      targets.push(places.get(to) ?? EXIT);
      cumulative.push(sum);
    }
    firstTarget[r + 1] = targets.length;
  });
  return {
    onlyTarget: Int32Array.from(rows, (_, r) =>
      firstTarget[r + 1] - firstTarget[r] === 1 ? targets[firstTarget[r]] : CHOICE,
    ),
    firstTarget,
    targets: Int32Array.from(targets),
    cumulative: Float64Array.from(cumulative),
  };
}

const OUT: RoutingRow = { exit: 1 };

/** A row of a routing object; undefined when it has none for this station. */
export function rowOf(routing: Record<string, RoutingRow> | undefined, station: string) {
  return routing !== undefined && Object.hasOwn(routing, station) ? routing[station] : undefined;
}

/** The station, or EXIT, that a uniform number picks from a row. */
export function pickTarget(table: RoutingTable, row: number, chance: number): number {
  const last = table.firstTarget[row + 1] - 1;
  let at = table.firstTarget[row];
  while (at < last && table.cumulative[at] < chance) at++;
  return table.targets[at];
}
