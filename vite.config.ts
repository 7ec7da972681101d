/**
 * The web pages: one Vite build of every page in `pages`, addressable from any folder of any static host (base "./").
 * `pagePlugins` are shared with the browser tests.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin, type PluginOption } from "vite";
import { frontPage, hasScreen } from "./tools/front-page.ts";
import { pageDependencies } from "./tools/page-dependencies.ts";
import { quietDuckdb } from "./tools/quiet-duckdb.ts";

export const pagePlugins: PluginOption[] = [quietDuckdb()];

const comparison = "web/index.html";
const pages: Record<string, string> = {
  comparison,
  firstComparison: "notebooks/first-comparison.html",
};
const open = hasScreen(process) ? `/${comparison}` : false;

/** Loaded here, because the notebook kit brings a whole DOM that tests of the pages do not need. */
async function notebookPlugins(): Promise<Plugin[]> {
  const { offlineNotebooks } = await import("./tools/offline-notebooks.ts");
  return offlineNotebooks();
}

export default defineConfig({
  base: "./",
  appType: "mpa",
  plugins: [...pagePlugins, frontPage(comparison), notebookPlugins()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  optimizeDeps: pageDependencies(),
  worker: {
    format: "es",
    // Constants stay constants: as `var` they would not be folded, and the kernel would be slower.
    rolldownOptions: { output: { topLevelVar: false } },
  },
  server: {
    host: "localhost",
    open,
    watch: { ignored: ["**/dist/**", "**/out/**", "**/coverage/**"] },
  },
  preview: { host: "localhost", open },
  build: {
    target: "es2022",
    outDir: "dist/web",
    rolldownOptions: {
      // The floors below are pure, so a page that only reads catalogues need not carry the engine.
      treeshake: { moduleSideEffects: (id) => !/\/(sim|analysis)\//.test(id) },
      input: Object.fromEntries(
        Object.entries(pages)
          .map(([name, page]) => [name, fileURLToPath(new URL(page, import.meta.url))] as const)
          .filter(([, file]) => existsSync(file)),
      ),
    },
  },
});
