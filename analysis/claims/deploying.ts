/**
 * What rows about deployments share: when and how success is judged, and the operating model without its effects. Success is
 * read in truth, from the log, never from what an organisation reported of itself.
 */
import type { Arm, Contrast, Event, Expectation, Sum, Test } from "./claim.ts";
import { changed, channel, deployed, moreOften, pair } from "./families.ts";
import { smallestProbability } from "./smallest.ts";

/** Most replications of a row that judges a probability: an interval of a tenth either side. */
export const mostForOdds = 128;

/** The last six cycles: what is left of a deployment when its novelty is gone. */
export const lasting = [18, 24] as const;

/** Above this share all six statements of the gates hold. */
const nearlyAll = 0.99;

/** How much more often an organisation has, in the end, all that the six gates ask for (DEP-G1 to DEP-G6), second arm less first. */
export function success(arms: readonly [string, string], expect: Expectation): Contrast {
  return moreOften("gates_true", arms, {
    cycles: lasting,
    above: nearlyAll,
    expect,
    what: "success",
  });
}

/** Probability of success in one arm, against a limit. */
export function successOf(arm: string, limit: number, reason: string): Contrast {
  const probe = { measure: "gates_true", from: lasting[0], to: lasting[1] };
  const event: Event = {
    signs: [{ probe, weights: { [arm]: 1 }, above: nearlyAll }],
    atLeast: 1,
  };
  return {
    what: "success",
    quantity: { events: [{ ...event, weight: 1 }] },
    expect: 1,
    limit,
    smallest: 0,
    reason,
  };
}

/** How many of the six statements hold: what is judged where success is all or nothing. */
export function statements(arms: readonly [string, string], expect: Expectation): Contrast {
  return pair("gates_true", arms, { cycles: lasting, expect, what: "statements that hold" });
}

/**
 * Success but for what people are forbidden: drift, lines, spread of lead times and friction are not worse than in the
 * baseline. For rows whose dose is itself a violation, which a gate would count.
 */
export function workHolds(arms: readonly [string, string], expect: Expectation): Contrast {
  const [first, second] = arms;
  return {
    what: "the work itself holds",
    quantity: {
      events: [
        { ...workEvent(first), weight: -1 },
        { ...workEvent(second), weight: 1 },
      ],
    },
    expect,
    ...smallestProbability,
  };
}

/** Lines may fall short of the baseline's by so much, as at gate G2. */
const leastLines = 0.98;

function workEvent(arm: string): Event {
  return {
    signs: [
      since(arm, "drift", 1, -1),
      since(arm, "throughput", -leastLines, 1),
      since(arm, "lead_time_variation", 1, -1),
      since(arm, "friction", 1, -1),
    ],
    atLeast: 4,
  };
}

function since(
  arm: string,
  measure: string,
  before: number,
  after: number,
): Sum & { above: number } {
  return {
    probe: { measure, from: -6, to: 0 },
    weights: { [arm]: before },
    more: [{ probe: { measure, from: lasting[0], to: lasting[1] }, weights: { [arm]: after } }],
    above: 0,
  };
}

/** Values at which a deployment puts rules in force as the organisation has them anyway. */
const rulesAsTheyWere: Readonly<Record<string, number>> = {
  "deployment.bypassGate": 0,
  "deployment.detection": 0.1,
  "deployment.effortMinutes": 20,
  "deployment.escalationsFirst": 0,
  "deployment.changeWindow": 0,
  "deployment.coePeople": 1,
  "deployment.reliefMinutes": 0,
  "modules.ai": 0,
  "modules.rhythm": 0,
  "modules.conflicts": 0,
};

/** Departures of scenario `null`: every safeguard and effect of the operating model off, all its costs on. */
export const withoutEffects: Readonly<Record<string, number>> = {
  "traits.coaching": 0,
  "traits.answered": 0,
  "learning.transfer": 0,
  "learning.refresh": 0,
  "audit.feedback": 0,
  "responses.salienceEffect": 0,
  ...rulesAsTheyWere,
  "governance.deterrence": 0,
  "deployment.rollBackCycles": 0,
  "improvement.neglect": 0,
  "ai.insight": 0,
  "conflict.handOverChance": 0,
};

/**
 * The cut of rows that ask what a deployment brings, good or bad: the steps are walked, and nothing that they put in place
 * or leave behind does anything. The hours go too: they move the same measures, and a difference that is left counts on
 * either side. What is not the deployment's stays: habits, climate, neglect and consequences of violations could only
 * enlarge a difference, and there is to be none.
 */
export const effectsOff: Test["null"] = channel(
  "the steps are walked; what they put in place has no effect, and takes no hours from work",
  {
    // what training, coaching and roll-back leave in people
    "learning.transfer": 0,
    "traits.coaching": 0,
    "deployment.rollBackCycles": 0,
    // audits take place, and move nobody
    "audit.feedback": 0,
    "responses.salienceEffect": 0,
    ...rulesAsTheyWere,
    // the workflow that the seven steps publish
    "rhythm.clarify": 0,
    "learning.unlearnSlowdown": 0,
    "errors.unlearnApoa": 0,
    // hours
    "deployment.coachingHours": 0,
    "deployment.executiveHours": 0,
    "deployment.managerHours": 0,
    "deployment.workerHours": 0,
  },
);

/** Training leaves nothing in use and takes no time, so that it makes no difference who had it. */
export const trainingOff: Test["null"] = channel(
  "training leaves nothing in use and takes no time",
  {
    "learning.transfer": 0,
    "learning.refresh": 0,
    "deployment.executiveHours": 0,
    "deployment.managerHours": 0,
    "deployment.workerHours": 0,
  },
);

/** Deployed at once, with parameters of its own from the decision date on. */
export function nowWith(parameters: Readonly<Record<string, number>>): Arm {
  return changed(deployed().now, { dated: [{ parameters }] });
}

/** Deployed at once, without some of its modules. */
export function nowWithoutModules(...modules: readonly string[]): Arm {
  return nowWith(Object.fromEntries(modules.map((module) => [`modules.${module}`, 0])));
}

/** The same steps with and without the effects of the operating model: what a gate is there to tell apart. */
export const gateArms: Readonly<Record<"without" | "with", Arm>> = {
  without: nowWith(withoutEffects),
  with: deployed().now,
};

/** How much more often a gate is passed, as it is read after the pilot, with the effects than without them. */
export function tellsApart(gate: number): Contrast {
  return moreOften(`gate_${gate}`, ["without", "with"], {
    cycles: [0, 24],
    above: 0.5,
    expect: 1,
    what: `gate G${gate} passed`,
    smallest: {
      smallest: 0.2,
      reason: "twenty percentage points: a gate that tells less apart changes no decision",
    },
  });
}
