/** Dated departures: what holds in which cycle, who outranks whom, what is refused, and that the past stays shared. */
import { expect, test } from "vitest";
import { simulateArms, simulateReplication } from "../../sim/index.ts";
import { refreshSettings } from "../../sim/model/deploying/levers.ts";
import { pastOf } from "../../sim/simulate.ts";
import { standing } from "./deploying-worlds.ts";
import { type Departures, expectSameRows, shipped, short } from "./worlds.ts";

function settingsIn(departures: Departures, cycle: number) {
  const scenario = shipped("burrow", departures);
  const { baselineCycles, warmUpCycles } = scenario.calendar;
  const w = standing(scenario, warmUpCycles + baselineCycles + cycle);
  refreshSettings(w);
  return w.settings;
}

const setups = (departures: Departures, cycle: number) => [
  ...new Set(settingsIn(departures, cycle).switching.setupMinutes),
];

test("a departure holds from its first cycle to the one before its last, 0 and for ever when unsaid", () => {
  const parameters = { "switching.setupMinutes": 7 };
  const cycles = [-1, 0, 2, 3, 20];
  expect(cycles.map((at) => setups({ dated: [{ parameters }] }, at))).toEqual([
    [2],
    [7],
    [7],
    [7],
    [7],
  ]);
  const dated = [{ fromCycle: 2, untilCycle: 3, parameters }];
  expect(cycles.map((at) => setups({ dated }, at))).toEqual([[2], [2], [7], [2], [2]]);
});

test("a later departure outranks an earlier one, and a dose is applied to what they leave", () => {
  const to = (value: number) => ({ parameters: { "executives.unforcedChanges": value } });
  const changes = (dose: number) =>
    settingsIn({ dated: [to(2), to(1)], failures: { "priority-whiplash": { dose } } }, 0).executives
      .unforcedChanges;
  // the mode leads to 3: half-way from 1 is 2
  expect([...changes(0)]).toEqual([1, 1, 1, 1]);
  expect([...changes(0.5)]).toEqual([2, 2, 2, 2]);
});

test("a departure may be of some units, and outranks what a unit states", () => {
  const parameters = { "switching.setupMinutes": 5 };
  const { units } = shipped("burrow");
  const dated = [{ parameters, units: [units[1].id] }];
  const values = [...settingsIn({ dated }, 0).switching.setupMinutes];
  expect(values).toEqual(units.map((_, unit) => (unit === 1 ? 5 : 2)));
  const stated = units.map((unit) => ({ ...unit, parameters }));
  const everywhere = [{ parameters: { "switching.setupMinutes": 3 } }];
  expect(setups({ units: stated, dated: everywhere }, 0)).toEqual([3]);
  expect(() => shipped("burrow", { dated: [{ parameters, units: ["nowhere"] }] })).toThrow(
    'dated.0.units: "nowhere"',
  );
});

test("a dose that is dated takes the place of the organisation's own while it holds", () => {
  const whiplash = (dose: number, safeguard = false) => ({
    "priority-whiplash": { dose, safeguard },
  });
  const departures = {
    failures: whiplash(0.5),
    dated: [{ fromCycle: 2, untilCycle: 4, failures: whiplash(1, true) }],
  };
  const at = (cycle: number) => {
    const { executives, governance } = settingsIn(departures, cycle);
    return [executives.unforcedChanges[0], governance.changeWindow];
  };
  // the mode leads from 0 to 3 changes of each executive
  expect([1, 2, 3, 4].map(at)).toEqual([
    [1.5, 0],
    [3, 1],
    [3, 1],
    [1.5, 0],
  ]);
  const ended = { dated: [{ failures: { "priority-whiplash": { dose: 0 } } }] };
  expect(settingsIn(ended, 0).executives.unforcedChanges[0]).toBe(0);
  expect(settingsIn(ended, -1).executives.unforcedChanges[0]).toBeCloseTo(0.5, 12);
});

test("a mechanism that is off from the decision date has the settings of one that is always off, from then on", () => {
  const dated = [{ off: ["MEC-03"] }];
  expect(settingsIn({ dated }, 0).switching).toEqual(
    settingsIn({ mechanisms: { "MEC-03": false } }, 0).switching,
  );
  expect(settingsIn({ dated }, -1).switching).toEqual(settingsIn({}, 0).switching);
});

test("what an organisation is made with is refused, and so are dates and values that make no sense", () => {
  const refuse = (departure: Departures, words: string) =>
    expect(() => shipped("burrow", { dated: [departure] })).toThrow(words);
  for (const id of ["flow.linesPerOrder", "practice.initialDrift", "traits.truth", "ai.belief"])
    refuse({ parameters: { [id]: 0.5 } }, id);
  refuse({ fromCycle: 3, untilCycle: 3 }, "untilCycle");
  refuse({ parameters: { "switching.setupMinutes": 31 } }, "from 0 to 30 min");
  refuse({ off: ["MEC-99"] }, "dated.0.off");
  refuse({ parameters: { "flow.linesPerDay": 20_000 } }, "totes per half-day");
  const { id } = shipped("burrow").units[0];
  refuse(
    { parameters: { "learning.floor": 0.9 }, units: [id] },
    "units have no value of their own",
  );
  refuse({ failures: { "hidden-variance": { dose: 1, fromCycle: 2 } } }, "fromCycle");
});

test("arms that differ from the decision date on share their past, and each gives the rows that it gives alone", () => {
  const arms = [
    shipped("burrow", { calendar: short }),
    shipped("burrow", { calendar: short, dated: [{ off: ["MEC-03", "MEC-10"] }] }),
    shipped("burrow", {
      calendar: short,
      dated: [{ fromCycle: 1, untilCycle: 2, parameters: { "flow.shockFactor": 1.3 } }],
    }),
  ];
  expect(new Set(arms.map(pastOf)).size).toBe(1);
  const together = simulateArms(arms, "dated", 1);
  arms.forEach((arm, i) => expectSameRows(together[i], simulateReplication(arm, "dated", 1)));
  const early = shipped("burrow", { calendar: short, dated: [{ fromCycle: -1, off: ["MEC-03"] }] });
  expect(pastOf(early)).not.toBe(pastOf(arms[0]));
});
