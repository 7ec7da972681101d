/**
 * Which names a message offers for one that no catalogue knows. Distances are counted by hand: letters put in, left out or
 * changed.
 */
import { expect, test } from "vitest";
import { scenarios } from "../../scenarios/index.ts";
import { meantName, resolveScenario } from "../../sim/index.ts";
import { nearestNames } from "../../sim/scenario/close-names.ts";

const names = ["healthy", "deploy-now", "deploy-now-coached", "priority-whiplash", "null"];

test.each([
  ["helthy", "healthy"],
  ["Deploy_Now", "deploy-now"],
  ["whiplash", "priority-whiplash"],
  ["nul", "null"],
  ["nobody", undefined],
  ["", undefined],
])("%j means %s", (given, meant) => {
  expect(meantName(given, names)).toBe(meant);
});

test("the nearest names come first, as many as are asked for", () => {
  // "abox" is 4, 2 and 1 letters away
  expect(nearestNames("a-box", ["xyz", "a-bc", "abix"], 2)).toEqual(["abix", "a-bc"]);
  expect(nearestNames("anything", names, 99)).toHaveLength(names.length);
});

test.each([
  [
    "priority-whiplsh",
    /^failures\.priority-whiplsh: unknown key, wants a failure mode, such as priority-whiplash, /,
  ],
  ["PriorityWhiplash", /such as priority-whiplash, /],
  [
    "EXEC-FM1",
    /^failures\.EXEC-FM1: unknown key, wants the failure mode that serves this claim: priority-whiplash$/,
  ],
  ["koom-c6", /serves this claim: .*turnover-spike/],
  ["z".repeat(100_000), /wants a failure mode, such as /],
])("a failure mode called %.20s is refused with those that it may be", (id, message) => {
  const organisation = { schema: "burrow/1", kind: "organisation", extends: "healthy" };
  const lookup = (name: string) => scenarios[name];
  const refused = [
    { ...organisation, failures: { [id]: { dose: 1 } } },
    { ...organisation, dated: [{ failures: { [id]: { dose: 1 } } }] },
  ];
  const told = refused.map((document) => {
    try {
      return resolveScenario(document, { lookup }).name;
    } catch (error) {
      return (error as Error).message;
    }
  });
  expect(told[0]).toMatch(message);
  expect(told[1]).toBe(told[0].replace("failures.", "dated.0.failures."));
});
