/**
 * What a replication of the default burrow costs, and which mechanism costs what: the same replications with one
 * mechanism off, right after those with all on, on the same worker. A mechanism that is off also changes what happens, so
 * events stand beside the time; the first line has nothing off and shows the noise.
 */
import { mechanisms, type OrganisationScenario } from "../../sim/index.ts";
import { atLeast, atMost, type Section } from "../measure.ts";
import { median } from "../../analysis/inference/quantile.ts";
import { shipped } from "../shipped.ts";
import { OneWorker, type Cost } from "../worker-cost.ts";

/** Replications of a full chunk, whose rate is judged; and of a ratio, short so that both sides see the same machine. */
const CHUNK = 16;
const SIDE = 2;

// budgets of a replication: bar and goal
const PER_SECOND = [8, 15] as const;
const EVENTS = [500_000, 300_000] as const;

export async function burrowSection(rounds: number): Promise<Section> {
  const all = shipped("burrow");
  const variants: [name: string, scenario: OrganisationScenario][] = [
    ["nothing", all],
    ...Object.entries(mechanisms).map(([id, what]): [string, OrganisationScenario] => [
      `${id} ${what}`,
      shipped("burrow", { set: { [`mechanisms.${id}`]: "false" } }),
    ]),
  ];
  const worker = new OneWorker();
  try {
    // every variant once, so that all are timed in code that has seen all
    for (const [, scenario] of variants) await worker.cost(scenario, SIDE);
    const chunks: Cost[] = [];
    for (let round = 0; round < rounds; round++) chunks.push(await worker.cost(all, CHUNK));
    const rate = median(chunks.map(({ seconds }) => CHUNK / seconds));
    const cpu = median(chunks.map(({ cpuSeconds }) => cpuSeconds / CHUNK));
    const events = chunks[0].events / CHUNK;
    const rows: string[][] = [];
    for (const [name, scenario] of variants) {
      const ratios = await compare(worker, { all, without: scenario, rounds });
      rows.push([name, ratios.time.toFixed(2), ratios.events.toFixed(2)]);
    }
    return {
      title: "The burrow",
      what:
        `One replication of the default burrow on one warm worker, table parts included: ${rate.toFixed(1)} a second, ` +
        `${(1000 * cpu).toFixed(0)} ms of CPU, ${events.toLocaleString("en", { maximumFractionDigits: 0 })} events, ` +
        `${((1e9 * cpu) / events).toFixed(0)} ns of CPU per event. Below, CPU time and events with one mechanism off, ` +
        `relative to all on: medians of ${rounds} rounds of ${SIDE} and ${SIDE} replications side by side.`,
      header: ["off", "time", "events"],
      rows,
      checks: [
        atLeast("replications a second on one warm worker", rate, ...PER_SECOND),
        atMost("events of a replication", events, ...EVENTS),
      ],
    };
  } finally {
    await worker.close();
  }
}

interface Sides {
  all: OrganisationScenario;
  without: OrganisationScenario;
  rounds: number;
}

/** Both sides in turn; medians of the ratios of rounds. */
async function compare(
  worker: OneWorker,
  { all, without, rounds }: Sides,
): Promise<{ time: number; events: number }> {
  const time: number[] = [];
  let events = NaN;
  for (let round = 0; round < rounds; round++) {
    const usual = await worker.cost(all, SIDE);
    const reduced = await worker.cost(without, SIDE);
    time.push(reduced.cpuSeconds / usual.cpuSeconds);
    events = reduced.events / usual.events;
  }
  return { time: median(time), events };
}
