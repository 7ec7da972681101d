/**
 * Who wins: deploy now against wait for readiness at quasi-random points of what drives the decision, in the ordinary
 * and the saturated burrow. Prints the share of points where each arm wins, where there is no practical difference and
 * where it cannot be told, and which inputs the difference goes with. A finding, not a target: nothing is tuned to it.
 *
 *   npm run who-wins -- [--points 128] [--pairs 20] [--workers 2] [--out FILE]     a run that was stopped goes on
 *   npm run who-wins -- --boundary [--pairs 200]        starting traits x strength of coaching, saturated
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { nodePool } from "../adapters/node/pool.ts";
import { runExperiment } from "../analysis/experiment.ts";
import { compareMeasures } from "../analysis/compare-measures.ts";
import { scalePoints, sobolPoints } from "../analysis/sobol.ts";
import { scenarios } from "../scenarios/index.ts";
import {
  InputError,
  resolveScenario,
  tableShapes,
  type OrganisationScenario,
} from "../sim/index.ts";

/** What drives the decision, with the ranges in which it is assumed; hazards of the baseline by dose. */
const drivers: readonly [path: string, low: number, high: number][] = [
  ["parameters.traits.acceptance", 0.2, 0.8],
  ["parameters.traits.commitment", 0.2, 0.8],
  ["parameters.traits.efficacy", 0.2, 0.8],
  ["parameters.traits.truth", 0.2, 0.8],
  ["parameters.traits.answered", 0.001, 0.01],
  ["parameters.traits.halfLifeCycles", 6, 24],
  ["parameters.traits.coaching", 0.02, 0.15],
  ["parameters.deployment.coachingHours", 0.25, 1.5],
  ["parameters.deployment.assessmentNoise", 0.01, 0.15],
  ["parameters.deployment.workerHours", 2, 24],
  ["parameters.deployment.adoptionOwn", 0.01, 0.15],
  ["parameters.deployment.adoptionPeers", 0.1, 0.6],
  ["parameters.deployment.rollBackFall", 0.02, 0.1],
  ["parameters.learning.transfer", 0.3, 0.8],
  ["parameters.learning.contradictionFactor", 1, 20],
  ["parameters.sop.evidenceScale", 2, 15],
  ["parameters.governance.managerViolations", 0, 2],
  ["failures.bypassing-the-spine.dose", 0, 1],
  ["failures.priority-whiplash.dose", 0, 0.5],
];

interface Answer {
  on: string;
  point: number;
  word: string;
  mean: number;
  low: number;
  high: number;
}

function lookup(name: string): unknown {
  if (!Object.hasOwn(scenarios, name)) throw new InputError(name, "no such scenario");
  return scenarios[name];
}

function option(name: string, fallback: string): string {
  const place = process.argv.indexOf(`--${name}`);
  return place < 0 ? fallback : process.argv[place + 1];
}

const isBoundary = process.argv.includes("--boundary");
const pairs = Number(option("pairs", isBoundary ? "200" : "20"));
const points = Number(option("points", "128"));
const out = option("out", `bench/${isBoundary ? "boundary" : "who-wins"}.json`);
const pool = nodePool({ workers: Number(option("workers", "2")) });

/** wait - now in decision hours, with its verdict. */
async function compare(
  on: string,
  point: number,
  set: Record<string, string>,
  seed: string,
): Promise<Answer> {
  const arms = ["deploy-now", "wait-for-readiness"].map(
    (name) => resolveScenario(lookup(name), { lookup, on, set }) as OrganisationScenario,
  );
  const result = await runExperiment({
    arms,
    seed,
    replications: pairs,
    tables: tableShapes,
    pool,
  });
  const people = arms[0].units.reduce((sum, unit) => sum + unit.workers + 1, 10);
  const delta = 0.005 * people * 8 * arms[0].calendar.cycleDays * arms[0].calendar.horizonCycles;
  const { verdict, measures } = compareMeasures(result, {
    a: 0,
    b: 1,
    labels: ["now", "wait"],
    delta,
  });
  const { mean, low, high } = measures.find(({ id }) => id === "decision_hours")!.difference;
  return { on, point, word: verdict.word, mean, low, high };
}

