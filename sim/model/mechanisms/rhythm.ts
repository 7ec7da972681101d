/**
 * MEC-27, the two rhythms: a short one that aligns (window, direction restated, scorecards, decisions, plan) and a long one
 * that lets workflows, standards and rules for AI evolve on evidence. Both lengths are parameters of their own, apart from
 * the cycle in which the log counts. The change window itself is MEC-18's.
 */
import { parameters } from "../input/parameters.ts";

export const rhythm = parameters("rhythm", "MEC-27", {
  alignmentDays: {
    label: "days from one alignment to the next: the change window opens, direction is restated",
    unit: "days",
    default: 10,
    low: 1,
    high: 60,
    source: "claims 0.2, assumed",
    whole: true,
  },
  alignment: {
    label: "managers are told the direction in force at each alignment (1) or not (0)",
    unit: "switch",
    default: 0,
    low: 0,
    high: 1,
    source: "KOOM-R10",
    scope: "unit",
    whole: true,
    off: 0,
  },
  meetingMinutes: {
    label: "alignment meeting, taken from each manager",
    unit: "min per manager",
    default: 60,
    low: 0,
    high: 480,
    source: "assumed",
    off: 0,
  },
  scorecardLagDays: {
    label:
      "days from the end of a cycle until its scorecards are published, at most a cycle less a day",
    unit: "days",
    default: 1,
    low: 0,
    high: 10,
    source: "assumed",
    whole: true,
  },
  evolution: {
    label:
      "the CoE reviews workflows, standards and rules for AI at long intervals (1) or never (0)",
    unit: "switch",
    default: 0,
    low: 0,
    high: 1,
    source: "KOOM-R11",
    whole: true,
    off: 0,
  },
  evolutionCycles: {
    label: "cycles from one evolution review to the next",
    unit: "cycles",
    default: 6,
    low: 1,
    high: 60,
    source: "KOOM-R11, assumed",
    whole: true,
  },
  reviewDays: {
    label: "time of one person of the CoE for an evolution review",
    unit: "days",
    default: 5,
    low: 0.5,
    high: 40,
    source: "assumed",
  },
  clarify: {
    label:
      "share of what is unclear in a workflow that a review clears up where reports reached the CoE",
    unit: "share",
    default: 0.2,
    low: 0,
    high: 1,
    source: "assumed",
    off: 0,
  },
  handOff: {
    label:
      "share of the trouble at a hand-over that a fitting change of its hand-off removes; 0: no review changes one",
    unit: "share",
    default: 0.5,
    low: 0,
    high: 1,
    source: "COE-CM7, assumed (as a revision's)",
    off: 0,
  },
});
