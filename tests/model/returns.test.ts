/**
 * A misread that reached the customer comes back as work: every one of them, after its days, at its price. No misread may
 * be forgotten, or quality would cost the less the worse it is.
 */
import { expect, test } from "vitest";
import { View } from "../../sim/model/state/view.ts";
import { returnRing, Use, uses } from "../../sim/model/state/codes.ts";
import { type World } from "../../sim/model/state/world.ts";
import { simulateWorld } from "../../sim/simulate.ts";
import { shipped, short } from "./worlds.ts";

const returnMinutes = 8;

/** Without checks all rework is work on returns; without interruptions it is spent as planned. */
function withoutChecks(errorsPerLine: number): World {
  const scenario = shipped("burrow", {
    calendar: short,
    // nor do AI and tired people add errors of their own: the zones must keep up with their work
    mechanisms: { "MEC-03": false, "MEC-20": false, "MEC-22": false },
    parameters: {
      "verification.coverage": 0,
      "verification.returnMinutes": returnMinutes,
      "errors.base": errorsPerLine,
    },
  });
  return simulateWorld(scenario, "returns", 0);
}

/** Places of a unit in the ring of returns; the last one holds those that are due. */
function returnsOf(w: World, unit: number): Int32Array {
  return w.returns.subarray(unit * (returnRing + 1), (unit + 1) * (returnRing + 1));
}

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

test("work on returns is eight minutes for each misread that has come back, exactly", () => {
  const w = withoutChecks(0.003);
  const view = new View(w, 0, w.cycles);
  const planned =
    sum(w.spend.filter((_, at) => at % uses === Use.Rework)) +
    sum(w.toteOwed.filter((_, at) => at % uses === Use.Rework));
  const escaped = view.sum("escapedDefects");
  expect(escaped).toBeGreaterThan(1000);
  expect(view.sum("reworkMinutes") + planned).toBe(returnMinutes * (escaped - sum(w.returns)));
});

test("returns are worked off: what is due is never more than a day's misreads, however poor the quality", () => {
  for (const errorsPerLine of [0.003, 0.01]) {
    const w = withoutChecks(errorsPerLine);
    const view = new View(w, 0, w.cycles);
    for (const unit of view.zones) {
      const escapedPerDay = view.of("escapedDefects", unit) / view.dayCount;
      // more than the 40 totes that a zone packs in a day
      expect(escapedPerDay).toBeGreaterThan(40);
      expect(returnsOf(w, unit)[returnRing]).toBeLessThan(escapedPerDay);
    }
  }
});
