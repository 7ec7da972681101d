/**
 * Small networks for tests: documents as a person would write them, and what became of each customer.
 */
import { readNetworkScenario } from "../../sim/network/read.ts";
import { runNetwork, type NetworkResult } from "../../sim/network/run.ts";

export type Json = Record<string, unknown>;

export const always = (value: number): Json => ({ law: "deterministic", value });
export const exponential = (mean: number): Json => ({ law: "exponential", mean });

/** A document with one station and one open class, M/M/1 at load .5 unless departures say otherwise. */
export function network(departures: Json = {}): Json {
  return {
    schema: "burrow/1",
    kind: "network",
    name: "test",
    stations: [{ id: "desk", service: exponential(1) }],
    classes: [
      { id: "customer", arrivals: { kind: "open", interarrival: exponential(2) }, entry: "desk" },
    ],
    horizon: { warmUpTime: 100, batchTime: 500, batches: 20 },
    ...departures,
  };
}

export interface Visitor {
  id: string;
  /** Comes at this time (above 0), alone in its class. */
  at: number;
  work: number;
  priority?: number;
}

/** Departure time of every visitor of one desk until it is empty. */
export function departures(visitors: readonly Visitor[], desk: Json = {}, seed = "42"): Json {
  const scenario = readNetworkScenario(
    network({
      stations: [
        {
          id: "desk",
          ...desk,
          service: { byClass: Object.fromEntries(visitors.map((v) => [v.id, always(v.work)])) },
        },
      ],
      classes: visitors.map(({ id, at, priority = 1 }) => ({
        id,
        priority,
        arrivals: { kind: "open", interarrival: always(at), limit: 1 },
        entry: "desk",
      })),
      horizon: { until: "empty" },
    }),
  );
  const result = runNetwork(scenario, { seed });
  return Object.fromEntries(
    visitors.map(({ id, at }) => [
      id,
      at + (valueOf(result, "timeInSystem", { class: id }) ?? NaN),
    ]),
  );
}

/** One estimate of a result; the network or all classes where nothing is said. */
export function valueOf(
  result: NetworkResult,
  measure: string,
  where: { station?: string; class?: string } = {},
): number | null {
  const found = result.measures.find(
    (each) =>
      each.measure === measure &&
      each.station === (where.station ?? null) &&
      each.class === (where.class ?? null),
  );
  if (found === undefined) throw new Error(`no ${measure} of ${JSON.stringify(where)}`);
  return found.estimate;
}
