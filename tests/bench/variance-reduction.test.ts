/** The arithmetic of the variance reduction bench, by hand. */
import { expect, test } from "vitest";
import { bestPairing, ceilingOf, figuresOf } from "../../bench/variance-reduction/figures.ts";
import { stepsOf } from "../../bench/variance-reduction/steps.ts";
import { Draws, replicationKey, masterKey } from "../../sim/kernel/index.ts";
import { Purpose, purposes } from "../../sim/model/state/purposes.ts";

test("variances 1 and 7/3 over that of the differences 1, 1, 2 are a factor of 10", () => {
  const { vrf, largest, base } = figuresOf([1, 2, 3], [2, 3, 5]);
  expect(vrf).toBeCloseTo(10, 12);
  expect(largest).toBe(2);
  expect(base).toBe(2);
  expect(figuresOf([1, 2], [1, 2])).toMatchObject({ vrf: null, largest: 0 });
});

test("1, 2, 3 and 5, 2, 3 are paired best in order of size: a factor of 10, and no pairing has more", () => {
  expect(bestPairing([1, 2, 3], [5, 2, 3])).toBeCloseTo(10, 12);
  expect(figuresOf([1, 2, 3], [5, 2, 3]).vrf).toBeLessThan(10);
  expect(bestPairing([1, 2], [3, 2])).toBeNull();
});

test("shares of .5 and .4: (.25 + .24) / (.1 - .01) is the ceiling; equal shares have none", () => {
  expect(ceilingOf(0.5, 0.4)).toBeCloseTo(0.49 / 0.09, 12);
  expect(ceilingOf(0.3, 0.3)).toBeNull();
});

test("a question asked in one arm only, and one whose answer differs, are out of step", () => {
  const draws = new Draws(replicationKey(masterKey("steps"), 0), purposes);
  const { service, response, defects } = Purpose;
  const steps = stepsOf(
    () => {
      for (const tote of [1, 2, 3]) draws.uniform(service, tote, 0);
      draws.uniform(response, 1, 0);
      draws.binomial(defects, 1, 0, 1000, 0.2);
    },
    () => {
      for (const tote of [2, 3, 4]) draws.uniform(service, tote, 0);
      draws.uniform(response, 1, 0);
      draws.binomial(defects, 1, 0, 1000, 0.6);
    },
  );
  const of = (purpose: string) => steps.find((step) => step.purpose === purpose)!;
  expect(of("service")).toMatchObject({ asked: 3, shared: 0.5, same: 1 });
  expect(of("response")).toMatchObject({ shared: 1, same: 1 });
  expect(of("defects")).toMatchObject({ shared: 1, same: 0 });
  expect(steps.at(-1)!.purpose).toBe("response");
});
