/**
 * The registry of parameters: nothing without unit, range and origin, and no two names for one thing.
 */
import { expect, test } from "vitest";
import { mechanisms, type Parameter, parameterRegistry } from "../../sim/index.ts";

/** A key of the bibliography, a claim of the operating model, or the admission that the value is nobody's but ours. */
const origin =
  /\b[a-z]{3,}(19|20)\d\d\b|\b[A-Z]{1,4}-[A-Z]*\d+\b|claims \d|KOOM seed|assumed|calibrated|design|model spike/;

/** Switch values that a scenario may not state, and why they are safe as switches. */
const beyondRange: Record<string, number> = {
  // no scanner in use fails within a thousand years
  "scanner.meanLifeMinutes": 1e9,
  // returns are work of at least two minutes, or none at all
  "verification.returnMinutes": 0,
};

/** Ids of the parameters for which a rule does not hold. */
function breaking(holds: (p: Parameter) => boolean): string[] {
  return parameterRegistry.filter((p) => !holds(p)).map(({ id }) => id);
}

test("every parameter has a label, a unit, a known mechanism and an origin", () => {
  expect(breaking(({ label, unit }) => label.length > 5 && unit.length > 0)).toEqual([]);
  expect(breaking(({ mechanism }) => mechanism in mechanisms)).toEqual([]);
  expect(breaking(({ source }) => origin.test(source))).toEqual([]);
});

test("a default lies in its range, and whole numbers are whole", () => {
  expect(breaking((p) => p.low < p.high && p.low <= p.default && p.default <= p.high)).toEqual([]);
  const isWhole = (value: number) => value % 1 === 0;
  expect(breaking((p) => !p.whole || [p.default, p.low, p.high].every(isWhole))).toEqual([]);
});

test("an off value lies in the range, or is one of those documented here", () => {
  const isInside = (p: Parameter) => p.off === undefined || (p.low <= p.off && p.off <= p.high);
  expect(breaking((p) => isInside(p) || beyondRange[p.id] === p.off)).toEqual([]);
});

test("ids are unique and can be written in a scenario", () => {
  const ids = parameterRegistry.map((p) => p.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(breaking(({ id }) => /^[a-z]+\.[a-z][A-Za-z]*$/.test(id))).toEqual([]);
});

test("shares and probabilities range within 0 and 1", () => {
  const isShare = /^(share|probability|0 to 1|switch)$/;
  expect(breaking((p) => !isShare.test(p.unit) || (p.low >= 0 && p.high <= 1))).toEqual([]);
});
