/**
 * A laboratory without the model: two arms whose values are simple functions of arm, replication and cycle, computed in
 * the test's own thread, with the real experiment, statistics and table encoder. Values are known by hand, B minus A:
 * decision_hours `effect + spread * (replication % 5 - 2)`, lead_time −1 of about 6, misreads +3 of 20 exactly,
 * bypass_share .2 of 0, clarity up in one replication and down in the next.
 */
import { simulateMethod } from "../../analysis/chunk.ts";
import { inlinePool } from "../../analysis/inline-pool.ts";
import type { Pool } from "../../analysis/pool.ts";
import { encodePart } from "../../data/parts.ts";
import { describeStudy } from "../../data/study.ts";
import type {
  ChunkRequest,
  ChunkResult,
  ColumnSpec,
  FailureSetting,
  OrganisationScenario,
  ReplicationRows,
  TableShape,
} from "../../sim/index.ts";
import { scenarios } from "../../scenarios/index.ts";
import { InputError, resolveScenario } from "../../sim/index.ts";
import type { Laboratory } from "../../web/state/laboratory.ts";
import { throughputColumn, flowColumn, driftColumn } from "../../web/charts/measures.ts";

function column(name: string, unit: string, better: ColumnSpec["better"] = "higher"): ColumnSpec {
  return { name, unit, what: `test column ${name}`, better };
}

export const fakeTables: readonly TableShape[] = [
  {
    name: "runs",
    what: "One row per run.",
    columns: [
      column("decision_hours", "h"),
      column("lead_time", "h", "lower"),
      column("misreads", "per 1,000 lines", "lower"),
      column("bypass_share", "share", "lower"),
      column("clarity", "share"),
    ],
  },
  { name: "days", what: "One row per day.", columns: [column("lines", "line")] },
  {
    name: "cycles",
    what: "One row per cycle.",
    columns: [
      column(throughputColumn, "line/day"),
      column(flowColumn, "%", "lower"),
      column(driftColumn, "share of steps", "lower"),
      column("lead_time", "h", "lower"),
    ],
  },
  { name: "zones", what: "One row per cycle and unit.", columns: [column("lines", "line")] },
];

export interface FakeOptions {
  effect?: number;
  spread?: number;
  /** Milliseconds of waiting per replication, so that a test sees the page at work. */
  pause?: number;
  /** Throws in the simulation. */
  failure?: string;
}

const calendar = { cycleDays: 10, warmUpCycles: 2, baselineCycles: 6, horizonCycles: 12 };

/** A repeatable number from -1 to 1. */
function noise(...keys: number[]): number {
  let hash = 2166136261;
  for (const key of keys) hash = Math.imul(hash ^ (key + 77), 16777619);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 2246822519);
  return ((hash >>> 8) % 2001) / 1000 - 1;
}

function simulate({ effect = 30, spread = 20 }: FakeOptions) {
  return ({ arms, from, to }: ChunkRequest): ChunkResult => ({
    from,
    to,
    rows: Array.from({ length: to - from }, (_, index) =>
      arms.map((scenario, arm) => replicate(scenario, arm, from + index)),
    ),
  });

  function replicate(
    scenario: OrganisationScenario,
    arm: number,
    replication: number,
  ): ReplicationRows {
    const dose = scenario.failures["priority-whiplash"]?.dose ?? 0;
    const difference = effect + spread * ((replication % 5) - 2);
    const cycles = calendar.warmUpCycles + calendar.baselineCycles + calendar.horizonCycles;
    const rows: number[] = [];
    for (let cycle = 0; cycle < cycles; cycle++) {
      const after = cycle < calendar.warmUpCycles + calendar.baselineCycles ? 0 : 1;
      rows.push(
        1200 + 60 * noise(replication, cycle) + after * arm * 40 - 200 * dose * after,
        9 + 2 * noise(replication, cycle, 1) + 4 * dose * after,
        cycle === 0 && replication === 0
          ? Number.NaN
          : 0.22 + 0.03 * noise(replication, cycle, 2) - after * arm * 0.004 * cycle,
        6 - after * arm,
      );
    }
    return {
      events: 1000,
      runs: Float64Array.of(
        40_000 + 500 * noise(replication) + (arm === 1 ? difference : 0),
        6 + noise(replication, 3) - arm,
        20 + 3 * arm,
        0.2 * arm,
        0.9 + 0.01 * arm * (replication % 2 === 0 ? 1 : -1),
      ),
      days: Float64Array.from({ length: cycles * calendar.cycleDays }, (_, day) => 1200 + day),
      cycles: Float64Array.from(rows),
      zones: Float64Array.from({ length: cycles * 2 }, (_, row) => 600 + row),
    };
  }
}

