/**
 * What no single value of a network scenario can show: ids that exist and differ, probabilities that add up, laws that
 * are complete, customers that can leave, and runs that end. Throws the first problem as an InputError.
 */
import { checkExpected } from "./check-expected.ts";
import { checkLength } from "./check-length.ts";
import { checkLaws } from "./check-laws.ts";
import { checkPaths } from "./check-paths.ts";
import { refuse } from "./refuse.ts";
import { servesAllAtOnce, type NetworkScenario, type RoutingRow } from "./schema.ts";

const SUM_TOLERANCE = 1e-9;

export function checkNetwork(scenario: NetworkScenario): void {
  checkIds(scenario);
  checkSharing(scenario);
  checkLaws(scenario);
  checkRouting(scenario);
  checkPaths(scenario);
  checkExpected(scenario);
  checkLength(scenario);
}

/** Who serves everyone at once is one server that does not break down. */
function checkSharing(scenario: NetworkScenario): void {
  scenario.stations.forEach(({ breakdown, discipline, servers }, place) => {
    if (!servesAllAtOnce(discipline)) return;
    if (servers !== 1)
      throw refuse(scenario, ["stations", place, "servers"], "wants 1: it serves everyone at once");
    if (breakdown !== undefined)
      throw refuse(
        scenario,
        ["stations", place, "breakdown"],
        "wants none: this discipline serves everyone at once",
      );
  });
}

function checkIds(scenario: NetworkScenario): void {
  for (const kind of ["stations", "classes"] as const) {
    const seen = new Set<string>();
    scenario[kind].forEach(({ id }, place) => {
      if (seen.has(id)) throw refuse(scenario, [kind, place, "id"], "wants an id of its own");
      if (id === "exit")
        throw refuse(scenario, [kind, place, "id"], "wants another word than exit");
      seen.add(id);
    });
  }
}

function checkRouting(scenario: NetworkScenario): void {
  checkRows(scenario, ["routing"], scenario.routing);
  scenario.classes.forEach((each, place) => {
    if (each.routing !== undefined)
      checkRows(scenario, ["classes", place, "routing"], each.routing);
    const steps = ["classes", place, "entry"];
    if (typeof each.entry === "string") {
      if (!isStation(scenario, each.entry))
        throw refuse(scenario, steps, "wants the id of a station");
    } else {
      checkRow(scenario, steps, each.entry);
      if (Object.hasOwn(each.entry, "exit")) {
        throw refuse(scenario, [...steps, "exit"], "wants stations only: who comes must enter");
      }
    }
  });
}

function checkRows(
  scenario: NetworkScenario,
  steps: PropertyKey[],
  routing: Record<string, RoutingRow>,
): void {
  for (const [from, row] of Object.entries(routing)) {
    if (!isStation(scenario, from)) {
      throw refuse(scenario, [...steps, from], "unknown key, wants the id of a station");
    }
    checkRow(scenario, [...steps, from], row);
  }
}

function checkRow(scenario: NetworkScenario, steps: PropertyKey[], row: RoutingRow): void {
  let sum = 0;
  for (const [to, probability] of Object.entries(row)) {
    if (to !== "exit" && !isStation(scenario, to)) {
      throw refuse(scenario, [...steps, to], "unknown key, wants the id of a station, or exit");
    }
    sum += probability;
  }
  if (Math.abs(sum - 1) > SUM_TOLERANCE) {
    throw refuse(scenario, steps, `wants probabilities that add up to 1, these give ${sum}`);
  }
}

function isStation(scenario: NetworkScenario, id: string): boolean {
  return scenario.stations.some((station) => station.id === id);
}
