/**
 * Finds the Chromium that tests run in, the same way for everybody: CHROMIUM_PATH, a Chromium on PATH, the packaged
 * build from node_modules (Linux x64), Playwright's own cache, or an error that says what to install.
 * It never installs anything and never skips silently. The environment of this process is left as it was.
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { unpackChromium } from "./packaged-chromium.ts";

/** What to start: the binary, and the environment it needs besides the caller's (empty for an installed Chromium). */
export interface Browser {
  executablePath: string;
  env: Record<string, string>;
  origin: "CHROMIUM_PATH" | "PATH" | "packaged" | "playwright";
}

/** Where to look; by default this process and this machine. */
export interface Surroundings {
  env: Record<string, string | undefined>;
  platform: string;
  arch: string;
  /** The path of Playwright's own Chromium, if it has one. */
  playwright: () => Promise<string | undefined>;
}

const here: Surroundings = {
  env: process.env,
  platform: process.platform,
  arch: process.arch,
  playwright: playwrightsOwn,
};

const namesOnPath = ["chromium", "chromium-browser", "google-chrome"];

/** No sandbox (root has none), no graphics card, nothing that talks to the network on its own. */
export const browserFlags: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The first Chromium found in the order above; throws an error that names the remedies when there is none. */
export async function findBrowser(surroundings: Surroundings = here): Promise<Browser> {
  const { env, platform, arch } = surroundings;
  const named = env.CHROMIUM_PATH;
  if (named !== undefined && named !== "") {
    if (!isExecutable(named)) {
      throw new Error(`CHROMIUM_PATH: ${named}, wants the path of an executable Chromium`);
    }
    return { executablePath: named, env: {}, origin: "CHROMIUM_PATH" };
  }
  const installed = onPath(env.PATH ?? "");
  if (installed !== undefined) return { executablePath: installed, env: {}, origin: "PATH" };
  if (platform === "linux" && arch === "x64") return { ...unpackChromium(), origin: "packaged" };
  const cached = await surroundings.playwright();
  if (cached !== undefined) return { executablePath: cached, env: {}, origin: "playwright" };
  throw new Error(
    `no Chromium for ${platform} ${arch}: set CHROMIUM_PATH, or install one with ` +
      "`apt-get install chromium` or `npx playwright install chromium`",
  );
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(path: string): string | undefined {
  for (const folder of path.split(delimiter)) {
    if (folder === "") continue;
    for (const name of namesOnPath) {
      const candidate = join(folder, name);
      if (isExecutable(candidate) && answers(candidate)) return candidate;
    }
  }
  return undefined;
}

/** Some systems install a stub of that name which only tells how to get the browser. */
function answers(path: string): boolean {
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}

async function playwrightsOwn(): Promise<string | undefined> {
  const { chromium } = await import("playwright");
  const path = chromium.executablePath();
  return path !== "" && existsSync(path) ? path : undefined;
}
