/** Identities, seeds and locality of draws over 150 random networks of every kind of station and source. */
import { expect, test } from "vitest";
import { disciplineWords, type NetworkScenario } from "../../sim/network/schema.ts";
import { masterKey, uniform } from "../../sim/kernel/index.ts";
import { readNetworkScenario } from "../../sim/network/read.ts";
import { runNetwork } from "../../sim/network/run.ts";
import { exponential, network, valueOf, type Json } from "./networks.ts";

const key = masterKey("random networks");

/** A network drawn from the number's own random numbers: 1 to 3 stations, 1 to 3 classes, everything mixed. */
function randomNetwork(number: number): NetworkScenario {
  let drawn = 0;
  const chance = () => uniform(key[0], key[1], number, drawn++);
  const pick = <T>(options: readonly T[]): T => options[Math.floor(chance() * options.length)];
  const law = (mean: number): Json =>
    pick([
      exponential(mean),
      { law: "deterministic", value: mean },
      { law: "erlang", k: 3, mean },
      { law: "gamma", mean, scv: 0.7 },
      { law: "log-normal", mean, scv: 1.5 },
      { law: "hyper-exponential", mean, scv: 2 },
      { law: "weibull", shape: 1.5, scale: mean },
      { law: "uniform", low: 0, high: 2 * mean },
    ]);
  const isClosed = chance() < 0.3;
  const stations = Array.from({ length: pick([1, 2, 3]) }, (_, s): Json => ({
    id: `s${s}`,
    servers: pick([1, 1, 2, 3]),
    discipline: pick([...disciplineWords, { rule: "round-robin", quantum: 0.4, setup: 0.05 }]),
    ...(chance() < 0.3 && !isClosed ? { capacity: pick([3, 5, 8]) } : {}),
    ...(chance() < 0.4
      ? {
          breakdown: {
            timeToFailure: law(8),
            repairTime: law(1),
            interrupted: pick(["resume", "repeat-identical", "repeat-resampled"]),
          },
        }
      : {}),
    service: law(1),
  }));
  const row = (): Json => {
    const to = pick(stations).id as string;
    return { [to]: 0.3, exit: 0.7 };
  };
  const classes = Array.from({ length: pick([1, 2, 3]) }, (_, k): Json => ({
    id: `c${k}`,
    priority: pick([1, 2, 3]),
    arrivals:
      isClosed && k === 0
        ? { kind: "closed", population: 4 }
        : pick([
            { kind: "open", interarrival: law(6) },
            { kind: "finite-source", population: 3, think: law(5) },
            { kind: "open", interarrival: law(5), limit: 40 },
            { kind: "at-start", count: 5 },
          ]),
    entry: pick(stations).id as string,
  }));
  return readNetworkScenario(
    network({
      name: `random-${number}`,
      stations,
      classes,
      routing: Object.fromEntries(stations.map((station) => [station.id as string, row()])),
      horizon: { warmUpTime: pick([0, 37.3]), batchTime: 29.7, batches: 10 },
    }),
  );
}

test("Little's law, customers and servers' time are accounted for on every path", () => {
  let events = 0;
  for (let number = 0; number < 150; number++) {
    const result = runNetwork(randomNetwork(number), { seed: "identities" });
    expect(result.identities.little).toBeLessThan(1e-12);
    expect(result.identities.flow).toBe(0);
    expect(result.identities.serverTime).toBeLessThan(1e-12);
    events += result.events;
  }
  expect(events).toBeGreaterThan(50_000);
});

test("equal seeds give equal results to the last bit, other seeds give others", () => {
  for (let number = 0; number < 20; number++) {
    const scenario = randomNetwork(number);
    expect(runNetwork(scenario, { seed: "7" })).toEqual(runNetwork(scenario, { seed: "7" }));
  }
  const scenario = readNetworkScenario(network());
  const waits = ["1", "2"].map((seed) =>
    valueOf(runNetwork(scenario, { seed }), "wait", { station: "desk" }),
  );
  expect(waits[0]).not.toBe(waits[1]);
});

test("replications are independent of how many there are", () => {
  const scenario = readNetworkScenario(network());
  const one = runNetwork(scenario, { replications: 1 });
  const two = runNetwork(scenario, { replications: 2 });
  expect(two.batches).toBe(2 * one.batches);
  expect(two.events).toBeGreaterThan(one.events);
});

test("a change in one class leaves the draws of another untouched", () => {
  const withPatientWork = (mean: number) =>
    runNetwork(
      readNetworkScenario(
        network({
          stations: [
            {
              id: "desk",
              discipline: "priority-preemptive-resume",
              service: { byClass: { urgent: exponential(1), patient: exponential(mean) } },
            },
          ],
          classes: ["urgent", "patient"].map((id, place) => ({
            id,
            priority: place + 1,
            arrivals: { kind: "open", interarrival: exponential(4) },
            entry: "desk",
          })),
        }),
      ),
    );
  const [short, long] = [0.5, 1.5].map(withPatientWork);
  for (const measure of ["response", "wait", "throughput", "present"]) {
    const where = { station: "desk", class: "urgent" };
    expect(valueOf(short, measure, where)).toBe(valueOf(long, measure, where));
  }
  const patient = { station: "desk", class: "patient" };
  expect(valueOf(short, "arrivalRate", patient)).toBe(valueOf(long, "arrivalRate", patient));
  expect(valueOf(short, "response", patient)).not.toBe(valueOf(long, "response", patient));
});
