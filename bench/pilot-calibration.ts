/**
 * The calibration that `burrow pilot` prints unless it is told to make its own: the method of the plan on many simulated
 * pilots, of two and of six cycles, in the pilot's department of the ordinary burrow and of twelve alike zones. Writes
 * data/report/pilot/stored.json; finished jobs are kept, so a run that was stopped goes on.
 *
 *   npm run pilots -- [--pilots 1000] [--scenarios burrow,twelve-zones] [--workers N]
 */
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { openJobStore } from "../adapters/node/job-store.ts";
import { nodePool } from "../adapters/node/pool.ts";
import { sweep } from "../analysis/sweep.ts";
import {
  calibrationKey,
  simulateCalibrations,
  type StoredCalibration,
} from "../data/report/pilot/calibration.ts";
import { lockPlan, usualGates } from "../data/report/pilot/plan.ts";
import { organisationDigest, pilotMeasures, pilotStudy } from "../data/report/pilot/study.ts";
import { scenarios } from "../scenarios/index.ts";
import { InputError, resolveOrganisation } from "../sim/index.ts";
import { tellingBadInput, wholeNumber } from "./bad-input.ts";

const file = "data/report/pilot/stored.json";
const seed = "calibration";
const preparation = 2;
/** The longest first: shorter ones are read from the same pilots. */
const lengths = [6, 2];

await tellingBadInput("pilots", calibratePilots);

async function calibratePilots(): Promise<void> {
  const { values: options } = parseArgs({
    options: {
      pilots: { type: "string", default: "1000" },
      scenarios: { type: "string", default: "burrow,twelve-zones" },
      workers: { type: "string", default: String(availableParallelism()) },
    },
  });

  // of one alone there is no spread
  const pilots = wholeNumber("--pilots", options.pilots, 2);
  const workers = wholeNumber("--workers", options.workers, 1);
  const organisations = options.scenarios.split(",").map((name) => {
    if (!Object.hasOwn(scenarios, name))
      throw new InputError("--scenarios", `${name}, wants names of the catalogue`);
    return { name, base: resolveOrganisation(name, { lookup: (own) => scenarios[own] }) };
  });
  const pool = nodePool({ workers });
  const store = openJobStore("out/pilots");
  let kept = JSON.parse(readFileSync(file, "utf8")) as StoredCalibration[];

  try {
    for (const { name, base } of organisations) {
      const studies = lengths.map((cycles) => pilotStudy(base, { preparation, cycles }));
      // gates and level as a plan without options has them
      const { plan } = lockPlan({
        scenario: { name, digest: organisationDigest(studies[0]) },
        department: base.pilotUnit,
        comparison: null,
        chosen: "random",
        measure: pilotMeasures[0].id,
        baseline: base.calendar.baselineCycles,
        preparation,
        cycles: lengths[0],
        looks: 1,
        gates: usualGates,
        data: { kind: "simulated", seed, replication: 0 },
      });
      const asked = { gates: plan.gates, level: plan.looks[0].level };
      const startedAt = performance.now();
      const records = await simulateCalibrations(
        studies[0],
        { ...asked, pilots, seed },
        {
          lengths,
          run: (jobs) =>
            sweep(jobs, {
              pool,
              store,
              onProgress: (done, wanted) =>
                process.stderr.write(`\r${name}: ${done} of ${wanted} jobs`),
            }),
        },
      );
      const own = records.map((record, place): StoredCalibration => ({
        scenario: name,
        key: calibrationKey(studies[place], asked),
        record,
      }));
      kept = [...kept.filter(({ scenario }) => scenario !== name), ...own];
      writeFileSync(file, `${JSON.stringify(kept, null, 1)}\n`);
      const seconds = Math.round((performance.now() - startedAt) / 1000);
      process.stderr.write(`\n${name}: ${pilots} pilots in ${seconds} s\n`);
    }
  } finally {
    await pool.close();
  }
}
