/**
 * Runs that end: how many events one replication may have follows from the means of the laws and the visits per customer.
 * A scenario beyond two billion events, or with more figures than memory, is refused before it starts.
 */
import { serviceLaw } from "./engine/program.ts";
import { rowLayout } from "./engine/quantities.ts";
import { meanOf } from "./law-moments.ts";
import { refuse } from "./refuse.ts";
import { isRoundRobin, type CustomerClass, type NetworkScenario, type Station } from "./schema.ts";
import { meanVisits } from "./visits.ts";

const MOST_EVENTS = 2e9;
const MOST_WORDS = 5e7;

export function checkLength(scenario: NetworkScenario): void {
  const { horizon } = scenario;
  const isSteady = !("until" in horizon);
  const time = isSteady ? horizon.warmUpTime + horizon.batches * horizon.batchTime : Infinity;
  if (!isSteady) checkUntilEmpty(scenario);
  checkEvents(scenario, time);
  if (isSteady) checkMemory(scenario, horizon.batches);
}

/** All classes together count; the one with most events is named. */
function checkEvents(scenario: NetworkScenario, time: number): void {
  const events = scenario.classes.map((each) => eventsOf(scenario, each, time));
  const all = events.reduce((sum, own) => sum + own, 0);
  if (all <= MOST_EVENTS) return;
  const most = Math.max(...events);
  // also finds one where means are so long that their number is none
  const place = events.findIndex((own) => !(own < most));
  const rule = `wants at most ${MOST_EVENTS} events in a replication, class "${scenario.classes[place].id}" may have ${events[place].toPrecision(3)} of ${all.toPrecision(3)}`;
  throw refuse(scenario, ["classes", place, "arrivals"], rule);
}

/** Customers that come, times the events of one on its way; for a closed class, what the shortest service allows. */
function eventsOf(scenario: NetworkScenario, each: CustomerClass, time: number): number {
  const { arrivals } = each;
  if (arrivals.kind === "closed") {
    let shortest = Infinity;
    for (const station of scenario.stations) {
      const law = serviceLaw(station, each);
      if (law !== undefined && meanOf(law) > 0) shortest = Math.min(shortest, meanOf(law));
    }
    return (arrivals.population * time) / shortest;
  }
  const visits = meanVisits(scenario, each);
  const perCustomer = scenario.stations.reduce(
    (sum, station, s) => sum + visits[s] * eventsPerVisit(station, each),
    1,
  );
  return perCustomer * customersOf(arrivals, time);
}

function customersOf(
  arrivals: Exclude<CustomerClass["arrivals"], { kind: "closed" }>,
  time: number,
): number {
  switch (arrivals.kind) {
    case "open":
      return Math.min(time / meanOf(arrivals.interarrival), arrivals.limit ?? Infinity);
    case "finite-source":
      return (arrivals.population * time) / meanOf(arrivals.think);
    case "at-start":
      return arrivals.count;
  }
}

/** One end of service, the quanta before it, and two events per failure. */
function eventsPerVisit(station: Station, each: CustomerClass): number {
  const law = serviceLaw(station, each);
  if (law === undefined) return 0;
  const { discipline, breakdown } = station;
  const quanta = isRoundRobin(discipline) ? meanOf(law) / discipline.quantum : 0;
  const failures = breakdown === undefined ? 0 : meanOf(law) / meanOf(breakdown.timeToFailure);
  return 1 + quanta + 2 * failures;
}

function checkMemory(scenario: NetworkScenario, batches: number): void {
  const { stations, classes, expected } = scenario;
  const { width } = rowLayout(stations.length, classes.length, expected.length);
  if (width * batches <= MOST_WORDS) return;
  const rule = `wants at most ${Math.floor(MOST_WORDS / width)} for this many stations and classes`;
  throw refuse(scenario, ["horizon", "batches"], rule);
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
