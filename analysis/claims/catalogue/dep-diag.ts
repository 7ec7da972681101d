/** A deployment shows at once where an organisation is flawed. */
import type { Arm, Claim, Contrast } from "../claim.ts";
import { mostForOdds } from "../deploying.ts";
import { failing } from "../families.ts";

/** Managers' training takes no time here: flags are to tell of the organisation, not of the hours of its deployment. */
const deploying = {
  deployment: "deploy-now",
  dated: [{ parameters: { "deployment.managerHours": 0 } }],
};
const flawed = (mode: string): Arm => ({ ...failing("healthy", mode), ...deploying });

/** Flaws that each of the six red flags is there to name, seeded at the decision date; acceptance cannot fall on a day. */
const arms = {
  sound: {
    on: "healthy",
    ...deploying,
    // clear of every threshold: people accept, managers have time and change nothing on their own
    set: {
      "traits.acceptance": 0.8,
      "governance.managerViolations": 0.1,
      "management.otherMinutes": 0,
      "management.meetingMinutes": 20,
    },
  },
  burning: flawed("fire-fighting"),
  unaccepted: {
    on: "healthy",
    ...deploying,
    failures: { "too-early": { dose: 1, from: "always" } },
  },
  bypassing: flawed("bypassing-the-spine"),
  rewriting: flawed("improvising-managers"),
  guessing: flawed("improvising-workers"),
  shortcut: flawed("ai-shortcut"),
} as const;

const named = ["burning", "unaccepted", "bypassing", "rewriting", "guessing", "shortcut"] as const;

const reads = (arm: string, flag: number, expect: 1 | -1, limit: number): Contrast => ({
  what:
    expect > 0
      ? `flag RF${flag} of the organisation with that flaw`
      : `flag RF${flag} of a sound one`,
  quantity: {
    events: [
      {
        // one cycle after the decision date, about the cycle that ended then
        signs: [
          {
            probe: { measure: `red_flag_${flag}`, from: 1, to: 2 },
            weights: { [arm]: 1 },
            above: 0.5,
          },
        ],
        atLeast: 1,
        weight: 1,
      },
    ],
  },
  expect,
  limit,
  smallest: 0,
  reason:
    expect > 0
      ? "at once: named within a cycle, nine times in ten"
      : "one false alarm in ten at most",
});

const isNamed = (arm: string, i: number) => reads(arm, i + 1, 1, 0.9);
const isFalseAlarm = (_: string, i: number) => reads("sound", i + 1, -1, 0.1);

export const depDiag: Claim = {
  id: "DEP-DIAG",
  block: "F",
  statement: "A deployment shows at once where an organisation is flawed.",
  test: {
    arms,
    all: [...named.map(isNamed), ...named.map(isFalseAlarm)],
    null: {
      none: "each probability is judged against its limit, so no cut makes a difference vanish; what flags read without the flaw is judged in the sound organisation",
    },
    leans: ["deployment.assessmentNoise", "deployment.desirability", "deployment.surveyRecall"],
    most: mostForOdds,
  },
};
