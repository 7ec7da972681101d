/**
 * Two projects: `node` runs `*.test.ts`, `browser` runs `*.browser.test.ts` in a real Chromium, and `*.both.test.ts`
 * run in both. TEST_REPORT=FILE also writes the results as JSON, for the count at the end of `.ci/run`.
 */
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { browserFlags, findBrowser } from "./tools/browser.ts";
import { definedSources } from "./tools/source-digest.ts";
import { pageDependencies } from "./tools/page-dependencies.ts";
import { bitsInNode, referenceVectors } from "./tests/reference/serve-vectors.ts";
import { pagePlugins } from "./vite.config.ts";

const browser = await findBrowser();
const report = process.env.TEST_REPORT;
const oxc = { jsx: { runtime: "automatic", importSource: "preact" } } as const;

export default defineConfig({
  test: {
    reporters: report === undefined ? ["default"] : ["default", "json"],
    outputFile: report === undefined ? {} : { json: report },
    projects: [
      {
        oxc,
        define: definedSources(import.meta.url),
        plugins: [referenceVectors()],
        test: {
          name: "node",
          include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
          exclude: ["tests/**/*.browser.test.*"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        oxc,
        plugins: [pagePlugins, referenceVectors()],
        worker: { format: "es" },
        optimizeDeps: pageDependencies(),
        test: {
          name: "browser",
          include: ["tests/**/*.browser.test.{ts,tsx}", "tests/**/*.both.test.{ts,tsx}"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            api: { host: "127.0.0.1" },
            commands: { bitsInNode },
            provider: playwright({
              launchOptions: {
                executablePath: browser.executablePath,
                args: [...browserFlags],
                env: { ...process.env, ...browser.env },
              },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
