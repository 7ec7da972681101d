import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Dataset, openDataset } from "../../cli/dataset/dataset.ts";
import { planTable } from "../../data/assemble.ts";
import { digestTables } from "../../data/digest.ts";
import { tableOrder } from "../../data/schema.ts";
import { inventedStudy } from "../data/invented-study.ts";
import { documentOf, inventedChunks, study } from "./invented-chunks.ts";

const replications = 40;
const chunks = inventedChunks(replications);
let scratch = "";
let directory = "";

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "burrow-dataset-"));
  directory = join(scratch, "out");
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

type Changes = Partial<{ wanted: number; seed: string; directory: string }>;

function open(changes: Changes = {}): Dataset {
  const wanted = changes.wanted ?? replications;
  const other = changes.seed === undefined ? study : inventedStudy({ seed: changes.seed });
  const document = documentOf(wanted, other);
  return openDataset({
    directory: changes.directory ?? directory,
    study: other,
    document,
    wanted,
    command: "burrow compare A B",
  });
}

function digestInMemory(): string {
  const plans = tableOrder.map((name) => {
    const parts = { count: chunks.length, read: (index: number) => chunks[index].parts[name] };
    return planTable(name, { study, parts });
  });
  return digestTables(plans);
}

const files = (path = directory) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
    .sort();

test("a dataset without interruption has the digest of the tables in memory, and nothing else in its directory", () => {
  const dataset = open();
  expect(dataset).toMatchObject({ chunks: [], digest: null });
  chunks.toReversed().forEach((chunk) => dataset.save(chunk));
  expect(dataset.finish(replications)).toBe(digestInMemory());
  expect(files()).toEqual([
    "CHECKSUMS",
    "README.md",
    "data/cycles.arrow",
    "data/days.arrow",
    "data/runs.arrow",
    "data/zones.arrow",
    "datapackage.json",
    "scenario.json",
  ]);
  const check = spawnSync("sha256sum", ["-c", "--quiet", "CHECKSUMS"], { cwd: directory });
  expect(check.status).toBe(0);
});

test("finished parts are found again, rows and all, and never written again", () => {
  const first = open();
  first.save(chunks[2]);
  first.save(chunks[0]);
  const part = join(directory, "parts/days-000032.arrow");
  const before = statSync(part).ino;

  const second = open();
  const withoutParts = [chunks[0], chunks[2]].map((chunk) => ({ ...chunk, parts: {} }));
  expect(second.chunks).toEqual(withoutParts);
  second.save(chunks[1]);
  expect(statSync(part).ino).toBe(before);
  expect(second.finish(replications)).toBe(digestInMemory());
});

test("a part that is not whole is simulated again, and so is a chunk with a part missing", () => {
  const first = open();
  chunks.forEach((chunk) => first.save(chunk));
  truncateSync(join(directory, "parts/days-000000.arrow"), 1000);
  rmSync(join(directory, "parts/zones-000016.arrow"));
  expect(open().chunks.map(({ from }) => from)).toEqual([32]);
});

test("what a killed command was writing is cleared away", () => {
  open();
  writeFileSync(join(directory, "parts/days-000000.arrow.123.unfinished"), "half");
  open();
  expect(files()).toEqual(["scenario.json"]);
});

test("a finished dataset is verified and read, not made again", () => {
  const dataset = open();
  chunks.forEach((chunk) => dataset.save(chunk));
  const digest = dataset.finish(replications);
  // Killed between the last description and the removal of the parts.
  mkdirSync(join(directory, "parts"));
  const again = open();
  expect(existsSync(join(directory, "parts"))).toBe(false);
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
  const dataset = open();
  chunks.forEach((chunk) => dataset.save(chunk));
  dataset.finish(replications);
  writeFileSync(join(directory, "data/days.arrow"), "other");
  expect(() => open()).toThrow(/data\/days.arrow: is not what CHECKSUMS says/);
});

test("a directory of another study is refused with the difference, and stays as it is", () => {
  open();
  const before = readFileSync(join(directory, "scenario.json"), "utf8");
  expect(() => open({ seed: "43" })).toThrow(
    `--out: ${directory} holds another study (seed "42", not "43"), wants another directory`,
  );
  expect(() => open({ wanted: 50 })).toThrow("(40 replications, not 50 replications)");
  expect(readFileSync(join(directory, "scenario.json"), "utf8")).toBe(before);
});

test("a directory with other files is refused, and stays as it is", () => {
  mkdirSync(directory);
  writeFileSync(join(directory, "thesis.doc"), "mine");
  expect(() => open()).toThrow("holds other files (thesis.doc), wants a new or empty directory");
  expect(files()).toEqual(["thesis.doc"]);
});

test("a path that is no directory, and one that cannot be written, are refused with the reason", () => {
  writeFileSync(directory, "a file");
  expect(() => open()).toThrow(`${directory}: cannot be made`);
  expect(() => open({ directory: "/proc/burrow" })).toThrow(
    "/proc/burrow: cannot be made: no such file or directory",
  );
});
