/**
 * The registry of parameters: nothing without unit, range and origin, and no two names for one thing.
 */
import { expect, test } from "vitest";
import { mechanisms, parameterRegistry } from "../../sim/index.ts";

/** A key of the bibliography, a claim of the operating model, or the admission that the value is nobody's but ours. */
const origin =
  /\b[a-z]{3,}(19|20)\d\d\b|\b[A-Z]{2,4}-[A-Z]*\d+\b|claims \d|KOOM seed|assumed|calibrated|design|model spike/;

/** Switch values that a scenario may not state, and why they are safe as switches. */
const beyondRange: Record<string, number> = {
  // no scanner in use fails within a thousand years
  "scanner.meanLifeMinutes": 1e9,
  // returns are work of at least two minutes, or none at all
  "verification.returnMinutes": 0,
};

test("every parameter has a label, a unit, a known mechanism and an origin", () => {
  for (const p of parameterRegistry) {
    expect({
      id: p.id,
      complete: p.label.length > 5 && p.unit.length > 0 && p.mechanism in mechanisms,
    }).toEqual({ id: p.id, complete: true });
    expect(p.source, p.id).toMatch(origin);
  }
});

test("a default lies in its range, whole numbers are whole, and ranges are wide enough to explore", () => {
  for (const p of parameterRegistry) {
    expect(p.low, p.id).toBeLessThan(p.high);
    expect(p.default, p.id).toBeGreaterThanOrEqual(p.low);
    expect(p.default, p.id).toBeLessThanOrEqual(p.high);
    if (p.whole) for (const value of [p.default, p.low, p.high]) expect(value % 1, p.id).toBe(0);
  }
});

test("an off value lies in the range, or is one of those documented here", () => {
  const outside = parameterRegistry.filter(
    (p) => p.off !== undefined && (p.off < p.low || p.off > p.high),
  );
  const unexpected = outside.filter((p) => beyondRange[p.id] !== p.off);
  expect(unexpected.map((p) => `${p.id}: ${p.off}`)).toEqual([]);
});

test("ids are unique and can be written in a scenario", () => {
  const ids = parameterRegistry.map((p) => p.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+\.[a-z][A-Za-z]*$/);
});

test("shares and probabilities range within 0 and 1", () => {
  for (const p of parameterRegistry.filter(({ unit }) =>
    /^(share|probability|0 to 1|switch)$/.test(unit),
  )) {
    expect(p.low, p.id).toBeGreaterThanOrEqual(0);
    expect(p.high, p.id).toBeLessThanOrEqual(1);
  }
});
