/** Cost per event as the organisation grows, and as a run gets longer: 55 agents to 27,001, with --large to 112,501. */
import { atMost, exactly, sample, type Check, type Section } from "../measure.ts";
import type { Grown } from "../samples.ts";
import type { Twin } from "../twin.ts";

const BYTES_PER_ROW = 64;

/** Managers, and how much dearer than with 6 an event may be. */
const sizes: [managers: number, bar: number][] = [
  [6, 1],
  [60, 1.2],
  [600, 1.2],
  [3000, 1.5],
];
const large: [number, number] = [12_500, 2.5];

export function growthSection(twin: Twin | undefined, isLarge: boolean): Section {
  const rows: string[][] = [];
  const checks: Check[] = [];
  let first = NaN;
  let firstTwin = NaN;
  for (const [managers, bar] of isLarge ? [...sizes, large] : sizes) {
    const tasks = Math.min(3_000_000, Math.max(300_000, 4000 * managers));
    const here = sample<Grown>("growth", managers, tasks);
    const result = twin?.run("orgfast", tasks, managers, 3);
    if (managers === 6) {
      first = here.ns;
      firstTwin = result?.ns ?? NaN;
    }
    const agents = 9 * managers + 1;
    rows.push([
      agents.toLocaleString("en"),
      tasks.toLocaleString("en"),
      here.ns.toFixed(1),
      (here.ns / first).toFixed(2),
      result === undefined ? "no compiler" : (result.ns / firstTwin).toFixed(2),
      here.bytes.toFixed(0),
    ]);
    if (result !== undefined) {
      checks.push(
        exactly(
          `${agents} agents: order of departures of the twin`,
          here.hash === result.hash,
          String(here.hash),
        ),
      );
    }
    if (managers > 60) {
      checks.push(
        atMost(`${agents} agents: cost per event against 55 agents`, here.ns / first, bar),
      );
    }
    if (managers >= 3000) {
      checks.push(
        atMost(`${agents} agents: bytes per agent and live task`, here.bytes, BYTES_PER_ROW),
      );
    }
  }
  const short = sample<Grown>("growth", 6, 100_000);
  const long = sample<Grown>("growth", 6, isLarge ? 10_000_000 : 3_000_000);
  const what = `55 agents: cost per event of ${isLarge ? 10 : 3} million tasks against 100,000`;
  checks.push(atMost(what, long.ns / short.ns, 1.1));
  return {
    title: "Growth",
    what: "Workload C with more managers: CPU per event, relative to 55 agents; the twin's growth beside it.",
    header: [
      "agents",
      "tasks",
      "ns per event",
      "growth",
      "growth of the C++ twin",
      "bytes per agent and live task",
    ],
    rows,
    checks,
  };
}
