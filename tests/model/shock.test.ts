/** Shocks: a surge of customers' demand for some cycles, and the shipped scenarios that hold one. */
import { expect, test } from "vitest";
import { refreshSettings } from "../../sim/model/deploying/levers.ts";
import { demandPerDay } from "../../sim/model/shopfloor/totes.ts";
import { standing } from "./deploying-worlds.ts";
import { shipped } from "./worlds.ts";

test("a shock multiplies what customers want, whatever the usual demand is, and not what is received", () => {
  const demand = (shock: number, factor: number) => {
    const parameters = { "flow.shockFactor": shock, "flow.demandFactor": factor };
    const w = standing(shipped("burrow", { parameters }), 0);
    return w.kind.map((_, unit) => demandPerDay(w, unit));
  };
  const w = standing(shipped("burrow", {}), 0);
  const [usual, shocked] = [demand(1, 1.21), demand(1.3, 1.21)];
  w.kind.forEach((kind, unit) =>
    expect(shocked[unit]).toBeCloseTo(usual[unit] * (kind === "packing" ? 1.3 : 1), 9),
  );
});

test("a demand that its totes cannot carry is refused, the shock included", () => {
  const parameters = { "flow.linesPerDay": 8000, "flow.shockFactor": 1.3 };
  expect(() => shipped("twelve-zones", { parameters: { "flow.linesPerDay": 8000 } })).not.toThrow();
  expect(() => shipped("twelve-zones", { parameters })).toThrow("totes per half-day");
});

test.each([
  ["shock-demand", "flow.shockFactor", 8],
  ["shock-turnover", "turnover.perMonth", 7],
  ["shock-scanner", "scanner.meanLifeMinutes", 8],
])("%s moves %s from the sixth cycle on and back in cycle %i", (name, id, end) => {
  const [group, parameter] = id.split(".");
  const scenario = shipped(name, {});
  const valueIn = (cycle: number) => {
    const { baselineCycles, warmUpCycles } = scenario.calendar;
    const w = standing(scenario, warmUpCycles + baselineCycles + cycle);
    refreshSettings(w);
    const value = (w.settings as unknown as Record<string, Record<string, number | number[]>>)[
      group
    ][parameter];
    return typeof value === "number" ? value : value[0];
  };
  const usual = valueIn(5);
  expect(valueIn(6)).not.toBe(usual);
  expect(valueIn(end - 1)).toBe(valueIn(6));
  expect([valueIn(-1), valueIn(end)]).toEqual([usual, usual]);
});