const names = [
  "deploy-now",
  "wait-for-readiness",
  "healthy",
  "priority-whiplash",
  "burrow",
  "null",
  "saturated",
];
const titles: Record<string, string> = {
  "deploy-now": "Deploy now",
  "wait-for-readiness": "Wait for readiness",
  healthy: "Healthy organisation",
  "priority-whiplash": "Priority whiplash",
  burrow: "Ordinary burrow",
  null: "Null scenario",
  saturated: "Saturated burrow",
};

/** Each call of a resolver, a pool and a margin is the fake's own; nothing of the model is loaded. */
export function fakeLaboratory(options: FakeOptions = {}): Laboratory {
  let pool: Pool | null = null;
  return {
    engine: "burrow test",
    scenarios: names.map((name) => ({
      name,
      title: titles[name],
      what: `What ${titles[name]} is.`,
    })),
    failures: [
      {
        id: "priority-whiplash",
        label: "Priority whiplash",
        what: "Executives change direction between alignment cycles without a new need.",
        isDated: true,
        safeguard: "A change window holds every non-emergency change until the next cycle starts.",
      },
      {
        id: "improvising-workers",
        label: "Improvising workers",
        what: "Exceptions are met with undocumented action.",
        isDated: true,
        safeguard: "Deviations are reported and answered.",
      },
    ],
    measures: fakeTables[0].columns.map(({ name, unit, better, what }) => ({
      id: name,
      label: name.replaceAll("_", " "),
      unit,
      digits: 1,
      better,
      what,
    })),
    tables: fakeTables,
    margin: () => 12,
    resolve: ({ scenario, set }, conditions) =>
      resolveFake(scenario, set, JSON.stringify(conditions)),
    pool: () => {
      pool ??= inlinePool(
        {
          simulate: simulateMethod({
            tables: fakeTables,
            simulateChunk: (request) => {
              if (options.failure !== undefined) throw new Error(options.failure);
              return simulate(options)(request);
            },
            describeStudy: (input) => describeStudy({ engine: "burrow test", ...input }),
            encodePart,
          }),
        },
        {
          workers: 2,
          pause: () => new Promise((resolve) => setTimeout(resolve, options.pause ?? 0)),
          clone: structuredClone,
        },
      );
      return pool;
    },
  };
}

function resolveFake(
  name: string,
  set: Readonly<Record<string, string>>,
  what: string,
): OrganisationScenario {
  const failures: Record<string, FailureSetting> =
    name === "priority-whiplash" ? { "priority-whiplash": { dose: 1, safeguard: false } } : {};
  for (const [path, value] of Object.entries(set)) {
    const [, mode, field] = path.split(".");
    const setting = { ...(failures[mode] ?? { dose: 0, safeguard: false }) };
    const number = Number(value);
    if (field === "dose" && !(number >= 0 && number <= 1)) {
      throw new InputError(path, `${value}, wants a number from 0 to 1`);
    }
    if (field === "safeguard") setting.safeguard = value === "true";
    else setting[field as "dose" | "fromCycle" | "untilCycle"] = number;
    failures[mode] = setting;
  }
  const base = resolveScenario("healthy", { lookup: (known) => scenarios[known] });
  if (base.kind !== "organisation") throw new Error("healthy: wants an organisation");
  const [unit] = base.units;
  const units = ["packing-a", "packing-b"].map((id) => ({ ...unit, id, label: id }));
  return {
    ...base,
    name,
    title: titles[name],
    what,
    calendar,
    units,
    pilotUnit: "packing-b",
    failures,
  };
}
