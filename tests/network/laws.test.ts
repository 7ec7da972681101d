/** Sampled moments of every law against its closed forms, and the keys of draws. */
import { expect, test } from "vitest";
import { masterKey, replicationKey, exp, lnGamma } from "../../sim/kernel/index.ts";
import { branchesOf, LawDraws, lawTable } from "../../sim/network/engine/laws.ts";
import { meanOf } from "../../sim/network/law-moments.ts";
import type { Law } from "../../sim/network/law-schema.ts";

const key = replicationKey(masterKey("laws"), 0);

function sample(law: Law, n: number): Float64Array {
  const draws = new LawDraws(lawTable([{ purpose: "service", law }], []), key);
  const values = new Float64Array(n);
  for (let i = 0; i < n; i++) draws.drawInto(values, i, 0, i, 0);
  return values;
}

/** Mean and variance by definition: uniform width^2/12, Weibull scale^2 (G(1 + 2/k) - G(1 + 1/k)^2), the others by scv. */
const weibullVariance = exp(lnGamma(2)) - exp(lnGamma(1.5)) * exp(lnGamma(1.5));
const laws: { law: Law; mean: number; variance: number }[] = [
  { law: { law: "deterministic", value: 3 }, mean: 3, variance: 0 },
  { law: { law: "exponential", mean: 2 }, mean: 2, variance: 4 },
  { law: { law: "erlang", k: 4, mean: 2 }, mean: 2, variance: 1 },
  { law: { law: "erlang", k: 1, mean: 2 }, mean: 2, variance: 4 },
  { law: { law: "gamma", mean: 2, scv: 2 }, mean: 2, variance: 8 },
  { law: { law: "log-normal", mean: 2, scv: 0.5 }, mean: 2, variance: 2 },
  { law: { law: "hyper-exponential", mean: 2, scv: 2 }, mean: 2, variance: 8 },
  {
    law: {
      law: "hyper-exponential",
      branches: [
        { probability: 0.25, mean: 2.5 },
        { probability: 0.75, mean: 0.5 },
      ],
    },
    mean: 1,
    variance: 2 * (0.25 * 6.25 + 0.75 * 0.25) - 1,
  },
  {
    law: { law: "weibull", shape: 2, scale: 1 },
    mean: exp(lnGamma(1.5)),
    variance: weibullVariance,
  },
  { law: { law: "uniform", low: 1, high: 4 }, mean: 2.5, variance: 0.75 },
];

test.each(laws)(
  "$law.law has the mean and the variance of its definition",
  ({ law, mean, variance }) => {
    const n = 40_000;
    const values = sample(law, n);
    const average = values.reduce((sum, x) => sum + x, 0) / n;
    const spread = values.reduce((sum, x) => sum + (x - average) * (x - average), 0) / (n - 1);
    expect(meanOf(law)).toBeCloseTo(mean, 12);
    expect(Math.abs(average - mean)).toBeLessThanOrEqual(4 * Math.sqrt(variance / n));
    // the heaviest tail here has a kurtosis of about 30
    expect(Math.abs(spread - variance)).toBeLessThanOrEqual(4 * variance * Math.sqrt(30 / n));
  },
);

test("balanced means: each branch of a hyper-exponential law carries half of its mean", () => {
  const [often, seldom] = branchesOf({ law: "hyper-exponential", mean: 3, scv: 4 });
  expect(often.probability + seldom.probability).toBe(1);
  expect(often.probability * often.mean).toBeCloseTo(1.5, 12);
  expect(seldom.probability * seldom.mean).toBeCloseTo(1.5, 12);
  const second = 2 * (often.probability * often.mean ** 2 + seldom.probability * seldom.mean ** 2);
  expect(second / 9 - 1).toBeCloseTo(4, 12);
});

test("a draw depends on purpose, entity and index, and not on what was drawn before", () => {
  const law: Law = { law: "exponential", mean: 1 };
  const uses = ["a", "b"].map((purpose) => ({ purpose, law }));
  const draw = (order: readonly [number, number, number][]) => {
    const draws = new LawDraws(lawTable(uses, []), key);
    const cell = new Float64Array(1);
    return new Map(
      order.map(([use, entity, index]) => {
        draws.drawInto(cell, 0, use, entity, index);
        return [`${use} ${entity} ${index}`, cell[0]] as const;
      }),
    );
  };
  const some = draw([
    [0, 0, 0],
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ]);
  const reversed = draw([
    [0, 0, 1],
    [0, 1, 0],
    [1, 0, 0],
    [0, 0, 0],
  ]);
  expect(new Set(some.values()).size).toBe(4);
  for (const [address, value] of some) expect(reversed.get(address)).toBe(value);
});
