/**
 * One organisation in which everything happens at once: every mechanism loud, every layer overstepping its bounds, dated
 * failure modes, people coming and going, a deployment with its programme. What holds of it holds with anything on.
 */
import { findParameter } from "../../sim/index.ts";
import { dailyViolations } from "../../sim/model/acts/violations.ts";
import type { Departures } from "./worlds.ts";

/** Departures from `saturated`; a calendar and a deployment come on top. */
export const everything: Departures = {
  failures: {
    "priority-whiplash": { dose: 1, fromCycle: -1, untilCycle: 5, safeguard: true },
    "bypassing-the-spine": { dose: 1 },
    "improvising-workers": { dose: 0.5, fromCycle: 1 },
    "truth-as-weapon": { dose: 0.5, fromCycle: -1 },
    "redesigning-personally": { dose: 1, fromCycle: 0 },
    "cutting-prevention": { dose: 0.5, fromCycle: 2 },
  },
  parameters: {
    ...Object.fromEntries(
      dailyViolations.map(({ hazard }) => [hazard, findParameter(hazard)!.high / 4]),
    ),
    "acts.centrePunishes": 0.5,
    "acts.executiveAi": 5,
    "ai.use": 0.5,
    "ai.scope": 0.3,
    "attention.scorecardWeight": 0.3,
    "attention.reaction": 1,
    "audit.sample": 20,
    "audit.censored": 0.5,
    "conflict.perCycle": 20,
    "deployment.rollBackCycles": 0,
    "exceptions.silentMinutes": 30,
    "executives.unforcedChanges": 6,
    "governance.cases": 8,
    "governance.emergencyShare": 0.5,
    "governance.sendBackMinutes": 5,
    "improvement.trainingYields": 1,
    "load.fatigue": 0.2,
    "overtime.minutes": 60,
    "practice.caughtPerLine": 0.001,
    "rhythm.alignment": 1,
    "rhythm.alignmentDays": 7,
    "rhythm.evolution": 1,
    "rhythm.evolutionCycles": 2,
    "rhythm.scorecardLagDays": 3,
    "scorecards.coeThroughput": 0.3,
    "scorecards.optics": 0.7,
    // a review that changes six hand-offs is over before the end
    "sop.designDays": 1,
    "sop.shadow": 0.2,
    "turnover.perMonth": 0.25,
    "turnover.managerPerMonth": 0.25,
    "turnover.staffPerMonth": 0.25,
    "verification.coverage": 0.9,
    "verification.failsAgain": 0.1,
    "verification.quickFixShare": 0.2,
  },
};
