/**
 * MEC-06 and MEC-07, exceptions and what workers do about them. Five responses compete by weight; climate, expected
 * wait, blame, pressure, local norm and audit salience shift the weights (a multinomial logit in its odds form).
 */
import { exp } from "../../kernel/index.ts";
import { parameters } from "../input/parameters.ts";

/** What a worker does with an exception. `FixAndReport` and `Escalate` together are second-order behaviour. */
export const Response = { Escalate: 0, FixAndReport: 1, Improvise: 2, Wait: 3, Ignore: 4 } as const;

export const exceptions = parameters("exceptions", "MEC-06", {
  perHour: {
    label: "exceptions per hour of service at friction 1",
    unit: "1/h",
    default: 1,
    low: 0,
    high: 4,
    source: "assumed (nurses: about 8 failures a shift)",
    law: "Poisson per visit",
    scope: "unit",
    off: 0,
  },
  fixMinutes: {
    label: "local fix of an exception",
    unit: "min",
    default: 5,
    low: 0,
    high: 60,
    source: "assumed",
    off: 0,
  },
  waitMinutes: {
    label: "time a worker waits for an exception to clear by itself",
    unit: "min",
    default: 60,
    low: 0,
    high: 480,
    source: "assumed",
  },
  clearsByItself: {
    label: "chance that waiting clears the exception",
    unit: "probability",
    default: 0.5,
    low: 0,
    high: 1,
    source: "assumed",
  },
  asideMost: {
    label: "totes that a worker may have set aside with a question before standing idle",
    unit: "totes",
    default: 2,
    low: 1,
    high: 8,
    source: "assumed",
    whole: true,
  },
  ignoredErrorChance: {
    label: "error probability per line of the order concerned when an exception is ignored",
    unit: "probability",
    default: 0.1,
    low: 0,
    high: 1,
    source: "assumed",
    off: 0,
  },
  silentMinutes: {
    label: "time a worker keeps a question to oneself before asking it",
    unit: "min",
    default: 0,
    low: 0,
    high: 480,
    source: "assumed (DEP-MR2)",
    off: 0,
  },
});

export const responses = parameters("responses", "MEC-07", {
  escalateWeight: {
    label: "weight of second-order behaviour (escalate, or fix and report)",
    unit: "odds",
    default: 1,
    low: 0.001,
    high: 20,
    source: "assumed (share .7 healthy); .07 untreated: tucker2003",
    scope: "unit",
  },
  improviseWeight: {
    label: "weight of improvising",
    unit: "odds",
    default: 0.1,
    low: 0.001,
    high: 20,
    source: "assumed",
    scope: "unit",
  },
  waitWeight: {
    label: "weight of waiting",
    unit: "odds",
    default: 0.13,
    low: 0,
    high: 20,
    source: "assumed",
  },
  ignoreWeight: {
    label: "weight of ignoring",
    unit: "odds",
    default: 0.2,
    low: 0,
    high: 20,
    source: "assumed",
  },
  stopShare: {
    label: "share of second-order behaviour that stops work and waits for an answer",
    unit: "share",
    default: 0.15,
    low: 0,
    high: 1,
    source: "assumed",
  },
  climateEffect: {
    label: "log odds of second-order behaviour per unit of safety climate above .5",
    unit: "log odds",
    default: 2,
    low: 0,
    high: 8,
    source: "assumed",
    off: 0,
  },
  waitEffect: {
    label: "log odds lost per hour of expected wait for an answer beyond one hour",
    unit: "log odds per h",
    default: 0.3,
    low: 0,
    high: 3,
    source: "assumed",
    off: 0,
  },
  pressureEffect: {
    label: "log odds of improvising per unit of time pressure above .7",
    unit: "log odds",
    default: 0.5,
    low: 0,
    high: 4,
    source: "assumed",
    off: 0,
  },
  normEffect: {
    label: "log odds of improvising per unit of local drift above .2",
    unit: "log odds",
    default: 1,
    low: 0,
    high: 6,
    source: "assumed",
    off: 0,
  },
  salienceEffect: {
    label: "log odds of improvising lost per unit of audit salience",
    unit: "log odds",
    default: 0.5,
    low: 0,
    high: 4,
    source: "assumed",
    off: 0,
  },
  trainingEffect: {
    label: "log odds of second-order behaviour per unit of training in use",
    unit: "log odds",
    default: 2.5,
    low: 0,
    high: 6,
    source: "assumed (treated target .6 to .8)",
    mechanism: "MEC-14",
    off: 0,
  },
});

/** exp for the weights, limited so that a wide parameter range cannot overflow. */
export function odds(logOdds: number): number {
  return exp(Math.max(-20, Math.min(20, logOdds)));
}