const answers: Answer[] = existsSync(out)
  ? (JSON.parse(readFileSync(out, "utf8")) as Answer[])
  : [];
const isKnown = (on: string, point: number) =>
  answers.some((a) => a.on === on && a.point === point);
const note = (answer: Answer) => {
  answers.push(answer);
  writeFileSync(out, `${JSON.stringify(answers)}\n`);
};

if (isBoundary) {
  const cells = [0.25, 0.7].flatMap((trait) => [0.03, 0.12].map((coaching) => [trait, coaching]));
  for (const [point, [trait, coaching]] of cells.entries()) {
    const set = Object.fromEntries(
      ["acceptance", "commitment", "efficacy", "truth"].map((name) => [
        `parameters.traits.${name}`,
        String(trait),
      ]),
    );
    set["parameters.traits.coaching"] = String(coaching);
    if (!isKnown("saturated", point)) note(await compare("saturated", point, set, "boundary"));
    const a = answers.find((each) => each.point === point)!;
    process.stdout.write(
      `traits ${trait}, coaching ${coaching}: wait - now ${a.mean.toFixed(0)} h (95 % interval ${a.low.toFixed(0)} to ${a.high.toFixed(0)}): ${a.word}\n`,
    );
  }
} else {
  const unit = sobolPoints({ points, dimensions: drivers.length });
  const scaled = scalePoints(
    unit,
    drivers.map(([, low, high]) => [low, high] as const),
  );
  const valuesOf = (point: number) => drivers.map((_, i) => scaled[point * drivers.length + i]);
  const open = Array.from({ length: points }, (_, point) => point).flatMap((point) =>
    ["burrow", "saturated"].filter((on) => !isKnown(on, point)).map((on) => ({ on, point })),
  );
  // several comparisons at once: one of 20 pairs is a chunk of 16 and one of 4, which would leave a worker idle
  const lane = async (): Promise<void> => {
    for (let next = open.shift(); next !== undefined; next = open.shift()) {
      const { on, point } = next;
      const set = Object.fromEntries(
        drivers.map(([path], i) => [path, String(valuesOf(point)[i])]),
      );
      note(await compare(on, point, set, `point ${point}`));
    }
  };
  await Promise.all([lane(), lane(), lane()]);
  for (const on of ["burrow", "saturated"]) {
    const own = answers.filter((answer) => answer.on === on && answer.point < points);
    const share = (word: string) =>
      ((100 * own.filter((a) => a.word === word).length) / own.length).toFixed(0);
    process.stdout.write(
      `${on}: now better ${share("A better")} %, wait better ${share("B better")} %, no practical difference ${share("no practical difference")} %, cannot tell ${share("cannot tell")} % of ${own.length} points x ${pairs} pairs; mean of wait - now ${(own.reduce((s, a) => s + a.mean, 0) / own.length).toFixed(0)} h\n`,
    );
    const ranks = drivers
      .map(([path], i) => ({
        path,
        rho: rankCorrelation(
          own.map((a) => valuesOf(a.point)[i]),
          own.map((a) => a.mean),
        ),
      }))
      .toSorted((a, b) => Math.abs(b.rho) - Math.abs(a.rho));
    for (const { path, rho } of ranks.slice(0, 6))
      process.stdout.write(`  ${path}: rank correlation with wait - now ${rho.toFixed(2)}\n`);
  }
}
await pool.close();

/** Spearman's rank correlation of values without ties. */
function rankCorrelation(x: readonly number[], y: readonly number[]): number {
  const ranks = (values: readonly number[]) => {
    const order = values.map((_, i) => i).toSorted((a, b) => values[a] - values[b]);
    const rank: number[] = [];
    order.forEach((i, place) => (rank[i] = place));
    return rank;
  };
  const [rx, ry] = [ranks(x), ranks(y)];
  const n = x.length;
  const squares = rx.reduce((sum, r, i) => sum + (r - ry[i]) * (r - ry[i]), 0);
  return 1 - (6 * squares) / (n * (n * n - 1));
}
