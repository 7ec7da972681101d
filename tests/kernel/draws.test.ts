/** Draws are looked up by what they are for; nothing else can move them. */
import { describe, expect, test } from "vitest";
import {
  Draws,
  Tally,
  exponential,
  masterKey,
  purposeKey,
  replicationKey,
} from "../../sim/kernel/index.ts";

const key = replicationKey(masterKey("42"), 0);

describe("draws", () => {
  test("are the keyed variates of the purpose's name", () => {
    const draws = new Draws(key, ["arrivals", "service"]);
    const service = purposeKey(key, "service");
    expect(draws.exponential(1, 17, 3)).toBe(exponential(service[0], service[1], 17, 3));
  });

  test("do not depend on what was drawn before, nor on the order of purposes", () => {
    const draws = new Draws(key, ["arrivals", "service"]);
    const first = draws.normal(1, 5, 0);
    for (let i = 0; i < 1000; i++) draws.normal(0, i, 0);
    expect(draws.normal(1, 5, 0)).toBe(first);
    expect(new Draws(key, ["service", "repairs"]).normal(0, 5, 0)).toBe(first);
  });

  test("differ between purposes, entities, indexes, replications and seeds", () => {
    const draws = new Draws(key, ["arrivals", "service"]);
    const others = [
      draws.uniform(0, 0, 0),
      draws.uniform(1, 0, 0),
      draws.uniform(0, 1, 0),
      draws.uniform(0, 0, 1),
      new Draws(replicationKey(masterKey("42"), 1), ["arrivals"]).uniform(0, 0, 0),
      new Draws(replicationKey(masterKey("43"), 0), ["arrivals"]).uniform(0, 0, 0),
    ];
    expect(new Set(others).size).toBe(others.length);
  });

  test("of a log-normal law have the mean and squared coefficient of variation asked for", () => {
    const draws = new Draws(key, ["work"]);
    const tally = new Tally();
    const count = 200_000;
    for (let i = 0; i < count; i++) tally.add(draws.logNormal(0, i, 0, 8, 0.25));
    expect(Math.abs(tally.mean - 8)).toBeLessThan((3.5 * 4) / Math.sqrt(count));
    expect(tally.variance / 64).toBeGreaterThan(0.245);
    expect(tally.variance / 64).toBeLessThan(0.255);
    expect(draws.logNormal(0, 1, 0, 8, 0)).toBe(8);
  });

  test("scale exactly with the mean of a log-normal law, so pairs stay in step", () => {
    const draws = new Draws(key, ["work"]);
    for (let i = 0; i < 100; i++) {
      expect(draws.logNormal(0, i, 0, 4, 0.5)).toBe(draws.logNormal(0, i, 0, 2, 0.5) * 2);
    }
  });

  test("of counts and gammas are those of the variates", () => {
    const draws = new Draws(key, ["work"]);
    expect(draws.poisson(0, 1, 2, 0)).toBe(0);
    expect(draws.binomial(0, 1, 2, 5, 1)).toBe(5);
    expect(draws.gamma(0, 1, 2, 4)).toBeGreaterThan(0);
  });

  test("refuse a purpose named twice", () => {
    expect(() => new Draws(key, ["work", "rest", "work"])).toThrow(
      'purposes: "work" has the key of "work", wants another name',
    );
  });
});
