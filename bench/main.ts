/**
 * `npm run bench [-- --rounds N] [--large] [--only workloads,growth]`: workloads against the C++ twin, event set, draws,
 * growth, paired draws, allocation, pool, the burrow by mechanism and by size. Prints tables with pass or miss and writes
 * bench/results.md (all sections only).
 * The same bundle is also what its child processes (`sample`) and worker threads run. Exit 1 when an exact gate fails.
 */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { isMainThread } from "node:worker_threads";
import { InputError } from "../sim/index.ts";
import { tellingBadInput, wholeNumber } from "./bad-input.ts";
import type { Section } from "./measure.ts";
import { servePool } from "./pool-worker.ts";
import { heading, sectionText, summary } from "./report.ts";
import { samples } from "./samples.ts";
import { allocationSection } from "./sections/allocation.ts";
import { burrowSection } from "./sections/burrow.ts";
import { eventSetSection } from "./sections/event-set.ts";
import { growthSection } from "./sections/growth.ts";
import { pairedSection } from "./sections/paired.ts";
import { poolSection } from "./sections/pool.ts";
import { sizeSection } from "./sections/size.ts";
import { variatesSection } from "./sections/variates.ts";
import { workloadsSection } from "./sections/workloads.ts";
import { Twin } from "./twin.ts";

if (!isMainThread) servePool();
else if (process.argv[2] === "sample") await printSample(process.argv[3], process.argv.slice(4));
else await tellingBadInput("bench", bench);

async function printSample(name: string, options: string[]): Promise<void> {
  console.log(JSON.stringify(await samples[name](...options)));
}

async function bench(): Promise<void> {
  const { values: options } = parseArgs({
    options: {
      rounds: { type: "string", default: "5" },
      large: { type: "boolean", default: false },
      only: { type: "string" },
    },
  });
  const rounds = wholeNumber("--rounds", options.rounds, 1);
  const twin = Twin.build("dist/bench-twin");
  if (twin === undefined)
    console.log("No C++ compiler (set CXX or install g++): the twin is skipped.");

  const all: Record<string, () => Section | Promise<Section>> = {
    workloads: () => workloadsSection(twin, rounds),
    "event-set": () => eventSetSection(twin),
    draws: () => variatesSection(),
    growth: () => growthSection(twin, options.large),
    paired: () => pairedSection(),
    allocation: () => allocationSection(),
    pool: () => poolSection(rounds + 2),
    burrow: () => burrowSection(rounds),
    size: () => sizeSection(options.large),
  };
  const wanted = options.only?.split(",") ?? Object.keys(all);
  for (const name of wanted)
    if (!(name in all))
      throw new InputError("--only", `${name}, wants some of ${Object.keys(all).join(", ")}`);
  const sections: Section[] = [];
  const texts = [heading(twin === undefined ? undefined : compilerVersion())];
  console.log(texts[0]);
  for (const name of wanted) {
    const section = await all[name]();
    sections.push(section);
    texts.push(sectionText(section));
    console.log(texts.at(-1));
  }
  texts.push(`${summary(sections)}\n`);
  console.log(texts.at(-1));
  if (options.only === undefined) writeFileSync("bench/results.md", texts.join("\n"));
  const exactMisses = sections.flatMap(({ checks }) =>
    checks.filter(({ verdict, wanted: bar }) => verdict === "miss" && bar === "exact"),
  );
  if (exactMisses.length > 0) process.exitCode = 1;
}

function compilerVersion(): string {
  const version = spawnSync(process.env.CXX ?? "g++", ["--version"], { encoding: "utf8" }).stdout;
  return version.split("\n")[0];
}
