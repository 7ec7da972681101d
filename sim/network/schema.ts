/**
 * The published schema of scenarios of kind "network": stations, classes of customers, routing, horizon and the figures
 * that are expected. What no single value can show (references, sums, endless runs) is checked in check.ts.
 */
import { z } from "zod";
import { above, between, fields, identifier, list, oneOf, text, whole } from "./fields.ts";
import { lawSchema } from "./law-schema.ts";
import { measureIds } from "./measures.ts";

const probability = between(0, 1);

const routingRow = z
  .record(z.string(), probability, "wants an object of probabilities by station id or exit")
  .describe("where to go next: station id or exit -> probability; all of them add up to 1");

const routing = z
  .record(z.string(), routingRow, "wants an object with one row of probabilities per station")
  .describe("station id -> row; a station without a row leads to the exit");

const serviceByClass = fields({
  byClass: z.record(z.string(), lawSchema, "wants an object with one law per class"),
}).describe("one law for each class that comes here");

const breakdown = fields({
  timeToFailure: lawSchema.describe(
    "working time of a server from one failure to the next; it fails only while it works",
  ),
  repairTime: lawSchema,
  interrupted: oneOf(["resume", "repeat-identical", "repeat-resampled"])
    .default("resume")
    .describe(
      "what the customer's service does after the repair: go on, start again, start again with a new duration",
    ),
});

const roundRobin = fields({
  rule: z.literal("round-robin", "wants round-robin; the other disciplines are plain words"),
  quantum: above(0).describe(
    "longest piece of service; then the customer joins the end of the line",
  ),
  setup: between(0, 1e12)
    .default(0)
    .describe("set-up before every piece, also when the customer stays the same"),
});

export const disciplineWords = [
  "fifo",
  "lifo",
  "random",
  "priority",
  "priority-preemptive-resume",
  "priority-preemptive-repeat-identical",
  "priority-preemptive-repeat-resampled",
] as const;

const sharing = fields({
  rule: z.literal("processor-sharing", "wants processor-sharing"),
}).describe("everyone there is served at once, each by an equal share of the one server");

const strained = fields({
  rule: z.literal("strained", "wants strained"),
  people: above(0).describe("number of customers n at which most is done"),
}).describe(
  "everyone there is served at once, each at speed e^(1 - n/people): the more there are, the slower",
);

const discipline = z
  .union(
    [oneOf(disciplineWords), roundRobin, sharing, strained],
    `wants one of ${disciplineWords.join(", ")}, or an object whose rule is round-robin (with quantum, setup), processor-sharing, or strained (with people)`,
  )
  .default("fifo")
  .describe(
    "who is next: first come, last come, anyone alike, most urgent class first (without or with pre-emption), round robin, or everyone at once",
  );

const station = fields({
  id: identifier(),
  servers: whole(1, 1000).default(1),
  discipline,
  capacity: whole(1, 1_000_000)
    .optional()
    .describe("most customers here, those in service included; who comes beyond is lost"),
  crowd: whole(1, 1_000_000)
    .optional()
    .describe("customers above which the station counts as crowded, for the measure of that name"),
  service: z
    .union([lawSchema, serviceByClass], "wants an object with law, or with byClass")
    .describe("law of the service time, one for all or one per class"),
  breakdown: breakdown.optional(),
});

const openArrivals = fields({
  kind: z.literal("open"),
  interarrival: lawSchema,
  limit: whole(1, 1_000_000_000).optional().describe("no customer comes after this many"),
}).describe("customers come from outside and leave");

const finiteSource = fields({
  kind: z.literal("finite-source"),
  population: whole(1, 100_000),
  think: lawSchema.describe("time outside before a customer comes (again)"),
}).describe("each of a few customers comes, leaves, stays outside for a while and comes again");

const closedPopulation = fields({
  kind: z.literal("closed"),
  population: whole(1, 100_000),
}).describe("who leaves is replaced at once, so that their number stays the same");

