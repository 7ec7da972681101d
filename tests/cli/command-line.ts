/**
 * The command line as it is shipped: the bundle of vite.cli.config.ts, built once per test file into a folder of its own,
 * and processes that run it. Scenarios are made short, a replication takes some milliseconds.
 */
import { type ChildProcess, type SpawnSyncReturns, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const project = fileURLToPath(new URL("../..", import.meta.url));

/** Two cycles instead of 36. */
export const short = [
  "--set",
  "calendar.warmUpCycles=0",
  "--set",
  "calendar.baselineCycles=1",
  "--cycles",
  "1",
];

export interface CommandLine {
  /** For files of the tests. */
  folder: string;
  burrow(...words: string[]): SpawnSyncReturns<string>;
  start(...words: string[]): Running;
  remove(): void;
}

export interface Running {
  process: ChildProcess;
  /** Exit code or signal, and what was printed. */
  ended: Promise<{ code: number | null; signal: string | null; stdout: string; stderr: string }>;
}

export async function buildCommandLine(): Promise<CommandLine> {
  const folder = mkdtempSync(join(tmpdir(), "burrow-command-"));
  await build({
    root: project,
    configFile: join(project, "vite.cli.config.ts"),
    logLevel: "silent",
    // The bundle stands outside the project, where no package is found; jsdom cannot be bundled.
    ssr: { noExternal: true, external: ["jsdom"] },
    build: { outDir: join(folder, "dist"), emptyOutDir: true },
  });
  symlinkSync(join(project, "node_modules"), join(folder, "node_modules"));
  const main = join(folder, "dist/main.js");
  const options = { cwd: folder, encoding: "utf8" as const };
  return {
    folder,
    burrow: (...words) => spawnSync(process.execPath, [main, ...words], options),
    start: (...words) => running(spawn(process.execPath, [main, ...words], options)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function running(child: ChildProcess): Running {
  const output = { stdout: "", stderr: "" };
  child.stdout!.on("data", (text) => (output.stdout += text));
  child.stderr!.on("data", (text) => (output.stderr += text));
  const ended = new Promise<Awaited<Running["ended"]>>((resolve) => {
    child.on("close", (code, signal) => resolve({ code, signal, ...output }));
  });
  return { process: child, ended };
}
