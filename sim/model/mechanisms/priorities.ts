/**
 * MEC-02, priorities and whiplash: a directive re-draws the ranking of the four work classes.
 * Genuine needs arrive at one rate; each executive adds changes without a need. Candidates come at a fixed top rate and
 * are thinned by a keyed draw, so a calmer executive issues a subset of the same directives.
 */
import { parameters } from "../input/parameters.ts";

/** Candidates per cycle and executive: the top of the registered range. */
export const candidateRate = 20;

export const executives = parameters("executives", "MEC-02", {
  needChanges: {
    label: "changes of priority that the market asks for",
    unit: "changes per cycle",
    default: 1,
    low: 0,
    high: 20,
    source: "assumed",
    law: "Poisson process",
    off: 0,
  },
  unforcedChanges: {
    label: "changes of priority without a need, per executive",
    unit: "changes per cycle",
    default: 0,
    low: 0,
    high: 20,
    source: "assumed; no published base rate found",
    law: "Poisson process",
    scope: "executive",
    off: 0,
  },
  preemption: {
    label: "chance that a running tote of a demoted class is put back",
    unit: "probability",
    default: 0.1,
    low: 0,
    high: 1,
    source: "assumed",
    scope: "unit",
    off: 0,
  },
  urgency: {
    label: "urgency of a directive: shortens the manager's effort to interpret it",
    unit: "0 to 1",
    default: 0.5,
    low: 0,
    high: 1,
    source: "assumed",
    mechanism: "MEC-05",
    off: 0,
  },
  clarity: {
    label: "clarity of a directive",
    unit: "0 to 1",
    default: 0.9,
    low: 0,
    high: 1,
    source: "assumed",
    mechanism: "MEC-05",
    off: 1,
  },
  answersPerSession: {
    label: "escalations the executives answer in their daily session",
    unit: "answers per day",
    default: 8,
    low: 0,
    high: 100,
    source: "assumed",
    mechanism: "MEC-08",
    whole: true,
  },
});
