/**
 * No outcome is wired to a flag. With every red flag at its worst, and the mechanisms through which what they look at
 * could act at size zero, the organisation is the green one to the last bit of every outcome; and how flags read changes
 * nothing for whoever does not heed them.
 */
import { expect, test } from "vitest";
import { simulateReplication, tableShapes } from "../../sim/index.ts";
import type { OrganisationScenario, ReplicationRows } from "../../sim/index.ts";
import { redFlags, redReadings } from "../../sim/model/deploying/flags.ts";
import { trueSigns } from "../../sim/model/deploying/signs.ts";
import { View } from "../../sim/model/state/view.ts";
import type { World } from "../../sim/model/state/world.ts";
import { simulateWorld } from "../../sim/simulate.ts";
import { rowsOf } from "../../sim/tables.ts";
import { type Departures, join, shipped } from "./worlds.ts";

const calendar = { warmUpCycles: 1, baselineCycles: 1, horizonCycles: 3 };
const seed = "honesty";

/** Every effect of what the flags look at, at size zero; the acts themselves happen. */
const sizesZero: Departures = {
  calendar,
  parameters: {
    // direct orders: no jump of the queue, no check left out, no contradiction, no misunderstanding, no payoff
    "bypass.jumps": 0,
    "bypass.skipCheck": 0,
    "bypass.contradictionsPerLine": 0,
    "translation.misreadAtWorst": 0,
    "governance.payoff": 0,
    "governance.deterrence": 0,
    "governance.imitation": 0,
    // undocumented changes: no drift, no time to correct them
    "governance.managerViolationDrift": 0,
    "governance.correctionMinutes": 0,
    // exceptions, answered whichever way: no time, no error, no shortcut learnt, none that stops a tote
    "exceptions.fixMinutes": 0,
    "exceptions.ignoredErrorChance": 0,
    "practice.improvised": 0,
    "responses.stopShare": 0,
    "responses.waitWeight": 0,
    "escalation.reportMinutes": 0,
    // AI: no gain, no loss, no wrong output, no review
    "ai.expert": 0,
    "ai.novice": 0,
    "ai.insideOdds": 1,
    "ai.slower": 0,
    "ai.outsideError": 0,
    "ai.reviewShare": 0,
    // traits: no blame, no biased figure, no misread left unrecorded
    "reporting.captureEffect": 0,
    "traits.blame": 0,
    "reporting.biasedShare": 0,
    // unclear direction and SOPs: no error
    "errors.ambiguityApoa": 0,
  },
  // nothing changes direction, so no manager without a free minute is late with it; nobody learns from reports
  mechanisms: {
    "MEC-02": false,
    "MEC-13": false,
    "MEC-19": false,
    "MEC-21": false,
    "MEC-25": false,
  },
};

const green: Departures = {
  parameters: {
    "bypass.share": 0,
    "governance.managerViolations": 0,
    "responses.escalateWeight": 20,
    "ai.use": 0,
    "traits.acceptance": 1,
    "traits.commitment": 1,
    "traits.efficacy": 1,
    "traits.truth": 1,
    "executives.clarity": 1,
    "errors.sopClarity": 1,
    "management.otherMinutes": 0,
  },
};

const red: Departures = {
  parameters: {
    "bypass.share": 0.6,
    "bypass.acceptance": 1,
    "governance.managerViolations": 10,
    "responses.escalateWeight": 0.001,
    "ai.use": 1,
    "ai.scope": 1,
    "ai.beyond": 1,
    "traits.acceptance": 0,
    "traits.commitment": 0,
    "traits.efficacy": 0,
    "traits.truth": 0,
    "executives.clarity": 0,
    "errors.sopClarity": 0,
    // what is left of a half-day after all other duties, so that there is no free time and no duty late
    "management.otherMinutes": 208,
  },
};

/** Columns that state the worst itself: managers' time (RF1), traits and clarity (RF2), acts (RF3 to RF6). */
const whatFlagsSee: readonly string[] = [
  ["idle_hours", "manager_utilisation", "overhead_share", "time_coordination"],
  ["climate", "sop_clarity"],
  ["bypass_orders", "bypass_share", "overridden_decisions"],
  ["heroics", "hero_failures"],
  ["escalation_share", "escalations", "improvisation_share", "improvisations"],
  ["ai_believed_gain", "ai_error", "ai_gain", "ai_outside_scope", "ai_uses"],
  ["violations", "violations_detected", "violations_executives"],
  ["violations_executives_detected", "violations_managers", "violations_workers"],
  ["violations_workers_detected"],
].flat();

/** Readings of flags and gates, whatever the arm does about them. */
const reading = /^(red_|green_|gates?_|flag)/;

function differing(actual: ReplicationRows, expected: ReplicationRows): string[] {
  const names = new Set<string>();
  for (const { name, columns } of tableShapes)
    actual[name].forEach((value, i) => {
      if (!Object.is(value, expected[name][i])) names.add(columns[i % columns.length].name);
    });
  return [...names].filter((name) => !reading.test(name)).toSorted();
}

test("with all sizes zero an organisation whose every red flag is at its worst does exactly what the green one does", () => {
  const worldOf = (departures: Departures): World =>
    simulateWorld(shipped("healthy", join(sizesZero, departures)), seed, 0);
  const [good, bad] = [worldOf(green), worldOf(red)];
  const flags = (w: World) =>
    redFlags(
      w,
      redReadings(w, trueSigns(w, w.cycles - 1), () => 0),
    );
  expect(flags(good)).toBe(0);
  expect(flags(bad)).toBe(0b1111110);
  expect(differing(rowsOf(bad), rowsOf(good))).toEqual(whatFlagsSee.toSorted());
  expect(new View(bad, 0, bad.cycles).sum("exceptions")).toBeGreaterThan(1000);
});

test("with their sizes back the same worst flags do harm: zero was a matter of size", () => {
  const { mechanisms } = sizesZero;
  const valueOf = (departures: Departures, measure: string) => {
    const scenario = shipped("healthy", join({ calendar, mechanisms }, departures));
    const rows = simulateReplication(scenario, seed, 0);
    return rows.runs[tableShapes[0].columns.findIndex(({ name }) => name === measure)];
  };
  expect(valueOf(red, "misreads")).toBeGreaterThan(valueOf(green, "misreads"));
});

test("how flags read changes nothing for an arm that does not heed them", () => {
  const arm = (departures: Departures): OrganisationScenario =>
    shipped(
      "burrow",
      join(
        { calendar: { ...calendar, horizonCycles: 6 }, deployment: "deploy-now-coached" },
        departures,
      ),
    );
  const allRed = {
    "deployment.redSlack": 0.9,
    "deployment.redAcceptance": 1,
    "deployment.redBypass": 0,
    "deployment.redRewrites": 0,
    "deployment.redEscalation": 1,
    "deployment.redAi": 0,
  };
  const usual = simulateReplication(arm({}), seed, 0);
  const warned = simulateReplication(arm({ parameters: allRed }), seed, 0);
  expect(differing(warned, usual)).toEqual([]);
});
