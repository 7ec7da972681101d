/**
 * A study started again with more replications goes on from what is there: bytes as if it had been made at once.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { reopenFinished } from "../../cli/dataset/finished.ts";
import { inventedChunks, study } from "./invented-chunks.ts";
import { missingChunks, scratchDataset } from "./scratch-dataset.ts";

const scratch = scratchDataset();
const borders = (chunks: { from: number; to: number }[]) =>
  chunks.map(({ from, to }) => [from, to]);

// 16 replications are a chunk: whole chunks only, a short last chunk that grows, less than one chunk, one more.
test.each([
  [32, 64],
  [20, 40],
  [40, 44],
  [5, 7],
  [5, 40],
  [200, 201],
])(
  "%d replications and then %d are, file by file, the bytes of the latter at once",
  (few, many) => {
    scratch.make(few);
    const digest = scratch.make(many);
    const atOnce = `${scratch.directory}-at-once`;
    expect(scratch.make(many, atOnce)).toBe(digest);
    expect(scratch.contents()).toEqual(scratch.contents(atOnce));
  },
);

test("only what is missing is simulated: whole chunks are kept, their rows and parts as they were", () => {
  scratch.make(40);
  const dataset = scratch.open({ wanted: 72 });
  expect(dataset.digest).toBeNull();
  const before = inventedChunks(72).slice(0, 2);
  expect(dataset.chunks).toEqual(before.map((chunk) => ({ ...chunk, parts: {} })));
  expect(borders(missingChunks(dataset, 72))).toEqual([
    [32, 48],
    [48, 64],
    [64, 72],
  ]);
});

test("a study can grow again and again, also before it is finished", () => {
  const first = scratch.open({ wanted: 20 });
  first.save(inventedChunks(20)[0]);
  expect(borders(scratch.open({ wanted: 40 }).chunks)).toEqual([[0, 16]]);
  scratch.make(40);
  scratch.make(50);
  const digest = scratch.make(100);
  expect(scratch.make(100, `${scratch.directory}-at-once`)).toBe(digest);
});

test("fewer replications than a finished study holds are refused, and it stays as it is", () => {
  scratch.make(40);
  const before = scratch.contents();
  expect(() => scratch.open({ wanted: 39 })).toThrow(
    `--out: ${scratch.directory} holds 40 replications of this study, not 39, wants at least 40 or another directory`,
  );
  expect(scratch.contents()).toEqual(before);
});

test("an unfinished study may be asked for fewer, but not for fewer than it holds", () => {
  const dataset = scratch.open({ wanted: 400 });
  inventedChunks(48).forEach((chunk) => dataset.save(chunk));
  expect(() => scratch.open({ wanted: 47 })).toThrow(
    "holds 48 replications of this study, not 47, wants",
  );
  const digest = scratch.make(50);
  expect(scratch.make(50, `${scratch.directory}-at-once`)).toBe(digest);
  expect(scratch.contents()).toEqual(scratch.contents(`${scratch.directory}-at-once`));
});

test("a study killed while it was opened again goes on, with the old number and with the new one", () => {
  const digest = scratch.make(40);
  const before = scratch.contents();
  // Killed with some parts cut: still the finished study.
  mkdirSync(join(scratch.directory, "parts"));
  writeFileSync(join(scratch.directory, "parts/runs-000000.arrow"), "half");
  expect(scratch.make(40)).toBe(digest);
  expect(scratch.contents()).toEqual(before);
  // Killed with all of them cut, before scenario.json asks for more.
  reopenFinished(scratch.directory, study);
  expect(existsSync(join(scratch.directory, "CHECKSUMS"))).toBe(false);
  expect(borders(scratch.open().chunks)).toEqual([
    [0, 16],
    [16, 32],
  ]);
  expect(scratch.make(40)).toBe(digest);
  expect(scratch.contents()).toEqual(before);
  reopenFinished(scratch.directory, study);
  expect(scratch.make(72)).toBe(scratch.make(72, `${scratch.directory}-at-once`));
});

test("a study that stopped at an interval goes on to a narrower one, and not to a wider one", () => {
  const until = (halfWidth: number) => ({
    wanted: 3200,
    stop: { until: { measure: "lines", halfWidth } },
  });
  const first = scratch.open(until(10));
  inventedChunks(20).forEach((chunk) => first.save(chunk));
  first.finish(20);
  expect(scratch.open(until(10)).digest).not.toBeNull();
  expect(() => scratch.open(until(20))).toThrow('the half-width of "lines" is 10, not until');
  const second = scratch.open(until(5));
  expect(borders(second.chunks)).toEqual([[0, 16]]);
  missingChunks(second, 50).forEach((chunk) => second.save(chunk));
  const digest = second.finish(50);
  expect(scratch.make(50, `${scratch.directory}-at-once`)).toBe(digest);
});
