/** The order in which a Chromium is looked for, with planted surroundings. */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findBrowser, type Surroundings } from "../../tools/browser.ts";

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "burrow-browser-"));
  for (const name of ["chromium", "mine"]) {
    writeFileSync(join(folder, name), "#!/bin/sh\n");
    chmodSync(join(folder, name), 0o755);
  }
  writeFileSync(join(folder, "google-chrome"), "not executable", { mode: 0o644 });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A machine without any Chromium, except where a test says otherwise. */
const bare: Surroundings = {
  env: { PATH: "/nowhere" },
  platform: "linux",
  arch: "arm64",
  playwright: () => Promise.resolve(undefined),
};

test("CHROMIUM_PATH comes first", async () => {
  const env = { CHROMIUM_PATH: join(folder, "mine"), PATH: folder };
  const found = await findBrowser({ ...bare, env });
  expect(found).toEqual({ executablePath: join(folder, "mine"), env: {}, origin: "CHROMIUM_PATH" });
});

test("a CHROMIUM_PATH that cannot be started is an error, not passed over", async () => {
  const env = { CHROMIUM_PATH: join(folder, "absent"), PATH: folder };
  await expect(findBrowser({ ...bare, env })).rejects.toThrow(/CHROMIUM_PATH: .*absent, wants/);
});

test("then an installed one on PATH", async () => {
  const found = await findBrowser({ ...bare, env: { PATH: `/nowhere:${folder}` } });
  expect(found).toEqual({ executablePath: join(folder, "chromium"), env: {}, origin: "PATH" });
});

test("but not a stub that only tells how to install one", async () => {
  const stub = join(folder, "stub");
  mkdirSync(stub);
  writeFileSync(join(stub, "chromium-browser"), "#!/bin/sh\nexit 1\n", { mode: 0o755 });
  const found = await findBrowser({ ...bare, env: { PATH: `${stub}:${folder}` } });
  expect(found.executablePath).toBe(join(folder, "chromium"));
});

test.runIf(process.platform === "linux" && process.arch === "x64")(
  "then the packaged one, with its own libraries and fonts, and this process keeps its environment",
  async () => {
    const before = { ...process.env };
    const { executablePath, env, origin } = await findBrowser({ ...bare, arch: "x64" });
    expect(origin).toBe("packaged");
    expect(existsSync(executablePath)).toBe(true);
    expect(existsSync(join(env.LD_LIBRARY_PATH, "libnss3.so"))).toBe(true);
    expect(existsSync(join(env.FONTCONFIG_PATH, "fonts.conf"))).toBe(true);
    expect(process.env).toEqual(before);
  },
);

test("then the one Playwright keeps", async () => {
  const found = await findBrowser({ ...bare, playwright: () => Promise.resolve("/cache/chrome") });
  expect(found).toEqual({ executablePath: "/cache/chrome", env: {}, origin: "playwright" });
});

test("and without any, an error says what to install", async () => {
  await expect(findBrowser(bare)).rejects.toThrow(
    /no Chromium for linux arm64: .*CHROMIUM_PATH.*apt-get install chromium.*npx playwright install/,
  );
});
