/**
 * The pages as people get them: built once by Vite into a temporary folder, served compressed by a small server on this
 * machine, opened in the same Chromium as all browser tests. Every request of a page is recorded.
 */
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium, type Browser, type Page } from "playwright";
import { build } from "vite";
import { browserFlags, findBrowser } from "../../tools/browser.ts";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

export interface OpenedPage {
  page: Page;
  /** Addresses asked for outside this server, pages and workers alike. */
  foreign: string[];
  /** Errors that nobody caught. */
  errors: string[];
}

export interface BuiltPages {
  origin: string;
  /** Opens a page of the build in a browser context of its own. */
  open(
    path: string,
    options?: { width?: number; colorScheme?: "light" | "dark" },
  ): Promise<OpenedPage>;
  /** Bytes of a file of the build after gzip. */
  compressedBytes(path: string): number;
  close(): Promise<void>;
}

export async function buildPages(): Promise<BuiltPages> {
  const folder = mkdtempSync(join(tmpdir(), "burrow-pages-"));
  await build({
    configFile: join(process.cwd(), "vite.config.ts"),
    logLevel: "error",
    build: { outDir: folder, emptyOutDir: true },
  });
  const server = await serve(folder);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await launch();
  return {
    origin,
    open: (path, options) => openPage(browser, origin, path, options),
    compressedBytes: (path) => gzipSync(readFileSync(join(folder, path))).length,
    async close() {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true });
    },
  };
}

async function launch(): Promise<Browser> {
  const { executablePath, env } = await findBrowser();
  return chromium.launch({
    executablePath,
    args: [...browserFlags],
    env: { ...(process.env as Record<string, string>), ...env },
  });
}

async function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    if (path.includes("..") || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "Content-Type": types[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

async function openPage(
  browser: Browser,
  origin: string,
  path: string,
  { width = 1280, colorScheme = "light" }: { width?: number; colorScheme?: "light" | "dark" } = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  const foreign: string[] = [];
  const errors: string[] = [];
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin) foreign.push(url.href);
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(`${origin}/${path}`);
  return { page, foreign, errors };
}
