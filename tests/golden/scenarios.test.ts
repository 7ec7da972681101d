/**
 * Golden summaries: for every shipped scenario all measures of one short run, to eight digits, as a file one can read.
 * A change of the model shows here as a difference between files; `npm run golden` writes them anew and CHANGELOG says
 * why. A new scenario gets its file without an edit here.
 */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { measures, simulateReplication } from "../../sim/index.ts";
import { organisations, shipped } from "../model/worlds.ts";

/** Long enough for the whole way of a deployment that does not wait. */
const calendar = { warmUpCycles: 1, baselineCycles: 2, horizonCycles: 6 };

test.each(organisations)("a short run of %s has the stored measures", async (name) => {
  const { events, runs } = simulateReplication(shipped(name, { calendar }), "golden", 0);
  const summary = Object.fromEntries(
    measures.map(({ id }, i) => [
      id,
      Number.isNaN(runs[i]) ? null : Number(runs[i].toPrecision(8)),
    ]),
  );
  const text = `${JSON.stringify({ scenario: name, calendar, seed: "golden", events, measures: summary }, null, 2)}\n`;
  await expect(text).toMatchFileSnapshot(`scenarios/${name}.json`);
});

test("no golden file is left of a scenario that is gone", () => {
  const stored = readdirSync(fileURLToPath(new URL("scenarios", import.meta.url)));
  expect(stored.filter((file) => !organisations.includes(file.replace(/\.json$/, "")))).toEqual([]);
});
