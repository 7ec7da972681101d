/**
 * What a scenario of kind "organisation" may say: the published schema, built from the registry, and the resolved form.
 * A file states departures only; everything unsaid keeps the registered default.
 */
import { z } from "zod";
import type { FailureMode } from "./catalogue.ts";
import { mechanisms, parameterRegistry } from "./registry.ts";

export const unitKinds = ["receiving", "inventory", "packing", "shipping"] as const;
export type UnitKind = (typeof unitKinds)[number];

export const executiveCount = 4;

/** Most units of an organisation: 2,700 places like Raccoons Inc., or 135,000 people. */
export const mostUnits = 16384;

export interface Unit {
  id: string;
  label: string;
  kind: UnitKind;
  /** Place with an inventory and a shipping of its own; absent: the one place of an organisation that names none. */
  site?: string;
  workers: number;
  /** Weight of each unit in what people here see of practice, by unit id; absent: the registered weight of all others. */
  contacts?: Record<string, number>;
  /** Departures of this unit, by parameter id. */
  parameters: Record<string, number>;
}

export interface FailureSetting {
  /** 0 healthy to 1 failing. */
  dose: number;
  /** First cycle, counted from the decision date; absent: from the start of the past. */
  fromCycle?: number;
  /** First cycle in which it is gone again; absent: never. */
  untilCycle?: number;
  /** Whether the mode's safeguard is in place over the same cycles. */
  safeguard: boolean;
}

/** Departures that hold over some cycles only: a shock, a cut, an experiment that begins at the decision date. */
export interface DatedDeparture {
  /** First cycle, counted from the decision date. */
  fromCycle: number;
  /** First cycle in which they are gone again; absent: never. */
  untilCycle?: number;
  parameters: Record<string, number>;
  /** Only in these units; absent: everywhere. */
  units?: string[];
  /** Mechanisms whose effect is off meanwhile. */
  off: string[];
  /** Failure modes whose dose, and safeguard, are these meanwhile, whatever is stated for the rest of the time. */
  failures: Record<string, { dose: number; safeguard: boolean }>;
}

/** A figure that theory gives for this scenario; `burrow validate` compares. */
export interface ExpectedFigure {
  id: string;
  /** A measure of the catalogue, over the cycles after the decision date. */
  measure: string;
  /** Only these units; all when absent. */
  units?: string[];
  /** Factor from the measure's unit to the expected one, and what is added then. */
  scale: number;
  offset: number;
  /** First cycle and the one after the last, counted from the decision date; absent: all from that date on. */
  cycles?: [number, number];
  /** Nothing random in it: wants equality up to rounding. */
  exact: boolean;
  /** Largest relative standard error; replications are added until it is reached. */
  precision: number;
  value: number;
}

export interface Calendar {
  cycleDays: number;
  warmUpCycles: number;
  baselineCycles: number;
  horizonCycles: number;
}

/** A complete, validated scenario: plain data that crosses worker borders. */
export interface OrganisationScenario {
  schema: "burrow/1";
  kind: "organisation";
  name: string;
  title: string;
  what: string;
  calendar: Calendar;
  units: Unit[];
  pilotUnit: string;
  /** Departures from registered defaults: parameter id to one value, or one per executive. */
  parameters: Record<string, number | number[]>;
  /** Off switches: false removes the effect of a mechanism. */
  mechanisms: Record<string, boolean>;
  failures: Record<string, FailureSetting>;
  /** In order: a later one outranks an earlier one. Absent when there are none. */
  dated?: DatedDeparture[];
  deployment: string;
  expected: ExpectedFigure[];
  /** Replications with which expected figures are first estimated. */
  replications: number;
}

const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,63}$/, "wants lower-case letters, digits and dashes");

/** Read once, when the organisation is made: what changes them later would change nothing, or what holds things together. */
export const madeWith: readonly string[] = [
  "flow.ordersPerTote",
  "flow.linesPerOrder",
  "practice.initialDrift",
  "practice.initialSpread",
  "sop.initialFriction",
  "ai.belief",
  "learning.startDays",
  "traits.acceptance",
  "traits.commitment",
  "traits.efficacy",
  "traits.truth",
];

function datedValue() {
  const shape: Record<string, z.ZodType> = {};
  for (const p of parameterRegistry) {
    if (madeWith.includes(p.id)) continue;
    const number = (p.whole ? z.int() : z.number()).min(p.low).max(p.high);
    shape[p.id] = number.optional();
  }
  return z.strictObject(shape);
}

function parameterValue(unit: boolean) {
  const shape: Record<string, z.ZodType> = {};
  for (const p of parameterRegistry) {
    if (unit && p.scope !== "unit") continue;
    const number = (p.whole ? z.int() : z.number()).min(p.low).max(p.high);
    const value =
      p.scope === "executive" ? z.union([number, z.array(number).length(executiveCount)]) : number;
    shape[p.id] = value
      .optional()
      .describe(
        `${p.label}; ${p.unit}; default ${p.default}; ${p.low} to ${p.high}; ${p.mechanism}; ${p.source}`,
      );
  }
  return z.strictObject(shape);
}

