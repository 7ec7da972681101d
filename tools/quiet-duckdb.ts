/**
 * DuckDB's worker files name source maps that their package lacks; the development server and the tests would print
 * dozens of warnings. This plugin removes the names while serving; a build does not need it.
 */
import { readFile } from "node:fs/promises";
import type { Plugin } from "vite";

const workerFile = /\/duckdb-browser-[\w.]+\.worker\.js(\?v=\w+)?$/;

/** A plugin for `vite` and `vitest` that serves DuckDB's workers without their source map comment. */
export function quietDuckdb(): Plugin {
  return {
    name: "burrow:quiet-duckdb",
    apply: "serve",
    enforce: "pre",
    async load(id) {
      if (!workerFile.test(id)) return null;
      const text = await readFile(id.replace(/\?.*$/, ""), "utf8");
      return text.replace(/^\/\/# sourceMappingURL=.*$/gm, "");
    },
  };
}
