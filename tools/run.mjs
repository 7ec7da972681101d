/**
 * Runs a TypeScript program of this project in Node: `node tools/run.mjs bench/main.ts --option`. Node 20 reads no
 * TypeScript, so the program is bundled first, beside the worker that a pool would start, into dist/run.
 */
import { existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";

const project = fileURLToPath(new URL("..", import.meta.url));
const [program, ...options] = process.argv.slice(2);
if (program === undefined || !existsSync(resolve(program))) {
  console.error(`program: ${program ?? "nothing"}, wants the path of a TypeScript file`);
  process.exit(2);
}

const name = `${basename(dirname(resolve(program)))}-${basename(program, ".ts")}`;
const bundle = join(project, "dist/run", name);
await build({
  root: project,
  configFile: join(project, "vite.cli.config.ts"),
  logLevel: "warn",
  build: {
    outDir: bundle,
    emptyOutDir: true,
    rolldownOptions: { input: { main: resolve(program) } },
  },
});
const main = join(bundle, "main.js");
// The program sees the arguments it would see if Node could start it by itself.
process.argv = [process.argv[0], main, ...options];
await import(pathToFileURL(main).href);
