/**
 * Arms of a toy organisation for tests of planning and conducting: a resolver that simulates nothing, and a worker whose
 * numbers are a hash of arm, probe and replication, shifted by the effect that the name of the scenario states.
 */
import type { Claim } from "../../analysis/claims/claim.ts";
import { channel, pair } from "../../analysis/claims/families.ts";
import { inlinePool } from "../../analysis/inline-pool.ts";
import type { Resolve } from "../../analysis/claims/plan.ts";
import type { Pool } from "../../analysis/pool.ts";
import type { OrganisationScenario, ProbesRequest, ProbesResult } from "../../sim/index.ts";
import { luck } from "../analysis/toy-model.ts";

/** `on` is "past effect", e.g. "healthy 3": arms with the same first word share their past. A cut takes the effect away. */
export const toyResolve: Resolve = (arm) => {
  const digest = JSON.stringify(arm);
  const isCut = (arm.dated ?? []).some(({ parameters = {} }) => "cut" in parameters);
  const [past, effect] = arm.on.split(" ");
  const scenario = { name: digest, effect: isCut ? 0 : Number(effect) };
  return {
    digest,
    past,
    pastCycles: 12,
    horizon: 24,
    scenarios: [scenario as unknown as OrganisationScenario],
  };
};

/** A row of two arms on one past, the second with an effect. */
export function toyClaim(id: string, effect: number, past = "healthy", to = 4): Claim {
  return {
    id,
    block: "C",
    statement: "What is done has the effect that is said.",
    test: {
      arms: { a: { on: `${past} 0` }, b: { on: `${past} ${effect}` } },
      all: [
        pair("lead_time", ["a", "b"], {
          cycles: [0, to],
          expect: 1,
          smallest: { smallest: 1, reason: "by hand" },
        }),
      ],
      null: channel("the effect", { cut: 0 }),
      leans: [],
    },
  };
}

function toyProbes({ arms, seed, from, to }: ProbesRequest): ProbesResult {
  const width = arms.reduce((sum, { probes }) => sum + probes.length, 0);
  const values = new Float64Array((to - from) * width);
  let at = 0;
  for (let r = from; r < to; r++) {
    for (const { scenarios, probes } of arms) {
      const { name, effect } = scenarios[0] as unknown as { name: string; effect: number };
      for (const { measure, to: last } of probes)
        values[at++] = 10 + effect + luck(`${seed} ${r} ${name} ${measure} ${last}`);
    }
  }
  return { from, to, values, cycles: (to - from) * arms.length };
}

/** Counts its calls, and dies at the call `until`. */
export function toyPool({ until = Infinity } = {}): { pool: Pool; calls: () => number } {
  let calls = 0;
  const probe = (_context: unknown, request: ProbesRequest) => {
    if (++calls > until) throw new Error("killed");
    return toyProbes(request);
  };
  return { pool: inlinePool({ probe }), calls: () => calls };
}
