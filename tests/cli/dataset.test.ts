import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { planTable } from "../../data/assemble.ts";
import { digestTables } from "../../data/digest.ts";
import { tableOrder } from "../../data/schema.ts";
import { InputError } from "../../sim/index.ts";
import { inventedChunks, study } from "./invented-chunks.ts";
import { scratchDataset, usualReplications as replications } from "./scratch-dataset.ts";

const chunks = inventedChunks(replications);
const scratch = scratchDataset();

function digestInMemory(): string {
  const plans = tableOrder.map((name) => {
    const parts = { count: chunks.length, read: (index: number) => chunks[index].parts[name] };
    return planTable(name, { study, parts });
  });
  return digestTables(plans);
}

test("a dataset without interruption has the digest of the tables in memory, every file in CHECKSUMS, and nothing else in its directory", () => {
  const dataset = scratch.open();
  expect(dataset).toMatchObject({ chunks: [], digest: null });
  chunks.toReversed().forEach((chunk) => dataset.save(chunk));
  expect(dataset.finish(replications)).toBe(digestInMemory());
  dataset.close();
  expect(scratch.files()).toEqual([
    "CHECKSUMS",
    "README.md",
    "data/cycles.arrow",
    "data/days.arrow",
    "data/runs.arrow",
    "data/zones.arrow",
    "datapackage.json",
    "dictionary.csv",
    "ro-crate-metadata.json",
    "scenario.json",
  ]);
  const check = spawnSync("sha256sum", ["-c", "--quiet", "CHECKSUMS"], { cwd: scratch.directory });
  expect(check.status).toBe(0);
  const listed = readFileSync(join(scratch.directory, "CHECKSUMS"), "utf8").trimEnd().split("\n");
  expect(["CHECKSUMS", ...listed.map((line) => line.slice(66))].sort()).toEqual(scratch.files());
});

test("finished parts are found again, rows and all, and never written again", () => {
  const first = scratch.open();
  first.save(chunks[2]);
  first.save(chunks[0]);
  const part = join(scratch.directory, "parts/days-000032.arrow");
  const before = statSync(part).ino;

  const second = scratch.open();
  const withoutParts = [chunks[0], chunks[2]].map((chunk) => ({ ...chunk, parts: {} }));
  expect(second.chunks).toEqual(withoutParts);
  second.save(chunks[1]);
  expect(statSync(part).ino).toBe(before);
  expect(second.finish(replications)).toBe(digestInMemory());
});

test("a part that is not whole is simulated again, and so is a chunk with a part missing", () => {
  const first = scratch.open();
  chunks.forEach((chunk) => first.save(chunk));
  truncateSync(join(scratch.directory, "parts/days-000000.arrow"), 1000);
  rmSync(join(scratch.directory, "parts/zones-000016.arrow"));
  expect(scratch.open().chunks.map(({ from }) => from)).toEqual([32]);
});

test("what a killed command was writing is cleared away", () => {
  scratch.open();
  writeFileSync(join(scratch.directory, "parts/days-000000.arrow.123.unfinished"), "half");
  scratch.open().close();
  expect(scratch.files()).toEqual(["scenario.json"]);
});

test("a finished dataset is verified and read, not made again", () => {
  const dataset = scratch.open();
  chunks.forEach((chunk) => dataset.save(chunk));
  const digest = dataset.finish(replications);
  // Killed between the last description and the removal of the parts.
  mkdirSync(join(scratch.directory, "parts"));
  const again = scratch.open();
  expect(existsSync(join(scratch.directory, "parts"))).toBe(false);
  expect(again.digest).toBe(digest);
  expect(again.chunks.map(({ from, to }) => [from, to])).toEqual([
    [0, 16],
    [16, 32],
    [32, 40],
  ]);
  again.chunks.forEach((chunk, index) => {
    expect(chunk.runs).toEqual(chunks[index].runs);
    expect(chunk.cycles).toEqual(chunks[index].cycles);
  });
});

test("a finished dataset that was changed is refused with the name of the file", () => {
  const dataset = scratch.open();
  chunks.forEach((chunk) => dataset.save(chunk));
  dataset.finish(replications);
  writeFileSync(join(scratch.directory, "data/days.arrow"), "other");
  expect(() => scratch.open()).toThrow(/data\/days.arrow: is not what CHECKSUMS says/);
});

test("a directory of another study is refused with the difference, and stays as it is", () => {
  scratch.open();
  const before = readFileSync(join(scratch.directory, "scenario.json"), "utf8");
  expect(() => scratch.open({ seed: "43" })).toThrow(
    `--out: ${scratch.directory} holds another study (seed "42", not "43"), wants another directory`,
  );
  const until = { until: { measure: "lines", halfWidth: 5 } };
  expect(() => scratch.open({ wanted: 3200, stop: until })).toThrow(
    "(40 replications, not until the",
  );
  expect(readFileSync(join(scratch.directory, "scenario.json"), "utf8")).toBe(before);
});

test("a dataset begun by another state of the engine is refused, finished or not, and one that does not say its state", () => {
  const refusal = `--out: ${scratch.directory} holds another study (another state of burrow 0.0.0, with other results), wants another directory`;
  const [first] = chunks;
  const old = scratch.open({ results: "0".repeat(64) });
  old.save(first);
  expect(() => scratch.open()).toThrow(refusal);
  const resumed = scratch.open({ results: "0".repeat(64) });
  expect(resumed.chunks).toHaveLength(1);
  chunks.slice(1).forEach((chunk) => resumed.save(chunk));
  resumed.finish(replications);
  expect(() => scratch.open()).toThrow(refusal);
  const path = join(scratch.directory, "scenario.json");
  const { results: _, ...silent } = JSON.parse(readFileSync(path, "utf8")) as { results: string };
  writeFileSync(path, JSON.stringify(silent));
  expect(() => scratch.open()).toThrow(refusal);
});

test("a directory with other files is refused, and stays as it is", () => {
  mkdirSync(scratch.directory);
  writeFileSync(join(scratch.directory, "thesis.doc"), "mine");
  expect(() => scratch.open()).toThrow(
    "holds other files (thesis.doc), wants a new or empty directory",
  );
  expect(scratch.files()).toEqual(["thesis.doc"]);
});

test("a path that is no directory, and one that cannot be written, are refused with the reason", () => {
  writeFileSync(scratch.directory, "a file");
  const refusalOf = (open: () => unknown) => {
    try {
      return open();
    } catch (error) {
      return error;
    }
  };
  const isFile = refusalOf(() => scratch.open());
  expect(isFile).toBeInstanceOf(InputError);
  expect(String(isFile)).toContain(`--out: ${scratch.directory} cannot be made: a file stands`);
  const isNowhere = refusalOf(() => scratch.open({ directory: "/proc/burrow" }));
  expect(isNowhere).toBeInstanceOf(InputError);
  expect(String(isNowhere)).toContain("/proc/burrow cannot be made: no such file or directory");
});
