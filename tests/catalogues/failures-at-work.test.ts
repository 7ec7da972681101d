/**
 * Every failure mode and every safeguard in the running model: at full dose it makes a difference, and nothing is lost or
 * counted twice under it. Which way a measure goes is judged elsewhere.
 */
import { expect, test } from "vitest";
import { failureModes } from "../../sim/index.ts";
import { identities } from "../../sim/model/state/identities.ts";
import type { World } from "../../sim/model/state/world.ts";
import { simulateWorld } from "../../sim/simulate.ts";
import { type Departures, join, shipped } from "../model/worlds.ts";

const calendar = { warmUpCycles: 0, baselineCycles: 1, horizonCycles: 2 };

const deploying: Departures = { deployment: "deploy-now" };

/** What a mode needs to have something to act on. */
const needs: Record<string, Departures> = {
  "too-early": deploying,
  "too-fast": deploying,
  // results are wanted after two cycles
  impatient: { ...deploying, calendar: { horizonCycles: 5 } },
  // a cycle after the baseline is judged a cycle later, and the cut comes with the next
  "cutting-prevention": { ...deploying, calendar: { horizonCycles: 3 } },
  "undocumented-steps": { parameters: { "audit.sample": 20 } },
  // scanners that fail, and a CoE that nothing else is reported to
  "scanner-unresolved": {
    failures: { "scanner-fault": { dose: 1 } },
    parameters: { "scanner.patternReports": 1, "sop.patternReports": 100 },
  },
};

const worlds = new Map<string, World>();

function ran(departures: Departures): World {
  const key = JSON.stringify(departures);
  const known = worlds.get(key);
  if (known !== undefined) return known;
  const w = simulateWorld(shipped("healthy", join({ calendar }, departures)), "at work", 0);
  worlds.set(key, w);
  return w;
}

function differ(a: World, b: World): boolean {
  return a.ledger.some((value, i) => !Object.is(value, b.ledger[i]));
}

function expectWhole(w: World): void {
  const broken = identities(w).filter(({ left, right }) => left !== right);
  expect(broken).toEqual([]);
}

test.each(failureModes.map((mode) => [mode.id, mode] as const))(
  "%s makes a difference at full dose, and its safeguard another",
  (id, { safeguard }) => {
    const healthy = needs[id] ?? {};
    const failing = ran(join(healthy, { failures: { [id]: { dose: 1 } } }));
    expect(differ(ran(healthy), failing)).toBe(true);
    expectWhole(failing);
    if (safeguard === undefined) return;
    const guarded = ran(join(healthy, { failures: { [id]: { dose: 1, safeguard: true } } }));
    expect(differ(failing, guarded)).toBe(true);
    expectWhole(guarded);
  },
);
