/** Shorthand of the catalogue by hand arithmetic: weights of slopes and interactions, sizes, what changes add and replace. */
import { expect, test } from "vitest";
import type { Sum } from "../../analysis/claims/claim.ts";
import {
  changed,
  doses,
  failing,
  interaction,
  modeAlone,
  pair,
} from "../../analysis/claims/families.ts";

const options = { cycles: [2, 6], expect: 1 } as const;
const weightsOf = ({ quantity }: { quantity: unknown }) => (quantity as Sum).weights;

test("a slope over doses 0, .5 and 1 is the last less the first", () => {
  expect(weightsOf(doses("lead_time", { none: 0, half: 0.5, full: 1 }, options))).toEqual({
    none: -1,
    half: 0,
    full: 1,
  });
});

test("an interaction is what both do together beyond what each does alone", () => {
  const names = { neither: "n", first: "f", second: "s", both: "b" };
  expect(weightsOf(interaction("lead_time", names, options))).toEqual({ n: 1, f: -1, s: -1, b: 1 });
});

test("sizes come from the list, per cycle for the decision quantity, and give way to a reasoned one", () => {
  const between = (measure: string) => pair(measure, ["a", "b"], options);
  expect(between("throughput")).toMatchObject({ smallest: 0.005, relative: true });
  expect(between("alignment")).toMatchObject({ smallest: 0.01 });
  expect(between("decision_hours").smallest).toBe(4 * 24);
  const own = { smallest: 3, reason: "because" };
  expect(pair("lead_time", ["a", "b"], { ...options, smallest: own })).toMatchObject(own);
  expect(() => between("nothing")).toThrow("nothing: no smallest effect");
});

test("a change adds failures and dated departures, and replaces the rest", () => {
  const arm = changed(failing("healthy", "priority-whiplash"), {
    on: "saturated",
    failures: { "silent-blockers": { dose: 0.5 } },
    dated: [{ off: ["MEC-03"] }],
  });
  expect(arm).toEqual({
    on: "saturated",
    failures: { "priority-whiplash": { dose: 1 }, "silent-blockers": { dose: 0.5 } },
    dated: [{ off: ["MEC-03"] }],
  });
  expect(changed(arm, { dated: [{ from: 2 }] }).dated).toEqual([{ off: ["MEC-03"] }, { from: 2 }]);
  expect(modeAlone("priority-whiplash", { on: "burrow" }).without).toEqual({ on: "burrow" });
});
