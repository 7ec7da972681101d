/** The laws of the variates, at fixed seeds, against exact theory: distance between distribution functions and moments. */
import cdfOfNormal from "@stdlib/stats-base-dists-normal-cdf";
import { describe, expect, test } from "vitest";
import {
  Tally,
  exponential,
  gamma,
  logNormal,
  normal,
  triangular,
  uniform,
  weibull,
} from "../../sim/kernel/index.ts";
import { hashOfDraws } from "./bits-hash.ts";

const COUNT = 100_000;

function sample(draw: (entity: number) => number): Float64Array {
  return Float64Array.from({ length: COUNT }, (_, entity) => draw(entity)).sort();
}

/** Kolmogorov's distance times sqrt(n); above 1.95 once in 1,000 for the right law. */
function distance(sorted: Float64Array, cdf: (x: number) => number): number {
  let largest = 0;
  for (let i = 0; i < sorted.length; i++) {
    const f = cdf(sorted[i]);
    largest = Math.max(largest, f - i / sorted.length, (i + 1) / sorted.length - f);
  }
  return largest * Math.sqrt(sorted.length);
}

const phi = (z: number): number => cdfOfNormal(z, 0, 1);

const laws: {
  name: string;
  draw: (entity: number) => number;
  cdf: (x: number) => number;
  mean: number;
  variance: number;
}[] = [
  {
    name: "uniform",
    draw: (e) => uniform(11, 1, e, 0),
    cdf: (x) => x,
    mean: 1 / 2,
    variance: 1 / 12,
  },
  {
    name: "exponential",
    draw: (e) => exponential(11, 2, e, 0),
    cdf: (x) => 1 - Math.exp(-x),
    mean: 1,
    variance: 1,
  },
  {
    name: "normal",
    draw: (e) => normal(11, 3, e, 0),
    cdf: phi,
    mean: 0,
    variance: 1,
  },
  {
    name: "log-normal",
    draw: (e) => logNormal(0.1, 0.5, 11, 4, e, 0),
    cdf: (x) => phi((Math.log(x) - 0.1) / 0.5),
    mean: Math.exp(0.1 + 0.125),
    variance: Math.exp(0.2 + 0.25) * (Math.exp(0.25) - 1),
  },
  {
    name: "gamma of shape 3",
    draw: (e) => gamma(3, 11, 5, e, 0),
    cdf: (x) => 1 - Math.exp(-x) * (1 + x + (x * x) / 2),
    mean: 3,
    variance: 3,
  },
  {
    name: "gamma of shape 1/2",
    draw: (e) => gamma(0.5, 11, 6, e, 0),
    cdf: (x) => 2 * phi(Math.sqrt(2 * x)) - 1,
    mean: 0.5,
    variance: 0.5,
  },
  {
    name: "Weibull of shape 2",
    draw: (e) => weibull(2, 11, 7, e, 0),
    cdf: (x) => 1 - Math.exp(-x * x),
    mean: Math.sqrt(Math.PI) / 2,
    variance: 1 - Math.PI / 4,
  },
  {
    name: "triangular on 1, 2, 5",
    draw: (e) => triangular(1, 2, 5, 11, 8, e, 0),
    cdf: (x) => (x < 2 ? (x - 1) ** 2 / 4 : 1 - (5 - x) ** 2 / 12),
    mean: 8 / 3,
    variance: (1 + 4 + 25 - 2 - 5 - 10) / 18,
  },
];

describe("a variate", () => {
  for (const { name, draw, cdf, mean, variance } of laws) {
    test(`follows the ${name} law`, () => {
      const values = sample(draw);
      expect(distance(values, cdf)).toBeLessThan(1.95);
      const tally = new Tally();
      for (const value of values) tally.add(value);
      expect(Math.abs(tally.mean - mean)).toBeLessThan(3.5 * Math.sqrt(variance / COUNT));
      expect(tally.variance / variance).toBeGreaterThan(0.96);
      expect(tally.variance / variance).toBeLessThan(1.04);
    });
  }

  test("is independent of its neighbours in entity and in index", () => {
    const pairs = new Tally();
    for (let entity = 0; entity < 300; entity++) {
      for (let index = 0; index < 300; index++) {
        const here = normal(11, 9, entity, index);
        pairs.add(here * normal(11, 9, entity + 1, index));
        pairs.add(here * normal(11, 9, entity, index + 1));
      }
    }
    // mean of products of independent standard normals: 0 with variance 1/n
    expect(Math.abs(pairs.mean) * Math.sqrt(pairs.count)).toBeLessThan(3.5);
  });

  test("reaches into the tails as often as it should", () => {
    let beyond = 0;
    let far = 0;
    for (let entity = 0; entity < 1_000_000; entity++) {
      if (exponential(12, 1, entity, 0) > 8) beyond++;
      if (Math.abs(normal(12, 2, entity, 0)) > 3.8) far++;
    }
    // Poisson counts with means 335.5 and 144.7
    expect(Math.abs(beyond - 335.46)).toBeLessThan(3.5 * Math.sqrt(335.46));
    expect(Math.abs(far - 144.7)).toBeLessThan(3.5 * Math.sqrt(144.7));
  });

  test("stays inside (0, 1) when uniform, at the extreme words too", () => {
    // 2^-53 and 1 - 2^-53 are the ends of the grid of midpoints
    for (let entity = 0; entity < 100_000; entity++) {
      const u = uniform(13, 1, entity, 0);
      expect(u > 0 && u < 1 && Number.isInteger(u * 2 ** 53)).toBe(true);
    }
  });
});

describe("the bits of", () => {
  // From the C++ twin (bench/cpp/rng.hpp, g++ -ffp-contract=off) and the prototype it was checked against.
  const golden: [string, number, (entity: number) => number][] = [
    ["exponential", 2165094960, (e) => exponential(1, 2, e, 0)],
    ["normal", 393424686, (e) => normal(1, 3, e, 0)],
    ["uniform", 3212806967, (e) => uniform(1, 7, e, 0)],
    ["log-normal", 837649514, (e) => logNormal(0.1, 0.7, 1, 4, e, 0)],
    ["gamma", 2938359921, (e) => gamma(2.5, 1, 5, e, 0)],
    ["triangular", 18264396, (e) => triangular(1, 2, 5, 1, 6, e, 0)],
  ];
  for (const [name, hash, draw] of golden) {
    test(`200,000 ${name} draws are those of the C++ twin`, () => {
      expect(hashOfDraws(200_000, draw)).toBe(hash);
    });
  }
});
