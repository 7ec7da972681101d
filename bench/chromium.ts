/**
 * The heap of a real Chromium before and after a workload, through the debugging protocol: the page's own memory figures
 * are rounded. Each workload has a renderer of its own, so that one does not teach the compiler about the next.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser } from "playwright";
import { build } from "vite";
import { browserFlags, findBrowser } from "../tools/browser.ts";
import { growthOf, roomyHeap, type Growth } from "./allocation.ts";

export class Chromium {
  private readonly browser: Browser;
  private readonly script: string;

  private constructor(browser: Browser, script: string) {
    this.browser = browser;
    this.script = script;
  }

  /** @throws Error that says what to install when there is no Chromium */
  static async start(): Promise<Chromium> {
    const { executablePath, env } = await findBrowser();
    const script = await bundlePage("dist/bench-page");
    const browser = await chromium.launch({
      executablePath,
      args: [...browserFlags, `--js-flags=${roomyHeap.join(" ")}`],
      env: { ...(process.env as Record<string, string>), ...env },
    });
    return new Chromium(browser, script);
  }

  get version(): string {
    return this.browser.version();
  }

  /** What the runs of a workload (workloads/allocating.ts) put on the heap. */
  async growth(workload: string): Promise<Growth[]> {
    const context = await this.browser.newContext();
    try {
      const session = await context.newCDPSession(await context.newPage());
      const evaluate = async (expression: string): Promise<number> => {
        const answer = await session.send("Runtime.evaluate", { expression, awaitPromise: true });
        const { result, exceptionDetails } = answer;
        if (exceptionDetails === undefined) return result.value as number;
        throw new Error(`${workload} in Chromium: ${exceptionDetails.exception?.description}`);
      };
      await evaluate(this.script);
      const count = await evaluate(`prepare(${JSON.stringify(workload)})`);
      const runs = Array.from({ length: count }, (_, run) => async () => ({
        events: await evaluate(`take(${run})`),
      }));
      return await growthOf(runs, async () => {
        const { usedSize } = await session.send("Runtime.getHeapUsage");
        return usedSize;
      });
    } finally {
      await context.close();
    }
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}

/** The page's program as one script without imports. */
async function bundlePage(folder: string): Promise<string> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    build: {
      target: "es2022",
      outDir: folder,
      minify: false,
      rolldownOptions: {
        input: "bench/page.ts",
        // constants stay constants, as in the pages that people get
        output: { format: "iife", topLevelVar: false, entryFileNames: "page.js" },
      },
    },
  });
  return readFileSync(join(folder, "page.js"), "utf8");
}
