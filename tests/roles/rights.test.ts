/**
 * Every right, walked from the catalogue: in a burrow with much to do its act happens; taken away, it does not happen once,
 * and the burrow still runs to its end.
 */
import { expect, test } from "vitest";
import { actNames, acts } from "../../sim/model/acts/acts.ts";
import type { CounterName } from "../../sim/model/state/ledger.ts";
import type { RightName } from "../../sim/model/mechanisms/rights.ts";
import { View } from "../../sim/model/state/view.ts";
import type { World } from "../../sim/model/state/world.ts";
import { simulateWorld } from "../../sim/simulate.ts";
import type { Departures } from "../model/worlds.ts";
import { busy, logged, small } from "./worlds.ts";

const fewPatterns: Departures = {
  parameters: { "scanner.patternReports": 1, "scanner.reportFactor": 1, "sop.patternReports": 40 },
};

/** Where a right cannot be seen in the busy burrow: what it needs instead. */
const elsewhere: Partial<Record<RightName, Departures>> = {
  // while a window holds changes nobody sees what a change outside it is
  holdChange: { parameters: { "governance.changeWindow": 1 } },
  // the CoE takes the pattern with the most reports, which the scanner's hardly ever is
  configureTool: fewPatterns,
  sendTool: fewPatterns,
};

function run(name: RightName, held: 0 | 1): World {
  const right = { parameters: { [`rights.${name}`]: held } };
  return simulateWorld(small("burrow", busy, elsewhere[name] ?? {}, right), "rights", 0);
}

function countOf(w: World, name: RightName): number {
  const { place, counter } = acts[name] as { place: number; counter?: CounterName };
  return counter === undefined ? logged(w, place) : new View(w, 0, w.cycles).sum(counter);
}

const rich = run("setPriorities", 1);

test("in a burrow with much to do everybody does what they may", () => {
  const common = actNames.filter((name) => !(name in elsewhere));
  expect(common.filter((name) => countOf(rich, name) === 0)).toEqual([]);
});

test.each(Object.keys(elsewhere) as RightName[])(
  "%s happens where there is cause for it",
  (name) => {
    expect(countOf(run(name, 1), name)).toBeGreaterThan(0);
  },
);

test.each(actNames)("without the right to %s nobody does it", (name) => {
  expect(countOf(run(name, 0), name)).toBe(0);
});
