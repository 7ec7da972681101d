/** Shocks: a surge of customers' demand for some cycles, and the shipped scenarios that hold one. */
import { expect, test } from "vitest";
import { filePlans } from "../../sim/model/cycle.ts";
import { Counter, counterCount } from "../../sim/model/state/ledger.ts";
import { refreshSettings } from "../../sim/model/deploying/levers.ts";
import { arrive, demandPerDay } from "../../sim/model/shopfloor/totes.ts";
import { standing, write } from "./deploying-worlds.ts";
import { shipped } from "./worlds.ts";

const { plannedLines } = Counter;

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

test("totes beyond those that can be numbered end the run: no demand is cut off in silence", () => {
  const w = standing(shipped("burrow", {}), 0);
  // 500 totes of 32 lines in the first half-day
  w.settings.flow.linesPerDay.fill(32_000);
  expect(() => arrive(w, 0)).toThrow(
    /^parameters\.flow\.linesPerDay: \d+ totes in one half-day in \S+, wants at most 255/,
  );
});

test("nobody plans for a shock before it is in the order book of a published cycle", () => {
  const w = standing(shipped("burrow", { parameters: { "flow.shockFactor": 1.3 } }), 3);
  const published = 1;
  w.kind.forEach((_, unit) => {
    const { id } = w.scenario.units[unit];
    write(w, published, "demandLines", 1000 + unit, id);
    write(w, published, "reportedLines", 900, id);
  });
  filePlans(w, published);
  const asked = (unit: number) => (w.kind[unit] === "packing" ? 1000 + unit : 0);
  const outbound = w.kind.reduce((sum, _, unit) => sum + asked(unit), 0);
  const planned = (unit: number) => w.ledger[(3 * w.units + unit) * counterCount + plannedLines];
  w.kind.forEach((kind, unit) => {
    const isStream = kind === "packing" || kind === "receiving";
    expect(planned(unit)).toBe((900 + (isStream ? 1000 + unit : outbound)) / 2);
  });
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
