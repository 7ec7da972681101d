/** Which assumptions are drawn, over which ranges, and which actions stand beside the arms. */
import { describe, expect, test } from "vitest";
import { actionsOf, pathsInQuestion } from "../../../data/compare/actions.ts";
import {
  askedAssumptions,
  departuresAt,
  plausible,
  usualAssumptions,
} from "../../../data/compare/assumptions.ts";
import { drivers } from "../../../data/drivers.ts";
import { scenarios } from "../../../scenarios/index.ts";
import {
  findParameter,
  type OrganisationScenario,
  pastOf,
  resolveOrganisation,
} from "../../../sim/index.ts";

function scenario(name: string, more: object = {}): OrganisationScenario {
  const document = { schema: "burrow/1", kind: "organisation", extends: name, ...more };
  return resolveOrganisation(document, { lookup: (own) => scenarios[own] });
}

describe("assumptions", () => {
  const none = new Set<string>();
  const entry = (path: string, rank: number | null, status = "assumed") => ({ path, rank, status });

  test("those that move the decision most come first; facts, values and published figures are left out", () => {
    const found = usualAssumptions(none, [
      entry("parameters.practice.saving", 3),
      entry("parameters.decision.misreadHours", 1),
      entry("parameters.flow.demandFactor", 2),
      entry("parameters.errors.base", 4, "published"),
      entry("parameters.exceptions.perHour", 5),
      entry("parameters.conflict.minutes", null),
      entry("parameters.deployment.pace", 6),
    ]);
    expect(found.map(({ path }) => path)).toEqual([
      "parameters.practice.saving",
      "parameters.exceptions.perHour",
    ]);
  });

  test("without ranks the judged drivers are taken, less those that the comparison states", () => {
    const pinned = new Set([drivers[0].path]);
    const found = usualAssumptions(pinned, [entry("parameters.practice.saving", null)]);
    expect(found.map(({ path }) => path)).toEqual(drivers.slice(1).map(({ path }) => path));
    expect(found.every(({ origin }) => origin === "judged")).toBe(true);
  });

  test("a range is judged, stated with the value, or half to twice the value within the registry's", () => {
    expect(plausible("parameters.traits.truth")).toMatchObject({ low: 0.2, high: 0.8 });
    const saving = findParameter("practice.saving")!;
    expect(plausible("parameters.practice.saving")).toMatchObject({
      low: saving.default / 2,
      high: saving.default * 2,
      origin: "guess",
    });
    // .7 doubled would be more than all of them
    expect(plausible("parameters.verification.reworkShare")).toMatchObject({ low: 0.35, high: 1 });
    // 0 has no half and no double, a switch is no quantity
    expect(plausible("parameters.verification.failsAgain")).toBeNull();
    expect(plausible("parameters.rights.release")).toBeNull();
    expect(plausible("parameters.no.such")).toBeNull();
  });

  test("--over takes ids, paths, doses and ranges of one's own", () => {
    const found = askedAssumptions(
      "traits.truth, practice.saving=.1:.2,failures.gut-data.dose=0:1",
    );
    expect(found.map(({ path, low, high, origin }) => [path, low, high, origin])).toEqual([
      ["parameters.traits.truth", 0.2, 0.8, "judged"],
      ["parameters.practice.saving", 0.1, 0.2, "asked for"],
      ["failures.gut-data.dose", 0, 1, "asked for"],
    ]);
    expect(departuresAt(found, [0.5, 0.15, 1])).toEqual({
      "parameters.traits.truth": "0.5",
      "parameters.practice.saving": "0.15",
      "failures.gut-data.dose": "1",
    });
  });

  test.each([
    ["nonsense", "ids of parameters"],
    ["practice.saving=2:3", "within 0 to 0.5"],
    ["practice.saving=.3:.2", "wants low:high"],
    ["practice.saving=.3:", "wants low:high"],
    ["verification.failsAgain", "no range is known"],
    ["traits.truth,traits.truth", "given twice"],
    ["", "ids of parameters"],
  ])("--over %s is refused with the rule", (text, rule) => {
    expect(() => askedAssumptions(text)).toThrow(rule);
  });
});

describe("actions", () => {
  const arms = [scenario("deploy-now"), scenario("wait-for-readiness")];
  const actions = actionsOf(arms, ["deploy-now", "wait-for-readiness"]);
  const changed = actions.map(({ from, change }) => change(arms[from]));

  test("beside the arms: four waits, the pilot alone, never; all with the past of the arms", () => {
    expect(actions.map(({ id }) => id)).toEqual([
      "deploy-now",
      "wait-for-readiness",
      "wait 0",
      "wait 2",
      "wait 4",
      "wait 8",
      "pilot only",
      "never",
    ]);
    expect(new Set(changed.map(pastOf)).size).toBe(1);
    expect(changed.map(({ deployment }) => deployment)).toEqual([
      "deploy-now",
      ...Array<string>(5).fill("wait-for-readiness"),
      "deploy-now",
      "none",
    ]);
    expect(actions.filter(({ isImmediate }) => isImmediate).map(({ id }) => id)).toEqual([
      "deploy-now",
      "wait 0",
    ]);
  });

  test("only waits that end before the horizon are looked at", () => {
    const short = arms.map((arm) => ({ ...arm, calendar: { ...arm.calendar, horizonCycles: 4 } }));
    const waits = actionsOf(short, ["a", "b"]).flatMap(({ wait }) => wait ?? []);
    expect(waits).toEqual([0, 2]);
  });

  test("arms that differ in more than what is deployed stand alone, and so do arms that deploy nothing", () => {
    const others = [scenario("healthy"), scenario("burrow")];
    expect(actionsOf(others, ["healthy", "burrow"])).toHaveLength(2);
    expect(actionsOf([others[0], others[0]], ["a", "b"])).toHaveLength(2);
    expect(pathsInQuestion(others)).toEqual(
      expect.arrayContaining(["parameters.executives.clarity", "failures.scanner-fault.dose"]),
    );
    expect(pathsInQuestion(arms)).toEqual([]);
  });
});
