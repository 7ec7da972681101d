/**
 * Where the customers of each class can get to: every station on the way has a law for them, whoever came from outside
 * can leave, a closed class can neither be turned away nor circle in no time.
 */
import { serviceLaw } from "./engine/program.ts";
import { meanOf } from "./law-moments.ts";
import { refuse } from "./refuse.ts";
import type { CustomerClass, NetworkScenario, RoutingRow } from "./schema.ts";
import { routeFrom } from "./visits.ts";

export function checkPaths(scenario: NetworkScenario): void {
  scenario.classes.forEach((each, place) => {
    const entry = typeof each.entry === "string" ? { [each.entry]: 1 } : each.entry;
    const visited = reachable(scenario, each, targets(entry));
    for (const id of visited) checkStation(scenario, each, id);
    if (each.arrivals.kind === "closed") return;
    for (const id of visited) {
      if (reachable(scenario, each, [id]).has("exit")) continue;
      throw refuse(
        scenario,
        ["classes", place, "entry"],
        `wants a way to the exit from station "${id}"`,
      );
    }
  });
}

function checkStation(scenario: NetworkScenario, each: CustomerClass, id: string): void {
  if (id === "exit") return;
  const place = scenario.stations.findIndex((station) => station.id === id);
  const station = scenario.stations[place];
  const law = serviceLaw(station, each);
  if (law === undefined) {
    const steps = ["stations", place, "service", "byClass", each.id];
    throw refuse(scenario, steps, `wants a law: class "${each.id}" comes here`);
  }
  const isClosed = each.arrivals.kind === "closed";
  if (isClosed && station.capacity !== undefined) {
    throw refuse(
      scenario,
      ["stations", place, "capacity"],
      `wants no limit: the closed class "${each.id}" comes here`,
    );
  }
  const comesAgain =
    isClosed || reachable(scenario, each, targets(routeFrom(scenario, each, id))).has(id);
  if (comesAgain && meanOf(law) === 0) {
    throw refuse(
      scenario,
      ["stations", place, "service"],
      `wants durations above 0: class "${each.id}" comes here again and again`,
    );
  }
}

/** Stations, and "exit", that can be reached from these places, the places included. */
function reachable(
  scenario: NetworkScenario,
  each: CustomerClass,
  from: readonly string[],
): Set<string> {
  const found = new Set<string>();
  const open = [...from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    if (id !== "exit") open.push(...targets(routeFrom(scenario, each, id)));
  }
  return found;
}

function targets(row: RoutingRow): string[] {
  return Object.keys(row).filter((to) => row[to] > 0);
}
