/** Who is next, by hand arithmetic: three visitors with known arrivals and work, and when each of them leaves. */
import { expect, test } from "vitest";
import { always, departures, network, valueOf } from "./networks.ts";
import { networkEstimator } from "../../sim/network/cases.ts";
import { readNetworkScenario } from "../../sim/network/read.ts";
import { runNetwork } from "../../sim/network/run.ts";

const three = [
  { id: "a", at: 1, work: 5, priority: 3 },
  { id: "b", at: 2, work: 2, priority: 2 },
  { id: "c", at: 3, work: 1, priority: 1 },
];

test("first come, first served in the order of arrival", () => {
  expect(departures(three)).toEqual({ a: 6, b: 8, c: 9 });
});

test("last come, first served takes the newest, without interrupting anyone", () => {
  expect(departures(three, { discipline: "lifo" })).toEqual({ a: 6, b: 9, c: 7 });
});

test("priority takes the most urgent, without interrupting anyone", () => {
  expect(departures(three, { discipline: "priority" })).toEqual({ a: 6, b: 9, c: 7 });
});

test("a pre-empted service goes on where it stopped", () => {
  // a works 1..2, b 2..3, c 3..4, b 4..5, a 5..9
  expect(departures(three, { discipline: "priority-preemptive-resume" })).toEqual({
    a: 9,
    b: 5,
    c: 4,
  });
});

test("a pre-empted service that must repeat starts from the beginning", () => {
  // c 3..4, b again 4..6, a again 6..11
  expect(departures(three, { discipline: "priority-preemptive-repeat-identical" })).toEqual({
    a: 11,
    b: 6,
    c: 4,
  });
});

test("a repeated deterministic service drawn anew takes as long as before", () => {
  const resampled = departures(three, { discipline: "priority-preemptive-repeat-resampled" });
  expect(resampled).toEqual({ a: 11, b: 6, c: 4 });
});

test("equals do not pre-empt each other", () => {
  const equals = three.map((visitor) => ({ ...visitor, priority: 2 }));
  expect(departures(equals, { discipline: "priority-preemptive-resume" })).toEqual({
    a: 6,
    b: 8,
    c: 9,
  });
});

test("with two servers the least urgent of those in service is pre-empted", () => {
  const four = [
    { id: "a", at: 1, work: 5, priority: 2 },
    { id: "b", at: 2, work: 5, priority: 3 },
    { id: "c", at: 3, work: 1, priority: 1 },
  ];
  expect(departures(four, { servers: 2, discipline: "priority-preemptive-resume" })).toEqual({
    a: 6,
    b: 8,
    c: 4,
  });
});

test("round robin gives everyone a quantum in turn, with a set-up before every quantum", () => {
  // quantum 2, set-up 1: a 2..4, b 5..7 (done), c 8..9 (done), a 10..12, a 13..14 (done)
  const desk = { discipline: { rule: "round-robin", quantum: 2, setup: 1 } };
  expect(departures(three, desk)).toEqual({ a: 14, b: 7, c: 9 });
});

test("random order reaches every order of those who wait, and no one is interrupted", () => {
  const orders = new Set<string>();
  for (let seed = 0; seed < 60; seed++) {
    const left = departures(
      [
        { id: "first", at: 1, work: 9 },
        ...["x", "y", "z"].map((id, i) => ({ id, at: 2 + i, work: 1 })),
      ],
      { discipline: "random" },
      String(seed),
    );
    expect(left.first).toBe(10);
    orders.add(["x", "y", "z"].map((id) => left[id]).join());
  }
  expect([...orders].sort()).toEqual([
    "11,12,13",
    "11,13,12",
    "12,11,13",
    "12,13,11",
    "13,11,12",
    "13,12,11",
  ]);
});

test("two servers take two at once", () => {
  expect(departures(three, { servers: 2 })).toEqual({ a: 6, b: 4, c: 5 });
});

