/**
 * Which packages Vite bundles before it serves the first page. Found late, a package makes Vite reload the page, and a
 * test in that page fails by chance; so all are named, from package.json. WebAssembly packages address their files
 * relative to themselves and stay as they are.
 */
import { readFileSync } from "node:fs";

const nodeOnly = ["commander"];
const asTheyAre = [
  "@duckdb/duckdb-wasm",
  "parquet-wasm",
  "@observablehq/notebook-kit",
  "observable:runtime",
];

/** For `optimizeDeps` of the pages and of the browser tests. */
export function pageDependencies(): { include: string[]; exclude: string[] } {
  const manifest = new URL("../package.json", import.meta.url);
  const { dependencies } = JSON.parse(readFileSync(manifest, "utf8")) as {
    dependencies: Record<string, string>;
  };
  const include = Object.keys(dependencies).filter(
    (name) => !nodeOnly.includes(name) && !asTheyAre.includes(name),
  );
  // Inserted by the compiler for every page written in TSX.
  const compiled = ["preact/jsx-runtime", "preact/jsx-dev-runtime", "preact/hooks"];
  return { include: [...include, ...compiled], exclude: asTheyAre };
}
