/**
 * Owen's scramble: by hand on two points, and by its two promises: balance is kept, means are without bias.
 */
import { expect, test } from "vitest";
import { owenScramble } from "../../../analysis/designs/owen-scramble.ts";
import { sobolPoints } from "../../../analysis/designs/sobol.ts";
import { type Luck, luck } from "../../../analysis/luck.ts";

const wordsOf = (count: number, stream: Luck) =>
  Uint32Array.from({ length: count }, () => stream.word());

/** A scrambled block of 2^m Sobol' points. */
function scrambled(levels: number, dimensions: number, stream: Luck): Float64Array {
  const points = sobolPoints({ points: 2 ** levels, dimensions });
  return owenScramble(points, { dimensions, words: wordsOf(points.length, stream) });
}

/** Every way to cut the cube into 2^levels elementary intervals, as the number of halvings per dimension. */
function cuts(levels: number, dimensions: number): number[][] {
  if (dimensions === 1) return [[levels]];
  return Array.from({ length: levels + 1 }, (_, first) =>
    cuts(levels - first, dimensions - 1).map((rest) => [first, ...rest]),
  ).flat();
}

const intervalOf = (points: Float64Array, row: number, halvings: readonly number[]) =>
  halvings.map((halving, k) => Math.floor(points[row * halvings.length + k] * 2 ** halving)).join();

test("two points, three words, by hand", () => {
  // Stratum 0 takes the low bits of the first word; its top bit is nobody's. The coin of the root is on the second.
  expect(
    Array.from(owenScramble([0, 0.5], { dimensions: 1, words: [0x80000001, 0x80000002] })),
  ).toEqual([0.5 + 2 ** -32, 2 ** -31]);
  expect(Array.from(owenScramble([0.5, 0], { dimensions: 1, words: [0x80000001, 2] }))).toEqual([
    0.5 + 2 ** -31,
    2 ** -32,
  ]);
  expect(Array.from(owenScramble([0.25], { dimensions: 1, words: [0x80000000] }))).toEqual([0.75]);
});

test("a coin moves only the half, quarter or eighth it belongs to", () => {
  const points = sobolPoints({ points: 8, dimensions: 1 });
  const words = new Uint32Array(8);
  for (let node = 1; node < 8; node++) {
    words.fill(0)[node] = 0x80000000;
    const moved = owenScramble(points, { dimensions: 1, words });
    const level = Math.floor(Math.log2(node));
    points.forEach((x, i) => {
      const inNode = 2 ** level + Math.floor(x * 2 ** level) === node;
      expect(Math.abs(moved[i] - x)).toBe(inNode ? 2 ** -(level + 1) : 0);
    });
  }
});

test("every elementary interval keeps its points: who was together stays together", () => {
  const stream = luck(3);
  const [levels, dimensions] = [6, 4];
  const before = sobolPoints({ points: 2 ** levels, dimensions });
  for (let scramble = 0; scramble < 5; scramble++) {
    const after = scrambled(levels, dimensions, stream);
    for (let volume = 0; volume <= levels; volume++) {
      for (const halvings of cuts(volume, dimensions)) {
        const pairs = Array.from(
          { length: 2 ** levels },
          (_, row) => `${intervalOf(before, row, halvings)} ${intervalOf(after, row, halvings)}`,
        );
        const groups = (column: number) =>
          new Set(pairs.map((pair) => pair.split(" ")[column])).size;
        expect(new Set(pairs).size).toBe(groups(0));
        expect(new Set(pairs).size).toBe(groups(1));
      }
    }
  }
});

test("in two dimensions every elementary interval of 2^-m holds exactly one of 2^m points", () => {
  const after = scrambled(8, 2, luck(8));
  for (const halvings of cuts(8, 2)) {
    const intervals = new Set(
      Array.from({ length: 256 }, (_, row) => intervalOf(after, row, halvings)),
    );
    expect(intervals.size).toBe(256);
  }
});

test("the mean over scrambles is the integral, and errs far less than independent points", () => {
  // x1 x2^2 over the square has the integral 1/6 and the variance 1/15 - 1/36.
  const stream = luck(21);
  const count = 64;
  const means = Array.from({ length: 500 }, () => {
    const points = scrambled(6, 2, stream);
    let sum = 0;
    for (let row = 0; row < count; row++) sum += points[2 * row] * points[2 * row + 1] ** 2;
    return sum / count;
  });
  const mean = means.reduce((sum, value) => sum + value, 0) / means.length;
  const variance = means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (means.length - 1);
  expect(Math.abs(mean - 1 / 6)).toBeLessThan(4 * Math.sqrt(variance / means.length));
  expect(variance).toBeLessThan((1 / 15 - 1 / 36) / count / 20);
});

test("each point alone is uniform", () => {
  // 16 bins, 1600 scrambles: chi-square with 15 degrees of freedom, 37.7 at the 99.9th percent.
  const stream = luck(5);
  const bins = new Float64Array(16);
  for (let scramble = 0; scramble < 1600; scramble++) {
    bins[Math.floor(scrambled(3, 2, stream)[7] * 16)]++;
  }
  const chiSquare = bins.reduce((sum, count) => sum + (count - 100) ** 2 / 100, 0);
  expect(chiSquare).toBeLessThan(37.7);
});

test("points that are no block of the sequence, and words too few, are refused", () => {
  const words = new Uint32Array(16);
  expect(() => owenScramble([0, 0.5, 0.75], { dimensions: 1, words })).toThrow(
    "points: 3, wants a power of two",
  );
  expect(() => owenScramble([0, 0.25], { dimensions: 1, words })).toThrow(
    "points: two in stratum 0 of 2 in dimension 0, wants one",
  );
  expect(() => owenScramble([0, 1], { dimensions: 1, words })).toThrow(
    "points: 1, wants multiples",
  );
  expect(() => owenScramble([0, 1 / 3], { dimensions: 1, words })).toThrow(
    "wants multiples of 2^-32",
  );
  expect(() => owenScramble([0, 0.5], { dimensions: 1, words: [1] })).toThrow("words: 1, wants 2");
});
