/**
 * Unpacks the Chromium that is packaged in node_modules (Linux x64, with the NSS libraries a bare machine lacks).
 * The package unpacks to fixed names in the temporary folder, and its libraries only where it believes to be in
 * Lambda: so a child process with an environment of its own does it, into a folder per user and version. The folder
 * appears by one rename, so that processes starting together never see half a browser.
 */
import { execFileSync } from "node:child_process";
import {
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir, userInfo } from "node:os";
import { dirname, join } from "node:path";

/** The binary, and what its process needs to find libraries and fonts; unpacks (some 2 s, 250 MB) the first time. */
export function unpackChromium(): { executablePath: string; env: Record<string, string> } {
  const folder = join(tmpdir(), `burrow-chromium-${userInfo().uid}-${packageVersion()}`);
  if (!isReady(folder)) {
    const fresh = mkdtempSync(`${folder}-`);
    unpackInto(fresh);
    moveInPlace(fresh, folder);
  }
  return {
    executablePath: join(folder, "chromium"),
    env: {
      LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
      FONTCONFIG_PATH: join(folder, "fonts"),
    },
  };
}

/** Found from wherever this file has been bundled to; its entry is build/cjs/index.cjs. */
function packageFolder(): string {
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  return dirname(dirname(dirname(entry)));
}

function packageVersion(): string {
  const file = join(packageFolder(), "package.json");
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}

/** Complete and this user's own; a folder that somebody else put at the name we start a program from is refused. */
function isReady(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (found === undefined) return false;
  if (!found.isDirectory() || found.uid !== userInfo().uid) {
    throw new Error(
      `${folder}: belongs to user ${found.uid}, wants to be a folder of this user; remove it`,
    );
  }
  // Machines tidy their temporary folder file by file.
  const complete = ["chromium", "al2023/lib/libnss3.so", "fonts/fonts.conf"].every((file) =>
    existsSync(join(folder, file)),
  );
  if (!complete) rmSync(folder, { recursive: true, force: true });
  return complete;
}

function unpackInto(folder: string): void {
  // A package may import itself by its name.
  const program = 'import c from "@sparticuz/chromium"; await c.executablePath();';
  execFileSync(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: packageFolder(),
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" },
    stdio: ["ignore", "ignore", "inherit"],
  });
}

/** The package's own font list names /tmp; this one names the unpacked font first, then the machine's. */
function writeFontList(fresh: string, folder: string): void {
  const list = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, "fonts")}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, "font-cache")}</cachedir>
</fontconfig>
`;
  writeFileSync(join(fresh, "fonts", "fonts.conf"), list);
}

function moveInPlace(fresh: string, folder: string): void {
  writeFontList(fresh, folder);
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    // Another process was first: its folder is as good as ours.
    if (!isReady(folder)) throw error;
  }
}
