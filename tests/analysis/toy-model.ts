/**
 * A model of a few lines for tests of experiments: rows are a hash of seed, replication and arm, parts are bytes of rows.
 */
import type { ChunkFunctions } from "../../analysis/chunk.ts";
import { simulateMethod } from "../../analysis/chunk.ts";
import type { ExperimentOptions } from "../../analysis/experiment-types.ts";
import type { ColumnSpec, OrganisationScenario, ReplicationRows } from "../../sim/index.ts";

const column = (name: string, better: ColumnSpec["better"]): ColumnSpec => ({
  name,
  unit: "h",
  what: name,
  better,
});

export const toyTables: ChunkFunctions<unknown>["tables"] = [
  {
    name: "runs",
    what: "one row a replication",
    columns: [column("decision_hours", "higher"), column("lost_lines", "lower")],
  },
  { name: "cycles", what: "one row a cycle", columns: [column("throughput", "higher")] },
];

/** `effect` is what the arm adds to the luck of its replication; `noise` spreads the effect. */
export interface ToyArm {
  name: string;
  effect: number;
  noise?: number;
}

/** Only the name, the effect and the noise matter to the toy model. */
export function toyArms(...arms: ToyArm[]): OrganisationScenario[] {
  return arms as unknown as OrganisationScenario[];
}

/** The same uniform number in (0, 1) for the same text. */
export function luck(text: string): number {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97);
  return ((hash ^ (hash >>> 15)) >>> 0) / 4294967296 + 1e-10;
}

function toyRow(
  seed: string,
  replication: number,
  { name, effect, noise = 0 }: ToyArm,
): ReplicationRows {
  const shared = luck(`${seed} ${replication}`);
  const own = luck(`${seed} ${replication} ${name}`) - 0.5;
  const value = 100 * shared + effect + noise * own;
  return {
    events: 10,
    runs: Float64Array.of(value, -value),
    cycles: Float64Array.of(shared, value),
    days: new Float64Array(0),
    zones: new Float64Array(0),
  };
}

export const toyFunctions: ChunkFunctions<string> = {
  tables: toyTables,
  simulateChunk: ({ arms, seed, from, to }) => ({
    from,
    to,
    rows: Array.from({ length: to - from }, (_, i) =>
      arms.map((arm) => toyRow(seed, from + i, arm as unknown as ToyArm)),
    ),
  }),
  describeStudy: ({ seed }) => seed,
  encodePart: (table, rows, { from }) => {
    const values = rows.flatMap((arms) => arms.flatMap((arm) => [...arm[table]]));
    return new Uint8Array(Float64Array.of(from, ...values).buffer);
  },
};

export const toyMethods = { simulate: simulateMethod(toyFunctions) };

/** What every test of the toy model needs; two arms 3 hours apart. */
export const toyOptions: Pick<ExperimentOptions, "arms" | "seed" | "tables"> = {
  arms: toyArms({ name: "a", effect: 0, noise: 4 }, { name: "b", effect: 3, noise: 4 }),
  seed: "42",
  tables: toyTables,
};