test("juggling four jobs of 8 h costs exactly what hand arithmetic says", () => {
  const juggle = (discipline: unknown) => {
    const result = runNetwork(
      readNetworkScenario(
        network({
          stations: [{ id: "desk", discipline, service: always(8) }],
          classes: [{ id: "job", arrivals: { kind: "at-start", count: 4 }, entry: "desk" }],
          horizon: { until: "empty" },
        }),
      ),
    );
    return [valueOf(result, "timeInSystem"), valueOf(result, "makespan")];
  };
  const turns = (setup: number) => juggle({ rule: "round-robin", quantum: 1, setup });
  expect(juggle("fifo")).toEqual([20, 32]);
  expect(turns(0)).toEqual([30.5, 32]);
  expect(turns(0.1)[0]).toBeCloseTo(33.55, 10);
  expect(turns(0.1)[1]).toBeCloseTo(35.2, 10);
  expect(turns(0.2)[0]).toBeCloseTo(36.6, 10);
  expect(turns(0.2)[1]).toBeCloseTo(38.4, 10);
});

test("processor sharing gives everyone there an equal share", () => {
  // a alone 1..2, a and b 2..3, all three 3..6 (c gets its 1), a and b 6..7 (b has .5, 1, .5), a alone 7..9
  expect(departures(three, { discipline: { rule: "processor-sharing" } })).toEqual({
    a: 9,
    b: 7,
    c: 6,
  });
});

test("under stress each works at e^(1 - n/people), so a few of very many are fast", () => {
  const few = [
    { id: "a", at: 1, work: Math.E, priority: 1 },
    { id: "b", at: 1, work: 2 * Math.E, priority: 1 },
  ];
  const huge = departures(few, { discipline: { rule: "strained", people: 1e9 } });
  expect(huge.a).toBeCloseTo(2, 7);
  expect(huge.b).toBeCloseTo(3, 7);
  // two of people 1: speed 1/e each
  const two = [
    { id: "a", at: 1, work: 1, priority: 1 },
    { id: "b", at: 1, work: 2, priority: 1 },
  ];
  const found = departures(two, { discipline: { rule: "strained", people: 1 } });
  expect(found.a).toBeCloseTo(1 + Math.E, 8);
  // b has 1 left and the station to itself, at speed 1
  expect(found.b).toBeCloseTo(2 + Math.E, 8);
});

test.each([
  [{ servers: 2 }, "stations.0.servers"],
  [{ breakdown: { timeToFailure: always(1), repairTime: always(1) } }, "stations.0.breakdown"],
])("who serves everyone at once has one server that does not break down: %o", (desk, path) => {
  expect(() => departures(three, { discipline: { rule: "processor-sharing" }, ...desk })).toThrow(
    path,
  );
});

test("a station is crowded while there are more than its crowd", () => {
  // jobs of 2 come at 1, 2, 3 to a line: two or more are there 2..5 of the 7 time units until it is empty
  const result = runNetwork(
    readNetworkScenario(
      network({
        stations: [{ id: "desk", crowd: 1, service: always(2) }],
        classes: [
          {
            id: "customer",
            arrivals: { kind: "open", interarrival: always(1), limit: 3 },
            entry: "desk",
          },
        ],
        horizon: { until: "empty" },
      }),
    ),
  );
  expect(valueOf(result, "crowded", { station: "desk" })).toBeCloseTo(3 / 7, 12);
});

test("where everyone is served at once nobody waits, however short the threshold", () => {
  const scenario = readNetworkScenario(
    network({
      stations: [
        {
          id: "desk",
          discipline: { rule: "processor-sharing" },
          service: { law: "exponential", mean: 1 },
        },
      ],
      expected: [
        {
          id: "wait",
          measure: "waitAtMost",
          station: "desk",
          threshold: 0.001,
          exact: true,
          value: 1,
        },
      ],
    }),
  );
  const each = { id: "sharing", scenario };
  const parts = networkEstimator.tasks(each, "42").map((task) => networkEstimator.run(task));
  const [figure] = networkEstimator.figures(each, parts);
  expect(figure).toMatchObject({ kind: "identity", expected: 1, estimate: 1 });
});