const unitSchema = z.strictObject({
  id: id.describe("short name of the unit, used in tables"),
  label: z.string().min(1).max(80),
  kind: z
    .enum(unitKinds)
    .describe("place in the route: inventory, packing, shipping; receiving stands alone"),
  site: id
    .optional()
    .describe("place with an inventory and a shipping of its own; absent: one place for all"),
  workers: z.int().min(1).max(5000).describe("people"),
  contacts: z
    .record(id, z.number().min(0).max(1))
    .optional()
    .describe(
      "weight of each unit, this one included, in what people here see of practice; they add up to 1",
    ),
  parameters: parameterValue(true).optional().describe("departures of this unit"),
});

const cycle = z.int().min(-1000).max(1000);

/** Names of the catalogues that may stand in a scenario. */
export interface Names {
  failureIds: readonly string[];
  /** Failure modes that take no dates, and those without a safeguard; none when absent. */
  undatedIds?: readonly string[];
  unguardedIds?: readonly string[];
  /** Which claims failure modes serve, and what they move; nothing when absent. */
  failures?: readonly Pick<FailureMode, "id" | "claims" | "moves" | "safeguard">[];
  deploymentIds: readonly string[];
  measureIds: readonly string[];
}

/** Builds the schema of a scenario file; the catalogues give the names that may stand in it. */
export function organisationSchema({ failureIds, deploymentIds, measureIds }: Names) {
  const failure = z.strictObject({
    dose: z.number().min(0).max(1).default(1).describe("0 healthy to 1 failing"),
    fromCycle: cycle
      .optional()
      .describe("first cycle, counted from the decision date; absent: always"),
    untilCycle: cycle.optional().describe("first cycle without it; absent: never"),
    safeguard: z.boolean().default(false).describe("whether its safeguard is in place"),
  });
  const dated = z.strictObject({
    fromCycle: cycle.default(0).describe("first cycle, counted from the decision date"),
    untilCycle: cycle.optional().describe("first cycle without them; absent: never"),
    parameters: datedValue()
      .default({})
      .describe("one value for everybody; not what an organisation is made with"),
    units: z.array(id).min(1).optional().describe("only these units; absent: everywhere"),
    off: z
      .array(z.enum(Object.keys(mechanisms) as [string, ...string[]]))
      .default([])
      .describe("mechanisms whose effect is off meanwhile"),
    failures: z
      .strictObject(
        Object.fromEntries(
          failureIds.map((f) => [
            f,
            failure.omit({ fromCycle: true, untilCycle: true }).optional(),
          ]),
        ),
      )
      .default({})
      .describe("failure modes that have another dose meanwhile"),
  });
  return z.strictObject({
    $schema: z.string().max(500).optional(),
    schema: z.literal("burrow/1").describe("version of this schema"),
    kind: z.literal("organisation"),
    name: id.optional(),
    title: z.string().max(200).default(""),
    what: z.string().max(2000).default(""),
    extends: z
      .string()
      .max(500)
      .optional()
      .describe("scenario whose values hold where this one is silent"),
    calendar: z
      .strictObject({
        cycleDays: z
          .int()
          .min(5)
          .max(60)
          .default(10)
          .describe("working days of an alignment cycle"),
        warmUpCycles: z.int().min(0).max(60).default(6),
        baselineCycles: z
          .int()
          .min(1)
          .max(60)
          .default(6)
          .describe("cycles before the decision date that are measured"),
        horizonCycles: z
          .int()
          .min(1)
          .max(240)
          .default(24)
          .describe("cycles after the decision date"),
      })
      .prefault({}),
    units: z
      .array(unitSchema)
      .min(1)
      .max(mostUnits)
      .refine(
        (units) => new Set(units.map((u) => u.id)).size === units.length,
        "wants distinct ids",
      ),
    pilotUnit: id.optional().describe("packing zone of the pilot; absent: the last packing zone"),
    parameters: parameterValue(false).default({}),
    mechanisms: z
      .strictObject(
        Object.fromEntries(
          Object.entries(mechanisms).map(([m, what]) => [m, z.boolean().optional().describe(what)]),
        ),
      )
      .default({}),
    failures: z
      .strictObject(Object.fromEntries(failureIds.map((f) => [f, failure.optional()])))
      .default({}),
    dated: z
      .array(dated)
      .max(64)
      .default([])
      .describe("departures that hold over some cycles only; a later one outranks an earlier one"),
    deployment: z.enum(deploymentIds as [string, ...string[]]).default("none"),
    expected: z
      .array(
        z.strictObject({
          id: z.string().min(1).max(80),
          measure: z
            .enum(measureIds as [string, ...string[]])
            .describe("over the cycles after the decision date"),
          units: z.array(id).min(1).optional().describe("only these units"),
          scale: z
            .number()
            .default(1)
            .describe("factor from the measure's unit to that of the value"),
          offset: z.number().default(0).describe("added to the measure times the factor"),
          cycles: z
            .tuple([cycle, cycle])
            .optional()
            .describe("first cycle and the one after the last, counted from the decision date"),
          exact: z
            .boolean()
            .default(false)
            .describe("nothing random in it: wants equality to 1e-9"),
          precision: z
            .number()
            .min(0.0001)
            .max(1)
            .default(0.007)
            .describe("largest relative standard error"),
          value: z.number().describe("what theory gives"),
        }),
      )
      .default([])
      .describe("figures that burrow validate compares with"),
    replications: z
      .int()
      .min(2)
      .max(10000)
      .default(8)
      .describe("replications burrow validate begins with"),
  });
}
