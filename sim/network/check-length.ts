/**
 * Runs that end: how many customers can move in one replication is bounded from above by the means of the laws, and a
 * scenario beyond a billion moves, or with more figures than memory, is refused before it starts.
 */
import { meanOf } from "./law-moments.ts";
import { rowLayout } from "./engine/quantities.ts";
import { refuse } from "./refuse.ts";
import type { CustomerClass, NetworkScenario } from "./schema.ts";

const MOST_MOVES = 1e9;
const MOST_WORDS = 5e7;
const MOST_PIECES = 1e6;

export function checkLength(scenario: NetworkScenario): void {
  checkQuanta(scenario);
  const { horizon } = scenario;
  if ("until" in horizon) {
    checkUntilEmpty(scenario);
    return;
  }
  const time = horizon.warmUpTime + horizon.batches * horizon.batchTime;
  scenario.classes.forEach((each, place) => {
    const moves = movesOf(scenario, each, time);
    if (moves > MOST_MOVES) {
      const rule = `wants a horizon with at most ${MOST_MOVES} moves of class "${each.id}", this one may have ${moves.toPrecision(3)}`;
      throw refuse(scenario, ["classes", place, "arrivals"], rule);
    }
  });
  const { width } = rowLayout(
    scenario.stations.length,
    scenario.classes.length,
    scenario.expected.length,
  );
  if (width * horizon.batches > MOST_WORDS) {
    const rule = `wants at most ${Math.floor(MOST_WORDS / width)} for this many stations and classes`;
    throw refuse(scenario, ["horizon", "batches"], rule);
  }
}

/** Arrivals of an open class; for populations, what the fastest way round allows. */
function movesOf(scenario: NetworkScenario, { arrivals }: CustomerClass, time: number): number {
  if (arrivals.kind === "open") {
    return Math.min(time / meanOf(arrivals.interarrival), arrivals.limit ?? Infinity);
  }
  if (arrivals.kind === "at-start") return arrivals.count;
  if (arrivals.kind === "finite-source")
    return (arrivals.population * time) / meanOf(arrivals.think);
  let shortest = Infinity;
  for (const { service } of scenario.stations) {
    const laws = "byClass" in service ? Object.values(service.byClass) : [service];
    for (const law of laws) if (meanOf(law) > 0) shortest = Math.min(shortest, meanOf(law));
  }
  return (arrivals.population * time) / shortest;
}

function checkQuanta(scenario: NetworkScenario): void {
  scenario.stations.forEach(({ discipline, service }, place) => {
    if (typeof discipline !== "object") return;
    const laws = "byClass" in service ? Object.values(service.byClass) : [service];
    const pieces = Math.max(...laws.map((law) => meanOf(law) / discipline.quantum));
    if (pieces > MOST_PIECES) {
      const steps = ["stations", place, "discipline", "quantum"];
      throw refuse(scenario, steps, `wants at most ${MOST_PIECES} pieces of a mean service`);
    }
  });
}

function checkUntilEmpty(scenario: NetworkScenario): void {
  scenario.classes.forEach(({ arrivals }, place) => {
    if (arrivals.kind === "at-start") return;
    if (arrivals.kind === "open" && arrivals.limit !== undefined) return;
    const steps = ["classes", place, "arrivals", "kind"];
    throw refuse(
      scenario,
      steps,
      "wants at-start, or open with a limit: the horizon is until empty",
    );
  });
}
