/**
 * Enforces the floors of ARCHITECTURE.md on every source file, and plants what must be refused, so that a rule which
 * stops biting is noticed. The linter is planted against as well: it is what people see while they type.
 */
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { roomOf, rooms } from "./floors.ts";
import { bannedIn } from "./read-source.ts";
import { violations } from "./violations.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));
const manifest = JSON.parse(readFileSync(join(project, "package.json"), "utf8")) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
const declared = new Set([
  ...Object.keys(manifest.dependencies),
  ...Object.keys(manifest.devDependencies),
]);

/** Every source file of the rooms, relative to the project. */
function sourceFiles(): string[] {
  const tops = [...new Set(rooms.map(({ path }) => path.split("/")[0]))];
  return tops.flatMap((top) =>
    readdirSync(join(project, top), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(project.length)),
  );
}

const plant = (file: string, source: string) => violations(file, source, declared);

describe("the house", () => {
  const files = sourceFiles();

  test("every source file imports only what its floor allows and uses nothing its floor bans", () => {
    expect(files.length).toBeGreaterThan(5);
    const found = files.flatMap((file) => plant(file, readFileSync(join(project, file), "utf8")));
    expect(found).toEqual([]);
  });

  test("every source file stands in a room", () => {
    expect(files.filter((file) => roomOf(file) === undefined)).toEqual([]);
  });

  test("no room may import a room of a higher floor", () => {
    const upward = rooms.flatMap((room) =>
      [...room.imports, ...(room.types ?? [])]
        .filter((path) => (roomOf(path)?.floor ?? 0) > room.floor)
        .map((path) => `${room.path} -> ${path}`),
    );
    expect(upward).toEqual([]);
  });
});

describe("a planted import is refused", () => {
  test.each([
    [
      "upwards, from the kernel to the model",
      "sim/kernel/a.ts",
      `import { x } from "../model/b.ts";`,
    ],
    ["upwards, for its types", "sim/kernel/a.ts", `import type { X } from "../model/b.ts";`],
    ["upwards, by a re-export", "sim/model/a.ts", `export * from "../index.ts";`],
    ["upwards, when needed", "sim/model/a.ts", `const b = await import("../../analysis/b.ts");`],
    ["upwards, as an import type", "sim/model/a.ts", `let b: import("../../data/b.ts").B;`],
    ["upwards, as a worker address", "data/a.ts", `new URL("../cli/b.ts", import.meta.url);`],
    [
      "sideways, failures to measures",
      "sim/failures/a.ts",
      `import { x } from "../measures/b.ts";`,
    ],
    ["sideways, adapter to adapter", "adapters/node/a.ts", `import { x } from "../browser/b.ts";`],
    ["past the door of sim", "data/a.ts", `import { x } from "../sim/model/b.ts";`],
    ["past the door, to another file", "web/a.ts", `import type { X } from "../sim/results.ts";`],
    [
      "of model code by analysis",
      "analysis/a.ts",
      `import { simulateChunk } from "../sim/index.ts";`,
    ],
    ["of an address nobody can check", "sim/model/a.ts", "await import(where);"],
    ["of a test by the house", "cli/a.ts", `import { x } from "../tests/b.ts";`],
    ["of a package in the kernel", "sim/kernel/a.ts", `import { z } from "zod";`],
    ["of the seed's package elsewhere", "sim/kernel/a.ts", `import seedrandom from "seedrandom";`],
    ["of Node in analysis", "analysis/a.ts", `import { readFileSync } from "node:fs";`],
    ["of Node in the page", "web/a.tsx", `import { readFileSync } from "node:fs";`],
    ["of an undeclared package", "analysis/a.ts", `import x from "@stdlib/not-declared";`],
  ])("%s", (_what, file, source) => {
    expect(plant(file, source)).toHaveLength(1);
  });

  test("and names the file, the target and both floors", () => {
    expect(plant("sim/kernel/a.ts", `import { x } from "../model/b.ts";`)).toEqual([
      "sim/kernel/a.ts: imports sim/model/b.ts, but sim/kernel (floor 0) may not reach into sim/model (floor 1)",
    ]);
  });

  test("while downward imports, doors and types are allowed", () => {
    expect(plant("sim/kernel/a.ts", `import { x } from "./keys.ts";`)).toEqual([]);
    expect(plant("sim/kernel/keys.ts", `import seedrandom from "seedrandom";`)).toEqual([]);
    expect(plant("sim/failures/a.ts", `import { x } from "../model/b.ts";`)).toEqual([]);
    expect(plant("sim/model/a.ts", `import type { X } from "../results.ts";`)).toEqual([]);
    expect(plant("analysis/a.ts", `import type { X } from "../sim/index.ts";`)).toEqual([]);
    expect(plant("cli/a.ts", `import { x } from "../sim/index.ts";`)).toEqual([]);
  });
});