const atStart = fields({
  kind: z.literal("at-start"),
  count: whole(1, 1_000_000),
}).describe("all are there at time 0, in order; nobody comes later");

const customerClass = fields({
  id: identifier(),
  priority: whole(1, 100)
    .default(1)
    .describe("1 is the most urgent; used by the priority disciplines"),
  arrivals: z.discriminatedUnion(
    "kind",
    [openArrivals, finiteSource, closedPopulation, atStart],
    "wants an object whose kind is one of open, finite-source, closed, at-start",
  ),
  entry: z
    .union(
      [identifier(), routingRow],
      "wants a station id or an object of probabilities by station id",
    )
    .describe("first station, or a row of probabilities"),
  routing: routing.optional().describe("rows that differ from the shared routing for this class"),
});

const steady = fields({
  warmUpTime: between(0, 1e12).default(0).describe("beginning that is not counted"),
  batchTime: above(0).describe("length of one batch"),
  batches: whole(1, 100_000)
    .default(100)
    .describe("batches of one replication; their spread gives the standard error"),
  replications: whole(1, 10_000).default(1).describe("independent replications"),
});

const untilEmpty = fields({
  until: z.literal("empty", "wants empty").describe("until the last customer has left"),
  replications: whole(1, 100_000).default(1),
});

const expected = fields({
  id: text(60)
    .regex(/^[^/\s]+$/, "wants a text without spaces and slashes")
    .optional()
    .describe("absent: made from measure, station, class and threshold"),
  measure: oneOf(measureIds),
  station: identifier().optional(),
  class: identifier().optional().describe("absent: all classes together"),
  threshold: between(0, 1e12).optional().describe("time, for the measures that compare with one"),
  value: between(-1e12, 1e12),
  exact: z
    .boolean("wants true or false")
    .default(false)
    .describe("nothing random in it: wants equality to 1e-9"),
  bound: oneOf(["upper", "lower"])
    .optional()
    .describe("the value is a bound that the estimate must not pass, not an equality"),
  tolerance: between(0, 1)
    .default(0.01)
    .describe("relative error that is always accepted; 3 standard errors are too"),
  precision: between(0, 1)
    .default(0.007)
    .describe("largest relative standard error: above it the run is too short to judge"),
});

export const networkScenarioSchema = fields({
  $schema: text(500).optional(),
  schema: z.literal("burrow/1", "wants burrow/1").describe("version of this schema"),
  kind: z.literal("network", "wants network"),
  name: text(80).regex(/^[^/\s]+$/, "wants a name without spaces and slashes"),
  title: text(200).default(""),
  what: text(2000).default(""),
  timeUnit: text(20)
    .default("time units")
    .describe("unit of every time and of every rate's inverse; only printed"),
  stations: list(station, 1, 200),
  classes: list(customerClass, 1, 50),
  routing: routing.default({}),
  horizon: z
    .union([steady, untilEmpty], "wants an object with batchTime, or with until")
    .describe(
      "what is observed: batches after a warm-up, or everything until the last customer has left",
    ),
  seed: text(200).optional().describe("seed of this scenario when none is given on the way"),
  expected: list(expected, 0, 500)
    .default([])
    .describe("figures that `burrow validate` compares with the estimates"),
}).describe("a queueing network");

export type NetworkScenario = z.infer<typeof networkScenarioSchema>;
export type Station = NetworkScenario["stations"][number];
export type Discipline = Station["discipline"];
export type CustomerClass = NetworkScenario["classes"][number];
export type RoutingRow = Record<string, number>;
export type Expected = NetworkScenario["expected"][number];
export type Horizon = NetworkScenario["horizon"];

/** Pieces of service in turn. */
export function isRoundRobin(
  discipline: Discipline,
): discipline is Extract<Discipline, { rule: "round-robin" }> {
  return typeof discipline === "object" && discipline.rule === "round-robin";
}

/** Everyone there is served at the same time. */
export function servesAllAtOnce(discipline: Discipline): boolean {
  return typeof discipline === "object" && discipline.rule !== "round-robin";
}
