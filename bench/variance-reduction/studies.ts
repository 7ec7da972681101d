/**
 * What common random numbers are measured on: the same arms, a pilot in one of three zones under three loads, small changes of
 * one parameter, and rates of yes and no beside the ceiling that these have.
 */
import type { Arm, Probe } from "../../analysis/claims/claim.ts";

/** Cycles after the decision date that are measured. */
export const horizon = 12;

export interface Pair {
  what: string;
  base: Arm;
  changed: Arm;
  probe: Probe;
}

export interface Study {
  id: "identical" | "pilot" | "small" | "rates";
  title: string;
  goal: string;
  pairs: readonly Pair[];
}

const pilotUnit = "packing-c";
const probeOf = (measure: string, units?: readonly string[]): Probe => ({
  measure,
  from: 0,
  to: horizon,
  ...(units === undefined ? {} : { units }),
});

const burrow: Arm = { on: "burrow" };
const withValue = (parameters: Readonly<Record<string, number>>): Arm => ({
  ...burrow,
  dated: [{ parameters }],
});

/** Demand against that of the burrow, whose workers are .85 used. */
const loads: readonly [load: string, factor: number][] = [
  [".70", 0.7 / 0.85],
  [".85", 1],
  [".99", 0.99 / 0.85],
];

/** What a pilot is after, in its zone alone and without anything around it. */
const treated = {
  "switching.setupMinutes": 1,
  "exceptions.perHour": 0.7,
  "errors.sopClarity": 0.9,
};

const pilots = loads.flatMap(([load, factor]): Pair[] => {
  const on: Arm = { ...burrow, set: { "flow.demandFactor": factor } };
  const zone: Arm = { ...on, dated: [{ units: [pilotUnit], parameters: treated }] };
  const walked: Arm = {
    ...on,
    deployment: "pilot-gate-scale",
    // the pilot stays a pilot
    dated: [{ parameters: { "deployment.pilotCycles": horizon } }],
  };
  return [
    { what: `zone treated, load ${load}, its lead time`, changed: zone, units: [pilotUnit] },
    { what: `zone treated, load ${load}, everybody's lead time`, changed: zone },
    {
      what: `steps to the pilot, load ${load}, its lead time`,
      changed: walked,
      units: [pilotUnit],
    },
    { what: `steps to the pilot, load ${load}, everybody's lead time`, changed: walked },
  ].map(({ what, changed, units }) => ({
    what,
    base: on,
    changed,
    probe: probeOf("lead_time", units),
  }));
});

const smallChanges: readonly [what: string, parameters: Readonly<Record<string, number>>][] = [
  ["check finds .77 to .80", { "verification.sensitivity": 0.8 }],
  ["set-up 2 to 2.2 min", { "switching.setupMinutes": 2.2 }],
  ["local fix 5 to 5.5 min", { "exceptions.fixMinutes": 5.5 }],
  ["clarity of SOPs .80 to .85", { "errors.sopClarity": 0.85 }],
  ["exceptions 1 to 1.05 an hour", { "exceptions.perHour": 1.05 }],
  ["managers' decision 12 to 13 min", { "escalation.decisionMinutes": 13 }],
];

const small = smallChanges.flatMap(([what, parameters]): Pair[] =>
  ["lead_time", "decision_hours"].map((measure) => ({
    what: `${what}, ${measure}`,
    base: burrow,
    changed: withValue(parameters),
    probe: probeOf(measure),
  })),
);

const rates: Pair[] = (
  [
    ["check finds .77 to .80", { "verification.sensitivity": 0.8 }, "passed_defective"],
    ["check finds .77 to .80", { "verification.sensitivity": 0.8 }, "out_of_specification"],
    ["clarity of SOPs .80 to .85", { "errors.sopClarity": 0.85 }, "out_of_specification"],
    ["ignoring weighs .2 to .3", { "responses.ignoreWeight": 0.3 }, "escalation_share"],
    ["ignoring weighs .2 to .3", { "responses.ignoreWeight": 0.3 }, "improvisation_share"],
    ["bypassing jumps the queue 1 to 0", { "bypass.jumps": 0 }, "passed_defective"],
  ] as const
).map(([what, parameters, measure]) => ({
  what: `${what}, ${measure}`,
  base: burrow,
  changed: withValue(parameters),
  probe: probeOf(measure),
}));

export const studies: readonly Study[] = [
  {
    id: "identical",
    title: "Identical arms",
    goal: "difference exactly 0",
    pairs: ["lead_time", "decision_hours", "out_of_specification", "escalation_share"].map(
      (measure) => ({
        what: measure,
        base: burrow,
        changed: withValue({}),
        probe: probeOf(measure),
      }),
    ),
  },
  {
    id: "pilot",
    title: "A pilot in one of three zones, cycle time",
    goal: "median of the three loads at least 20, none below 10",
    pairs: pilots,
  },
  {
    id: "small",
    title: "Small change of one parameter",
    goal: "at least 100",
    pairs: small,
  },
  {
    id: "rates",
    title: "Rates of yes and no",
    goal: "at least 80 % of the ceiling (p1 q1 + p2 q2) / (|d| - d d)",
    pairs: rates,
  },
];
