/**
 * The floors as data: which room a file stands in, and what each room may import. A door is one file instead of a
 * whole room. Lower floors never import higher ones, rooms of one floor never each other, and from floor 2 upwards
 * the only way into `sim` is `sim/index.ts`.
 */

import { computed } from "./read-source.ts";

export interface Room {
  /** Folder, or a single file when it stands for itself. */
  path: string;
  floor: number;
  /** Rooms and doors of this project; a room may always import itself. */
  imports: readonly string[];
  /** Imported for their types only, because no code of that room may run here. */
  types?: readonly string[];
  /** Packages, exact or as `@scope/*`; `node:*` stands for Node's own modules. */
  packages?: readonly string[];
  /** No clock, console, network, DOM, timers, process, engine-dependent mathematics. */
  pure?: true;
}

const door = "sim/index.ts";
const charts = ["@observablehq/plot", "@observablehq/inputs", "d3", "htl", "@uwdata/vgplot"];
const tables = [
  "@uwdata/flechette",
  "apache-arrow",
  "parquet-wasm",
  "parquet-wasm/*",
  "@duckdb/duckdb-wasm",
  "@duckdb/duckdb-wasm/*",
];
const page = ["preact", "preact/*", "@preact/signals", "comlink", ...charts, ...tables];

/** Longest path wins, so `sim/kernel` is a room of its own inside `sim`. */
export const rooms: readonly Room[] = [
  { path: "sim/kernel", floor: 0, imports: [], pure: true },
  // The master key is the one place that turns a person's seed string into bits.
  {
    path: "sim/kernel/keys.ts",
    floor: 0,
    imports: ["sim/kernel"],
    packages: ["seedrandom"],
    pure: true,
  },
  { path: "sim/scenario", floor: 1, imports: [], packages: ["zod"], pure: true },
  {
    path: "sim/network",
    floor: 1,
    imports: ["sim/kernel", "sim/scenario"],
    packages: ["zod"],
    pure: true,
  },
  {
    path: "sim/model",
    floor: 1,
    imports: ["sim/kernel", "sim/scenario"],
    types: ["sim/results.ts"],
    packages: ["zod"],
    pure: true,
  },
  ...["sim/failures", "sim/deployments", "sim/measures"].map((path): Room => ({
    path,
    floor: 1,
    imports: ["sim/model", "sim/kernel"],
    types: ["sim/results.ts"],
    pure: true,
  })),
  {
    path: "sim",
    floor: 1,
    imports: [
      "sim/kernel",
      "sim/scenario",
      "sim/network",
      "sim/model",
      "sim/failures",
      "sim/deployments",
      "sim/measures",
    ],
    packages: ["zod"],
    pure: true,
  },
  { path: "scenarios", floor: 1, imports: [] },
  {
    path: "analysis",
    floor: 2,
    imports: [],
    types: [door],
    packages: ["@stdlib/*", "ml-matrix"],
    pure: true,
  },
  { path: "data", floor: 3, imports: [door, "analysis"], packages: ["@uwdata/flechette", "zod"] },
  {
    path: "adapters/node",
    floor: 4,
    imports: [door, "analysis", "data"],
    packages: [
      "node:*",
      "comlink",
      "comlink/*",
      "@duckdb/node-api",
      "parquet-wasm",
      "parquet-wasm/*",
    ],
  },
  {
    path: "adapters/browser",
    floor: 4,
    imports: [door, "analysis", "data"],
    packages: ["comlink", ...tables],
  },
  {
    path: "cli",
    floor: 5,
    imports: [door, "scenarios", "analysis", "data", "adapters/node", "package.json"],
    packages: ["node:*", "commander", "jsdom", "@observablehq/plot"],
  },
  // The launcher builds the bundle and imports what it built.
  { path: "cli/burrow.mjs", floor: 5, imports: [], packages: ["node:*", "vite", computed] },
  {
    path: "web",
    floor: 5,
    imports: [door, "scenarios", "analysis", "data", "adapters/browser"],
    packages: page,
  },
  {
    path: "notebooks",
    floor: 5,
    imports: [door, "scenarios", "analysis", "data", "adapters/browser"],
    packages: page,
  },
  {
    path: "bench",
    floor: 5,
    // Benches measure the kernel itself, through its own public functions, and in the Chromium that tests run in.
    imports: [
      door,
      "sim/kernel",
      "scenarios",
      "analysis",
      "data",
      "adapters/node",
      "tools/browser.ts",
      "package.json",
    ],
    packages: ["node:*", "vite", "playwright", "@uwdata/flechette"],
  },
  {
    path: "tools",
    floor: 5,
    imports: [door, "scenarios", "analysis", "data", "adapters/node"],
    packages: [
      "node:*",
      "vite",
      "playwright",
      // tools/run.mjs starts what it has just bundled.
      computed,
      "@observablehq/notebook-kit",
      "@observablehq/notebook-kit/*",
    ],
  },
];

/** The room of a file, by its longest matching path; undefined for tests and configuration. */
export function roomOf(file: string): Room | undefined {
  let found: Room | undefined;
  for (const room of rooms) {
    const inside = file === room.path || file.startsWith(`${room.path}/`);
    if (inside && (found === undefined || room.path.length > found.path.length)) found = room;
  }
  return found;
}
