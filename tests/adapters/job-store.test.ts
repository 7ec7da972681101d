/** Kept jobs: read back to the bit, and never where anything that decides them has changed. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openJobStore, type Maker } from "../../adapters/node/job-store.ts";
import { parametersDigest } from "../../data/claims-record.ts";
import { sources } from "../../adapters/node/sources.ts";
import { engine } from "../../data/engine.ts";
import { sourceDigest } from "../../tools/source-digest.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "burrow-jobs-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const maker: Maker = { engine: "burrow 0", sources: "s1", parameters: "p1" };
const identity = { seed: "42", from: 0, to: 2 };
const job = (...values: number[]) => ({ cycles: 7, values: Float64Array.from(values) });

test("a job is read back to the last bit, also what JSON has no word for, and by a later run", () => {
  const values = [0.1 + 0.2, -0, NaN, Infinity, -Infinity, Number.MIN_VALUE, Number.MAX_VALUE];
  const path = join(folder, "bits");
  openJobStore(path).write(identity, job(...values));
  const { cycles, values: read } = openJobStore(path).read({ to: 2, from: 0, seed: "42" })!;
  expect(cycles).toBe(7);
  expect([...read].map((value, i) => Object.is(value, values[i]))).toEqual(values.map(() => true));
});

test("another job, name, state of the sources or registered value finds nothing", () => {
  const path = join(folder, "stale");
  openJobStore(path, maker).write(identity, job(1));
  expect(openJobStore(path, { ...maker }).read(identity)).toEqual(job(1));
  expect(openJobStore(path, maker).read({ ...identity, to: 3 })).toBeNull();
  for (const other of [{ engine: "burrow 1" }, { sources: "s2" }, { parameters: "p2" }])
    expect(openJobStore(path, { ...maker, ...other }).read(identity)).toBeNull();
});

test("unasked, a store is that of this engine, the sources it was made of and its registered values", () => {
  const path = join(folder, "present");
  openJobStore(path).write(identity, job(2));
  const present = { engine, sources, parameters: parametersDigest() };
  expect(openJobStore(path, present).read(identity)).toEqual(job(2));
  expect(sources).toBe(sourceDigest(project));
});

test.each([
  "",
  '{"cycles":1,"val',
  "{}",
  "null",
  '{"cycles":"1","values":[1]}',
  '{"cycles":1,"values":["x"]}',
])("a file spoilt to %j is as if it were not there, and is written again", (text) => {
  const path = join(folder, `spoilt-${text.length}`);
  const store = openJobStore(path, maker);
  store.write(identity, job(3));
  const [file] = readdirSync(path);
  const whole = readFileSync(join(path, file), "utf8");
  writeFileSync(join(path, file), text);
  expect(store.read(identity)).toBeNull();
  store.write(identity, job(3));
  expect(readFileSync(join(path, file), "utf8")).toBe(whole);
});

test("what killed runs left half-written is removed, what another run is writing now is not", () => {
  const path = join(folder, "two-at-once");
  openJobStore(path, maker);
  const { pid: dead } = spawnSync(process.execPath, ["--version"]);
  const left = (pid: number) => `some-job.json.${pid}.unfinished`;
  for (const pid of [dead, process.pid, process.ppid]) writeFileSync(join(path, left(pid)), "{");
  openJobStore(path, maker);
  expect(readdirSync(path)).toEqual([left(process.ppid)]);
});
