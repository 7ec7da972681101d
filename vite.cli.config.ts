/**
 * The command line as two plain JavaScript files: `main.js` and the worker it starts, because Node 20 reads no
 * TypeScript. `cli/burrow.mjs` builds them when they are absent or older than their sources.
 */
import { defineConfig } from "vite";
import { definedSources } from "./tools/source-digest.ts";

export default defineConfig({
  // A bundle for Node: no page, no public folder.
  publicDir: false,
  define: definedSources(import.meta.url),
  build: {
    ssr: true,
    target: "node20",
    outDir: "dist/cli",
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: { main: "cli/main.ts", worker: "adapters/node/worker.ts" },
      output: {
        // Constants stay constants: as `var` they would not be folded, and the kernel would be a tenth slower.
        topLevelVar: false,
        entryFileNames: "[name].js",
        chunkFileNames: "[name]-[hash].js",
        assetFileNames: "[name]-[hash][extname]",
      },
    },
  },
});
