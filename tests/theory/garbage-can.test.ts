/**
 * The garbage can of Cohen, March and Olsen (1972) over its 324 organisations (V-B1), through the same steps by which
 * departments settle disputes in the burrow. The order in which choices and problems come is theirs.
 */
import { expect, test } from "vitest";
import { validationDocuments } from "../../scenarios/validation/index.ts";
import { garbageCanEstimator, runGarbageCans } from "../../sim/garbage-can-cases.ts";
import { estimators, readValidationCases } from "../../sim/index.ts";
import { type Can, openChoice, step, Style } from "../../sim/model/managers/garbage-can.ts";

const all = { kind: "garbage-can", name: "all", expected: [] } as const;

/** Totals of the organisations with these factors, per organisation. */
function means(factors: object, organisations: number) {
  const totals = runGarbageCans({ ...all, ...factors, expected: [] });
  return Object.fromEntries(
    Object.entries(totals).map(([outcome, total]) => [
      outcome,
      Math.round((10_000 * total) / organisations) / 10_000,
    ]),
  );
}

test("every figure of the validation document V-B1 is met exactly", () => {
  const document = validationDocuments.find((each) => (each as { id?: string }).id === "V-B1");
  const cases = readValidationCases(document, () => undefined) as never[];
  expect(estimators["garbage-can"]).toBe(garbageCanEstimator);
  const figures = cases.flatMap((each) => {
    const parts = garbageCanEstimator.tasks(each).map((task) => garbageCanEstimator.run(task));
    return garbageCanEstimator.figures(each, parts);
  });
  expect(figures.length).toBeGreaterThan(20);
  expect(figures.filter(({ expected, estimate }) => expected !== estimate)).toEqual([]);
});

test("a load that grows makes choices later, by flight, and solves fewer problems", () => {
  expect(means({ load: "light" }, 108)).toEqual({
    resolution: 4.9352,
    oversight: 1.4167,
    flight: 3.1389,
    open: 0.5093,
    solved: 10.9167,
  });
  expect(means({ load: "moderate" }, 108)).toEqual({
    resolution: 2.463,
    oversight: 1.2685,
    flight: 5.1481,
    open: 1.1204,
    solved: 5.8981,
  });
  expect(means({ load: "heavy" }, 108)).toEqual({
    resolution: 1.963,
    oversight: 1.25,
    flight: 5.213,
    open: 1.5741,
    solved: 3.3889,
  });
});

test("the more access is segmented, the less problems fly; where each belongs to one choice they cannot", () => {
  const flight = (access: string) => means({ access }, 108).flight;
  expect(["unsegmented", "hierarchical", "specialised"].map(flight)).toEqual([7.8148, 5.6852, 0]);
});

function can(needs: number[], energy: number[], choices: number): Can {
  const none = (length: number) => new Int32Array(length);
  const everywhere = (1 << choices) - 1;
  return {
    needs: Int32Array.from(needs),
    problemReach: none(needs.length).fill(everywhere),
    place: none(needs.length).fill(-1),
    energy: Int32Array.from(energy),
    memberReach: none(energy.length).fill(everywhere),
    open: none(choices),
    spent: none(choices),
    required: none(choices),
    touched: none(choices),
    made: none(choices),
    lacking: none(choices),
  };
}

test("by hand: a problem of 110 is solved in the second period by 60 a period, and flies when a fresh choice opens", () => {
  const staying = can([110], [60], 2);
  openChoice(staying, 0);
  step(staying);
  expect([staying.spent[0], staying.required[0], staying.touched[0]]).toEqual([60, 110, 1]);
  step(staying);
  expect([staying.made[0], staying.needs[0], staying.open[0]]).toEqual([Style.Resolution, 0, 0]);

  const flying = can([110], [60], 2);
  openChoice(flying, 0);
  step(flying);
  // choice 0 lacks 50 and the fresh choice nothing: problem and member go there, and what they leave is made by flight
  openChoice(flying, 1);
  step(flying);
  expect([...flying.made]).toEqual([Style.Flight, Style.None]);
  expect([flying.place[0], flying.spent[1], flying.required[1]]).toEqual([1, 60, 110]);
});

test("by hand: without problems a choice is made at once, by oversight; without energy nothing is made", () => {
  const idle = can([0], [60], 1);
  openChoice(idle, 0);
  step(idle);
  expect(idle.made[0]).toBe(Style.Oversight);
  const tired = can([110], [0], 1);
  openChoice(tired, 0);
  for (let period = 0; period < 5; period++) step(tired);
  expect([tired.open[0], tired.spent[0], tired.made[0]]).toEqual([1, 0, Style.None]);
});

test("of choices that lack the same the first is taken, and nobody goes where there is no way", () => {
  const members = can([110, 110], [60], 2);
  members.problemReach[1] = 0b10;
  members.memberReach[0] = 0b10;
  openChoice(members, 0);
  openChoice(members, 1);
  step(members);
  expect([...members.place]).toEqual([0, 1]);
  expect([...members.spent]).toEqual([0, 60]);
});

test("a document that says nothing sensible is refused with the path of the first problem", () => {
  const read = (departures: object) => () =>
    readValidationCases({ kind: "garbage-can", name: "x", ...departures }, () => undefined);
  expect(read({ load: "huge", expected: [] })).toThrow("load");
  expect(read({})).toThrow("expected");
  expect(read({ expected: [{ id: "flights", value: 1 }] })).toThrow("expected.0.id");
  expect(read({ expected: [{ id: "flight", value: "1" }] })).toThrow("expected.0.value");
  expect(read({ burden: 1, expected: [{ id: "flight", value: 1 }] })).toThrow("burden");
});
