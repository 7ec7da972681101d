/** Malformed scenarios and case files: one message each, with path, value, unit and rule. */
import { expect, test } from "vitest";
import { InputError } from "../../sim/scenario/input-error.ts";
import { readCases } from "../../sim/network/read-cases.ts";
import { readNetworkScenario } from "../../sim/network/read.ts";
import { always, exponential, network, type Json } from "./networks.ts";

const desk = (departures: Json): Json => ({
  stations: [{ id: "desk", service: exponential(1), ...departures }],
});
const customer = (departures: Json): Json => ({
  classes: [
    {
      id: "customer",
      arrivals: { kind: "open", interarrival: exponential(2) },
      entry: "desk",
      ...departures,
    },
  ],
});
const expected = (departures: Json): Json => ({
  expected: [{ measure: "wait", station: "desk", value: 1, ...departures }],
});

const refused: [string, Json, string][] = [
  [
    "a negative count",
    desk({ servers: -1 }),
    "stations.0.servers: -1 servers, wants a whole number from 1 to 1000",
  ],
  [
    "a fractional count",
    desk({ capacity: 2.5 }),
    "stations.0.capacity: 2.5 customers, wants a whole number",
  ],
  [
    "an unknown key",
    desk({ colour: "red" }),
    'stations.0.colour: "red", unknown key, known are id, servers',
  ],
  [
    "a missing law",
    desk({ service: undefined }),
    "stations.0.service: missing, wants an object with law",
  ],
  [
    "an unknown law",
    desk({ service: { law: "normal" } }),
    'stations.0.service.law: "normal", wants an object whose law is one of',
  ],
  [
    "a mean of 0",
    desk({ service: exponential(0) }),
    "stations.0.service.mean: 0 min, wants a number above 0",
  ],
  [
    "a parameter of another law",
    desk({ service: { law: "exponential", mean: 1, k: 2 } }),
    "stations.0.service.k: 2, unknown key, known are law, mean",
  ],
  [
    "half a hyper-exponential law",
    desk({ service: { law: "hyper-exponential", mean: 1 } }),
    "wants either mean and scv, or branches",
  ],
  [
    "an empty interval",
    desk({ service: { law: "uniform", low: 3, high: 2 } }),
    "stations.0.service.high: 2 min, wants a number above low, 3",
  ],
  [
    "an unknown discipline",
    desk({ discipline: "fastest" }),
    'stations.0.discipline: "fastest", wants one of fifo, lifo',
  ],
  [
    "a quantum of 0",
    desk({ discipline: { rule: "round-robin", quantum: 0 } }),
    "stations.0.discipline.quantum: 0 min, wants a number above 0",
  ],
  [
    "an endless number of quanta",
    desk({ discipline: { rule: "round-robin", quantum: 1e-9 } }),
    "wants at most 2000000000 events in a replication",
  ],
  [
    "a class without a law",
    desk({ service: { byClass: {} } }),
    'stations.0.service.byClass.customer: missing, wants a law: class "customer" comes here',
  ],
  [
    "arrivals all at once",
    customer({ arrivals: { kind: "open", interarrival: always(0) } }),
    "classes.0.arrivals.interarrival: ",
  ],
  [
    "an unknown station",
    customer({ entry: "nowhere" }),
    'classes.0.entry: "nowhere", wants the id of a station',
  ],
  [
    "no way out",
    { routing: { desk: { desk: 1 } } },
    'classes.0.entry: "desk", wants a way to the exit from station "desk"',
  ],
  ["chances that do not add up", { routing: { desk: { desk: 0.5, exit: 0.6 } } }, "routing.desk: "],
  ["a route to nowhere", { routing: { desk: { out: 1 } } }, "routing.desk.out: 1, unknown key"],
  [
    "a limit for a closed class",
    { ...desk({ capacity: 1 }), ...customer({ arrivals: { kind: "closed", population: 2 } }) },
    "stations.0.capacity: 1 customers, wants no limit",
  ],
  [
    "a circle without time",
    {
      ...desk({ service: always(0) }),
      ...customer({ arrivals: { kind: "closed", population: 2 } }),
    },
    "wants durations above 0",
  ],
  [
    "a horizon beyond reason",
    { horizon: { batchTime: 1e11 } },
    "wants at most 2000000000 events in a replication",
  ],
  ["an end that never comes", { horizon: { until: "empty" } }, "classes.0.arrivals.kind: "],
  [
    "an unknown measure",
    expected({ measure: "waits" }),
    'expected.0.measure: "waits", wants one of wait,',
  ],
  [
    "a measure without its station",
    expected({ station: undefined }),
    'expected.0.station: missing, measure "wait" wants a station',
  ],
  [
    "a measure without its threshold",
    expected({ measure: "waitAtMost" }),
    "expected.0.threshold: missing",
  ],
  [
    "a relative tolerance around 0",
    expected({ value: 0 }),
    "expected.0.value: 0, wants another number than 0",
  ],
  ["another version", { schema: "burrow/2" }, 'schema: "burrow/2", wants burrow/1'],
  [
    "a value that is no number",
    desk({ servers: "two" }),
    'stations.0.servers: "two", wants a whole number',
  ],
  [
    "infinity",
    desk({ service: exponential(Infinity) }),
    "stations.0.service.mean: Infinity min, wants",
  ],
];

test.each(refused)("%s is refused with path, value and rule", (_, departures, message) => {
  const read = () => readNetworkScenario(network({ timeUnit: "min", ...departures }));
  expect(read).toThrow(InputError);
  expect(read).toThrow(message);
});

test("a complete scenario is read with its defaults", () => {
  const scenario = readNetworkScenario(network(expected({})));
  expect(scenario.stations[0]).toMatchObject({ servers: 1, discipline: "fifo" });
  expect(scenario.horizon).toMatchObject({ replications: 1 });
  expect(scenario.expected[0]).toMatchObject({ tolerance: 0.01, precision: 0.007, exact: false });
});

test("cases are read from one scenario, a list, or an object with cases", () => {
  const ids = (document: unknown) => readCases(document).map(({ id }) => id);
  expect(ids(network())).toEqual(["test"]);
  expect(ids([network(), network({ name: "other" })])).toEqual(["test", "other"]);
  expect(ids({ id: "suite", cases: [network()] })).toEqual(["suite/test"]);
});

test.each([
  [null, "wants a scenario, a list of scenarios, or an object with cases"],
  ["text", "wants a scenario"],
  [[], "0 scenarios, wants 1 to 10000"],
  [{ cases: 5 }, "cases: wants a list of scenarios"],
  [[5], "0: 5, wants a scenario"],
  [{ kind: "weather" }, 'kind: "weather", wants network'],
  [{ cases: [network(), network()] }, 'cases.1.name: "test", wants a name of its own'],
  [{ cases: [network(desk({ servers: 0 }))] }, "cases.0.stations.0.servers: 0 servers, wants"],
  [{ cases: [network()], note: "?" }, "note: unknown key"],
])("a case file that is none is refused: %j", (document, message) => {
  expect(() => readCases(document)).toThrow(InputError);
  expect(() => readCases(document)).toThrow(message);
});
