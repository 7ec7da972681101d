/** The traffic equations by hand arithmetic, and the lengths that they allow. */
import { expect, test } from "vitest";
import { readNetworkScenario } from "../../sim/network/read.ts";
import { meanVisits } from "../../sim/network/visits.ts";
import { exponential, network, type Json } from "./networks.ts";

const stations = (ids: readonly string[]): Json[] =>
  ids.map((id) => ({ id, service: exponential(1) }));

test("work, inspection and a manager with feedback are visited as often as theory says", () => {
  // work .5/.72, inspect .9 work, manager .1 work at an arrival rate of .5
  const scenario = readNetworkScenario(
    network({
      stations: stations(["desk", "inspect", "manager"]),
      routing: {
        desk: { inspect: 0.9, manager: 0.1 },
        manager: { desk: 1 },
        inspect: { desk: 0.2, exit: 0.8 },
      },
    }),
  );
  const [work, inspect, manager] = meanVisits(scenario, scenario.classes[0]);
  expect(0.5 * work).toBeCloseTo(0.694444, 6);
  expect(0.5 * inspect).toBeCloseTo(0.625, 6);
  expect(0.5 * manager).toBeCloseTo(0.069444, 6);
});

test("a station that is never visited counts for nothing", () => {
  const scenario = readNetworkScenario(network({ stations: stations(["desk", "back"]) }));
  expect([...meanVisits(scenario, scenario.classes[0])]).toEqual([1, 0]);
});

test("a customer that comes back a million times is refused before the run", () => {
  const endless = () =>
    readNetworkScenario(
      network({
        routing: { desk: { desk: 0.9999999, exit: 0.0000001 } },
        horizon: { batchTime: 1000, batches: 1 },
      }),
    );
  expect(endless).toThrow(/classes\.0\.arrivals: .* wants at most 2000000000 events/);
});

test("classes that are too many together are refused, though each alone would do", () => {
  const busy = (ids: readonly string[]) => () =>
    readNetworkScenario(
      network({
        classes: ids.map((id) => ({
          id,
          arrivals: { kind: "open", interarrival: { law: "exponential", mean: 2 } },
          entry: "desk",
        })),
        // an arrival and an end of service each 2 minutes: 1.2 thousand million events of each class
        horizon: { warmUpTime: 0, batchTime: 1.2e8, batches: 10 },
      }),
    );
  expect(busy(["red"])).not.toThrow();
  expect(busy(["blue"])).not.toThrow();
  expect(busy(["red", "blue"])).toThrow(
    /^classes\.0\.arrivals: .* wants at most 2000000000 events in a replication, class "red" may have 1\.20e\+9 of 2\.40e\+9$/,
  );
});
