/**
 * A real comparison that takes a moment only: few cycles, few replications.
 */
import { simulateMethod } from "../../analysis/chunk.ts";
import type { ExperimentOptions } from "../../analysis/experiment-types.ts";
import { encodePart } from "../../data/parts.ts";
import { describeStudy } from "../../data/study.ts";
import { scenarios } from "../../scenarios/index.ts";
import { networkEstimator, resolveScenario, simulateChunk, tableShapes } from "../../sim/index.ts";
import type { OrganisationScenario } from "../../sim/index.ts";

function armOf(name: string): OrganisationScenario {
  const scenario = resolveScenario(name, {
    lookup: (reference) => scenarios[reference],
    on: "burrow",
    set: {
      "calendar.warmUpCycles": "0",
      "calendar.baselineCycles": "1",
      "calendar.horizonCycles": "1",
    },
  });
  if (scenario.kind !== "organisation") throw new Error(`${name}: wants an organisation`);
  return scenario;
}

export const shortStudy: Pick<ExperimentOptions, "arms" | "seed" | "tables" | "replications"> = {
  arms: [armOf("deploy-now"), armOf("wait-for-readiness")],
  seed: "42",
  tables: tableShapes,
  replications: 17,
};

/** What the workers expose, in this thread. */
export const realMethods = {
  simulate: simulateMethod({ tables: tableShapes, simulateChunk, describeStudy, encodePart }),
};

/** One replication of M/M/1 at load .5, as a task of the endpoint. */
export function networkTask() {
  const scenario = resolveScenario(
    {
      schema: "burrow/1",
      kind: "network",
      name: "one-desk",
      title: "M/M/1, load 0.5",
      stations: [{ id: "desk", service: { law: "exponential", mean: 1 } }],
      classes: [
        {
          id: "customer",
          arrivals: { kind: "open", interarrival: { law: "exponential", mean: 2 } },
          entry: "desk",
        },
      ],
      horizon: { warmUpTime: 100, batchTime: 500, batches: 10, replications: 1 },
      expected: [{ id: "Wq", measure: "wait", station: "desk", value: 1 }],
    },
    { lookup: () => undefined },
  );
  if (scenario.kind !== "network") throw new Error("one-desk: wants a network");
  const [input] = networkEstimator.tasks({ id: "one-desk", scenario }, "42");
  return { caseId: "one-desk", kind: "network", input };
}
