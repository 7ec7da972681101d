#!/usr/bin/env node
/**
 * Starts the command line. Node 20 reads no TypeScript, so this first builds `dist/cli` when it is absent or older
 * than any source; finished files are moved in one by one, so that a command already running keeps its own.
 * Prints nothing on standard output, which belongs to the command.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const project = fileURLToPath(new URL("..", import.meta.url));
const bundle = join(project, "dist/cli");
const main = join(bundle, "main.js");
const sources = [
  "sim",
  "analysis",
  "data",
  "scenarios",
  "adapters/node",
  "cli",
  "package.json",
  "vite.cli.config.ts",
  "tools/source-digest.ts",
];

/** Time of the last change below a path; a folder counts too, because it changes when a file in it is removed. */
function lastChange(path) {
  const { mtimeMs, isDirectory } = describe(path);
  if (!isDirectory) return mtimeMs;
  let latest = mtimeMs;
  for (const name of readdirSync(path)) latest = Math.max(latest, lastChange(join(path, name)));
  return latest;
}

function describe(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  return { mtimeMs: found?.mtimeMs ?? 0, isDirectory: found?.isDirectory() ?? false };
}

function isStale() {
  if (!existsSync(main)) return true;
  const built = describe(main).mtimeMs;
  return sources.some((path) => lastChange(join(project, path)) > built);
}

async function build() {
  const started = new Date();
  const { build: viteBuild } = await import("vite");
  mkdirSync(join(project, "dist"), { recursive: true });
  const fresh = mkdtempSync(join(project, "dist/cli-"));
  try {
    await viteBuild({
      root: project,
      configFile: join(project, "vite.cli.config.ts"),
      logLevel: "warn",
      build: { outDir: fresh, emptyOutDir: true },
    });
    mkdirSync(bundle, { recursive: true });
    // Chunks have a hash in their name, so they first, then the two files that import them.
    const entries = ["worker.js", "main.js"];
    const files = readdirSync(fresh).filter((name) => !entries.includes(name));
    for (const name of [...files, ...entries]) renameSync(join(fresh, name), join(bundle, name));
    // A source changed while building is newer than this.
    utimesSync(main, started, started);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

if (isStale()) await build();
await import(pathToFileURL(main).href);