describe("a planted word is refused on the pure floors", () => {
  test.each([
    ["Math.log(2)", "Math.log"],
    ['Math["exp"](2)', "Math.exp"],
    ["Math.random()", "Math.random"],
    ["const { sin } = Math;", "Math under another name"],
    ["let x = 2 ** 3;", "**"],
    ["let x = 2; x **= 3;", "**="],
    ["Date.now()", "Date"],
    ["const now = new Date();", "Date"],
    ["console.log(1)", "console"],
    ["process.exit(1)", "process"],
    ["performance.now()", "performance"],
    ["setTimeout(() => 1, 5)", "setTimeout"],
    ['fetch("x")', "fetch"],
    ["document.title", "document"],
    ["globalThis.x", "globalThis"],
    ["crypto.randomUUID()", "crypto"],
    ["import.meta.url", "import.meta"],
    ['"a".localeCompare("b")', "localeCompare"],
  ])("%s", (source, word) => {
    expect(bannedIn("sim/model/a.ts", source)).toEqual([word]);
    expect(plant("sim/model/a.ts", source)).toHaveLength(1);
    expect(plant("analysis/a.ts", source)).toHaveLength(1);
    expect(plant("cli/a.ts", source)).toEqual([]);
  });

  test("while exact mathematics, own names, comments and strings are allowed", () => {
    const source = `
      // Math.log and Date are only words here
      export function f(window: number, row: { process: number }): string {
        return "console.log" + Math.sqrt(window) + row.process + Math.PI;
      }
      export const g = { Date: 1, performance: 2 };`;
    expect(bannedIn("sim/model/a.ts", source)).toEqual([]);
  });
});

describe("the linter refuses", () => {
  /** The findings of the project's own configuration on one planted file. */
  function lint(file: string, source: string, ...options: string[]): string {
    const folder = mkdtempSync(join(tmpdir(), "burrow-lint-"));
    try {
      copyFileSync(join(project, ".oxlintrc.json"), join(folder, ".oxlintrc.json"));
      copyFileSync(join(project, "tsconfig.base.json"), join(folder, "tsconfig.json"));
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), source);
      const command = join(project, "node_modules/oxlint/bin/oxlint");
      const { stdout } = spawnSync(process.execPath, [command, "--format=unix", ...options], {
        cwd: folder,
        encoding: "utf8",
      });
      return stdout;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  test("a banned function and a clock on a pure floor, and only there", () => {
    const source = "export const x = Math.log(2) + Date.now();\n";
    expect(lint("sim/model/a.ts", source)).toContain("'Math.log' is restricted");
    expect(lint("sim/model/a.ts", source)).toContain("Unexpected use of 'Date'");
    expect(lint("cli/a.ts", source)).not.toContain("restricted");
  });

  test("a promise that nobody waits for", () => {
    const source = "async function f(): Promise<void> {}\nexport function g(): void {\n  f();\n}\n";
    expect(lint("cli/a.ts", source, "--type-aware")).toContain("no-floating-promises");
  });
});
