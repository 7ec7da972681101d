/**
 * A real comparison that takes a moment only: few cycles, few replications.
 */
import type { ExperimentOptions } from "../../analysis/experiment-types.ts";
import { scenarios } from "../../scenarios/index.ts";
import { resolveScenario, tableShapes } from "../../sim/index.ts";
import type { OrganisationScenario } from "../../sim/index.ts";

function armOf(name: string): OrganisationScenario {
  const scenario = resolveScenario(name, {
    lookup: (reference) => scenarios[reference],
    on: "burrow",
    set: {
      "calendar.warmUpCycles": "1",
      "calendar.baselineCycles": "1",
      "calendar.horizonCycles": "2",
    },
  });
  if (scenario.kind !== "organisation") throw new Error(`${name}: wants an organisation`);
  return scenario;
}

export const shortStudy: Pick<ExperimentOptions, "arms" | "seed" | "tables" | "replications"> = {
  arms: [armOf("deploy-now"), armOf("wait-for-readiness")],
  seed: "42",
  tables: tableShapes,
  replications: 18,
};

/** One task of kind network: M/M/1 at load .5 for a short while. */
export const networkScenario = {
  schema: "burrow/1",
  kind: "network",
};
