/** Breakdowns, limits, sources and routes, by hand arithmetic on deterministic networks. */
import { expect, test } from "vitest";
import { readNetworkScenario } from "../../sim/network/read.ts";
import { runNetwork } from "../../sim/network/run.ts";
import { always, departures, network, valueOf, type Json } from "./networks.ts";

const run = (document: Json) => runNetwork(readNetworkScenario(document));

const breakdown = (interrupted: string) => ({
  breakdown: { timeToFailure: always(3), repairTime: always(1), interrupted },
});
const two = [
  { id: "a", at: 1, work: 2 },
  { id: "b", at: 2, work: 2 },
];

test("a server fails after three units of work, and the service goes on after the repair", () => {
  // a works 1..3; b works 3..4, repair 4..5, works 5..6
  expect(departures(two, breakdown("resume"))).toEqual({ a: 3, b: 6 });
});

test("a repeated service starts from the beginning after the repair", () => {
  // b works 3..4, repair 4..5, works 5..7
  expect(departures(two, breakdown("repeat-identical"))).toEqual({ a: 3, b: 7 });
});

test("a server does not age while it is idle", () => {
  const late = [two[0], { id: "b", at: 100, work: 2 }];
  expect(departures(late, breakdown("resume"))).toEqual({ a: 3, b: 103 });
});

test("an urgent customer takes over after the repair, and not before", () => {
  // patient works 1..4, repair 4..5; urgent 5..6; patient 6..8
  const both = [
    { id: "patient", at: 1, work: 5, priority: 2 },
    { id: "urgent", at: 4.5, work: 1, priority: 1 },
  ];
  const desk = { discipline: "priority-preemptive-resume", ...breakdown("resume") };
  expect(departures(both, desk)).toEqual({ patient: 8, urgent: 6 });
});

test("a service that can never end is refused instead of running for ever", () => {
  const endless = () => departures([{ id: "a", at: 1, work: 4 }], breakdown("repeat-identical"));
  expect(endless).toThrow(/stations\.0\.breakdown: a service at "desk" failed 1000000 times/);
});

test("who finds a full station is lost", () => {
  const result = run(
    network({
      stations: [{ id: "desk", capacity: 2, service: always(1) }],
      classes: [{ id: "customer", arrivals: { kind: "at-start", count: 5 }, entry: "desk" }],
      horizon: { until: "empty" },
    }),
  );
  expect(valueOf(result, "lost")).toBe(0.6);
  expect(valueOf(result, "lost", { station: "desk" })).toBe(0.6);
  expect(valueOf(result, "makespan")).toBe(2);
  expect(result.identities.flow).toBe(0);
});

test("a finite source of one customer alternates between thinking and service", () => {
  const result = run(
    network({
      stations: [{ id: "desk", service: always(1) }],
      classes: [
        {
          id: "customer",
          arrivals: { kind: "finite-source", population: 1, think: always(4) },
          entry: "desk",
        },
      ],
      horizon: { warmUpTime: 0.5, batchTime: 5, batches: 4 },
    }),
  );
  expect(valueOf(result, "throughput")).toBeCloseTo(0.2, 12);
  expect(valueOf(result, "occupied", { station: "desk" })).toBeCloseTo(0.2, 12);
  expect(valueOf(result, "idle", { station: "desk" })).toBeCloseTo(0.8, 12);
  expect(valueOf(result, "outside")).toBeCloseTo(0.8, 12);
});

test("two items in circulation over two equal stations keep both busy", () => {
  const result = run(
    network({
      stations: ["first", "second"].map((id) => ({ id, service: always(2) })),
      classes: [{ id: "item", arrivals: { kind: "closed", population: 2 }, entry: "first" }],
      routing: { first: { second: 1 } },
      horizon: { warmUpTime: 11, batchTime: 4, batches: 5 },
    }),
  );
  expect(valueOf(result, "throughput")).toBeCloseTo(0.5, 12);
  expect(valueOf(result, "timeInSystem")).toBeCloseTo(4, 12);
  expect(valueOf(result, "occupied", { station: "second" })).toBeCloseTo(1, 12);
});

test("routing of a class replaces the shared row of that station", () => {
  const result = run(
    network({
      stations: ["desk", "back"].map((id) => ({ id, service: always(1) })),
      classes: [
        { id: "short", arrivals: { kind: "at-start", count: 1 }, entry: "desk" },
        {
          id: "long",
          arrivals: { kind: "at-start", count: 1 },
          entry: "desk",
          routing: { desk: { back: 1 } },
        },
      ],
      horizon: { until: "empty" },
    }),
  );
  expect(valueOf(result, "timeInSystem", { class: "short" })).toBe(1);
  expect(valueOf(result, "timeInSystem", { class: "long" })).toBe(3);
});

test("routing chances are met: a quarter of the customers goes to each of four stations", () => {
  const ids = ["a", "b", "c", "d"];
  const result = run(
    network({
      stations: ids.map((id) => ({ id, servers: 5, service: always(1) })),
      classes: [
        {
          id: "customer",
          arrivals: { kind: "open", interarrival: always(1) },
          entry: Object.fromEntries(ids.map((id) => [id, 0.25])),
        },
      ],
      horizon: { batchTime: 10_000, batches: 2 },
    }),
  );
  // standard error of each rate: sqrt(.25 .75 / 20000) = .003
  for (const station of ids) {
    expect(Math.abs((valueOf(result, "arrivalRate", { station }) ?? 0) - 0.25)).toBeLessThan(
      0.0125,
    );
  }
});

test("a crowd that no server can carry is refused instead of filling the memory", () => {
  const crowd = () =>
    run(
      network({
        stations: [{ id: "desk", service: always(1) }],
        classes: [
          { id: "one", arrivals: { kind: "at-start", count: 1_000_000 }, entry: "desk" },
          { id: "two", arrivals: { kind: "at-start", count: 1_000_000 }, entry: "desk" },
          { id: "three", arrivals: { kind: "at-start", count: 1_000_000 }, entry: "desk" },
        ],
        horizon: { until: "empty" },
      }),
    );
  expect(crowd).toThrow(/stations\.0: \d+ customers wait at "desk"/);
});
