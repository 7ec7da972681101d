/**
 * What a deployment puts in place and what a module takes away, read from the settings in force: no rule of an organisation
 * is loosened, a module takes nothing but its own rules, and the CoE is paid for as far as it was added to.
 */
import { expect, test } from "vitest";
import { begin } from "../../sim/model/deploying/begin.ts";
import { buyDay } from "../../sim/model/deploying/hours.ts";
import { refreshSettings } from "../../sim/model/deploying/levers.ts";
import { Step } from "../../sim/model/deploying/plan.ts";
import type { World } from "../../sim/model/state/world.ts";
import { logged, standing } from "./deploying-worlds.ts";
import { type Departures, join, shipped } from "./worlds.ts";

const calendar = { warmUpCycles: 0, baselineCycles: 1, horizonCycles: 8 };
const decision = 1;

function at(deployment: string, ...departures: Departures[]): World {
  const w = standing(shipped("healthy", join({ calendar, deployment }, ...departures)), decision);
  refreshSettings(w);
  return w;
}

const rulesOf = ({ settings }: World) => ({
  window: settings.governance.changeWindow,
  people: settings.sop.people,
  sample: settings.audit.sample[0],
  gate: settings.governance.bypassGate[0],
  effort: settings.translation.effortMinutes[0],
  first: settings.escalation.goFirst[0],
  detection: settings.governance.detection,
  review: settings.ai.review,
  weight: settings.attention.scorecardWeight,
});

test("a deployment brings its rules where the organisation has weaker ones, and leaves stricter ones alone", () => {
  const deployed = (parameters: Record<string, number>) => {
    const w = at("deploy-now", { parameters });
    begin(w, Step.Centre);
    begin(w, Step.Full);
    return rulesOf(w);
  };
  const strict = {
    "governance.changeWindow": 1,
    "sop.people": 5,
    "audit.sample": 40,
    "governance.bypassGate": 0.95,
    "translation.effortMinutes": 60,
    "escalation.goFirst": 1,
    "governance.detection": 0.9,
    "ai.review": 0.8,
    "attention.scorecardWeight": 0.95,
  };
  const weaker = { "deployment.changeWindow": 0, "deployment.escalationsFirst": 0 };
  expect(deployed({ ...strict, ...weaker })).toEqual(rulesOf(at("none", { parameters: strict })));
  const weak = Object.fromEntries(Object.keys(strict).map((id) => [id, 0]));
  expect(deployed(weak)).toEqual({
    window: 1,
    people: 3,
    sample: 20,
    gate: 0.8,
    effort: 40,
    first: 1,
    detection: 0.5,
    review: 0.6,
    weight: 0.9,
  });
});

test("a module that is left out takes its own rules away, and no other module's", () => {
  const stated = {
    "escalation.goFirst": 1,
    "rhythm.alignment": 1,
    "rhythm.evolution": 1,
    "conflict.structure": 2,
    "governance.bypassGate": 0.5,
    "governance.changeWindow": 1,
    "governance.detection": 0.3,
    "ai.review": 0.7,
  };
  const read = (module?: string) => {
    const without = module === undefined ? {} : { [`modules.${module}`]: 0 };
    const { settings } = at("none", { parameters: { ...stated, ...without } });
    const { governance, rhythm } = settings;
    return {
      escalation: [settings.escalation.goFirst[0]],
      rhythm: [rhythm.alignment[0], rhythm.evolution],
      conflicts: [settings.conflict.structure],
      gate: [governance.bypassGate[0]],
      window: [governance.changeWindow],
      governance: [governance.detection],
      // how AI is used without rules for it is the organisation's own affair
      ai: [settings.ai.scope, settings.ai.review],
    };
  };
  const usual = read();
  expect(usual.ai).toEqual([0, 0.7]);
  for (const name of ["escalation", "rhythm", "conflicts", "gate", "window", "governance"] as const)
    expect(read(name)).toEqual({ ...usual, [name]: usual[name].map(() => 0) });
  expect(read("ai")).toEqual(usual);
});

test("the CoE is bought as far as the deployment adds to the people it has at the time", () => {
  const bought = (dated: Departures[]) => {
    const w = at("deploy-now", { dated });
    begin(w, Step.Centre);
    expect(w.settings.sop.people).toBe(3);
    buyDay(w);
    return logged(w, decision, "boughtMinutes");
  };
  expect(bought([])).toBe(2 * 480);
  // one is there from the decision date on; what comes later costs nothing today
  const fromNow = { fromCycle: 0, parameters: { "sop.people": 2 } };
  const later = { fromCycle: 1, parameters: { "sop.people": 3 } };
  expect(bought([fromNow, later])).toBe(480);
});
