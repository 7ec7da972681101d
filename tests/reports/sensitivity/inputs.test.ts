/** Which assumptions take part, over which range, and how values reach both arms. */
import { expect, test } from "vitest";
import { asParameter, departed } from "../../../data/departed.ts";
import { assumedIds, assumptionsOf, withValues } from "../../../data/sensitivity-inputs.ts";
import { scenarios } from "../../../scenarios/index.ts";
import {
  InputError,
  type OrganisationScenario,
  resolveScenario,
  statedValue,
} from "../../../sim/index.ts";

const scenario = (name: string) =>
  resolveScenario(name, { lookup: (own) => scenarios[own] }) as OrganisationScenario;
const arms = [scenario("deploy-now"), scenario("wait-for-readiness")];
const only = (wanted: string) => assumptionsOf([wanted], arms);

test("a guess goes from two thirds to one and a half times the value, within the registered range", () => {
  const [setup] = only("switching.setupMinutes").inputs;
  expect(setup).toMatchObject({ base: 2, origin: "guess" });
  expect([setup.low, setup.high]).toEqual([2 / 1.5, 3]);
  const [review] = only("deployment.aiReview").inputs;
  expect([review.low, review.high]).toEqual([expect.closeTo(0.4, 12), expect.closeTo(0.9, 12)]);
});

test("what counts moves by one at least, and a switch over both its places", () => {
  const [aside] = only("exceptions.asideMost").inputs;
  expect([aside.low, aside.base, aside.high]).toEqual([1, 2, 3]);
  const [right] = only("rights.escalate").inputs;
  expect([right.low, right.base, right.high]).toEqual([0, 1, 1]);
});

test("a range that was judged before is taken, and one that is stated outranks it", () => {
  expect(only("traits.truth").inputs[0]).toMatchObject({ low: 0.2, high: 0.8, origin: "judged" });
  const [stated] = only("traits.truth=0.4:0.5").inputs;
  expect(stated).toMatchObject({ low: 0.4, high: 0.5, origin: "stated" });
});

test("what a failure mode holds, or what differs between the arms, does not take part, with its reason", () => {
  const { inputs, leftOut } = only("scanner.meanLifeMinutes");
  expect(inputs).toEqual([]);
  expect(leftOut[0].why).toContain("scanner-fault");
  const other = {
    ...arms[1],
    parameters: { ...arms[1].parameters, "switching.setupMinutes": 5 },
  };
  const [first] = assumptionsOf(["switching.setupMinutes"], [arms[0], other]).leftOut;
  expect(first.why).toContain("differs");
});

test.each(["nonsense.id", "switching.setupMinutes=3", "switching.setupMinutes=3:1"])(
  "%s is bad input",
  (wanted) => expect(() => only(wanted)).toThrow(InputError),
);

test("a range beyond what is allowed is bad input, and names the rule", () => {
  expect(() => only("switching.setupMinutes=1:99")).toThrow(/0 to 30/);
});

test("every assumed parameter of the registry either takes part in its range or has a reason", () => {
  const { all } = assumedIds();
  const { inputs, leftOut } = assumptionsOf(all, arms.slice(0, 1));
  expect(inputs.length + leftOut.length).toBe(all.length);
  expect(inputs.length).toBeGreaterThan(250);
  expect(leftOut.filter(({ why }) => why.includes("one value only"))).toEqual([]);
  for (const { low, base, high } of inputs) {
    expect(low).toBeLessThanOrEqual(base);
    expect(high).toBeGreaterThanOrEqual(base);
    expect(low).toBeLessThan(high);
  }
}, 20_000);

test("what an organisation counts itself takes part by name only", () => {
  const { ranked, all } = assumedIds();
  expect(ranked.filter((id) => id.startsWith("flow."))).toEqual([]);
  expect(ranked).toContain("practice.imitation");
  expect(all).toContain("flow.demandFactor");
  expect(only("flow.demandFactor").inputs).toHaveLength(1);
});

test("values stand from the decision date on, so the past is shared; base values change nothing", () => {
  const [setup] = only("switching.setupMinutes").inputs;
  const moved = withValues(arms[0], [setup], [3]);
  expect(moved.parameters).toEqual(arms[0].parameters);
  expect(moved.dated!.at(-1)).toMatchObject({
    fromCycle: 0,
    parameters: { "switching.setupMinutes": 3 },
  });
  expect(withValues(arms[0], [setup], [2])).toEqual(arms[0]);
});

test("where units have values of their own, each is multiplied: receiving's 3,840 lines a day stay three times the others'", () => {
  const [lines] = only("flow.linesPerDay").inputs;
  expect(lines).toMatchObject({ isFactor: true, base: 1 });
  const moved = withValues(arms[0], [lines], [0.5]);
  const byUnit = new Map(
    moved.dated!.map(({ units, parameters }) => [units![0], parameters["flow.linesPerDay"]]),
  );
  expect(byUnit.get("receiving")).toBe(1920);
  expect(byUnit.get("packing-a")).toBe(640);
});

test("what an organisation is made with is changed from its start, in every unit", () => {
  const moved = departed(arms[0], { factors: { "practice.initialDrift": 0.5 } });
  expect(statedValue(moved, "practice.initialDrift", { unit: "packing-c" })).toBeCloseTo(0.225, 12);
  expect(moved.dated).toBeUndefined();
});

test("values stay within the registered range, whole where they count", () => {
  expect(asParameter("switching.setupMinutes", 99)).toBe(30);
  expect(asParameter("exceptions.asideMost", 2.4)).toBe(2);
});
