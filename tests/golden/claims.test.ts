/**
 * A small, seeded part of the claims matrix through the real model: effects to the last bit. Few replications say nothing
 * about the claims, so no word is expected here; `npm run golden` writes the file after a wanted change of any result.
 */
import { expect, test } from "vitest";
import { createBench } from "../../analysis/claims/bench.ts";
import { claims } from "../../analysis/claims/catalogue/index.ts";
import { judgeClaims } from "../../analysis/claims/conduct.ts";
import { inlinePool } from "../../analysis/inline-pool.ts";
import { armResolver } from "../../data/claims-arms.ts";
import { recordsOf } from "../../data/claims-record.ts";
import { scenarios } from "../../scenarios/index.ts";
import { type ProbesRequest, simulateProbes } from "../../sim/index.ts";

const subset = claims.filter(({ id }) =>
  ["EXEC-FM5", "EXEC-C1", "WRK-FM1", "KOOM-B6", "DEP-ST3", "KOOM-C9"].includes(id),
);

test("a few rows of the matrix at a few replications are what they were", async () => {
  const probe = (_context: unknown, request: ProbesRequest) => simulateProbes(request);
  const bench = createBench({
    resolve: armResolver((name) => scenarios[name]),
    pool: inlinePool({ probe }, { clone: structuredClone }),
    seed: "42",
  });
  const rows = await judgeClaims(subset, { bench, replications: 2 });
  // digests of what is assumed change with every parameter, whether or not a result does
  const records = recordsOf(subset, rows).map((record) => ({
    ...record,
    arms: undefined,
    parameters: undefined,
  }));
  expect(records.length).toBe(6);
  await expect(`${JSON.stringify(records, null, 2)}\n`).toMatchFileSnapshot("claims.json");
});
