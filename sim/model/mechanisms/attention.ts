/**
 * MEC-19, attention and belief: which piece of waiting work a manager takes next (selection in the Virtual Design Team),
 * and how far executives believe the scorecard rather than the last event that somebody told them about.
 */
import { parameters } from "../input/parameters.ts";

export const attention = parameters("attention", "MEC-19", {
  byPriority: {
    label: "share of a manager's choices of the next piece of work that go by its importance",
    unit: "share",
    default: 0.5,
    low: 0,
    high: 1,
    source: "Virtual Design Team (.5), from memory; assumed for this setting",
    off: 0,
  },
  lastFirst: {
    label: "share of a manager's choices that take what came in last",
    unit: "share",
    default: 0.2,
    low: 0,
    high: 1,
    source: "Virtual Design Team (.2), from memory; assumed for this setting",
    off: 0,
  },
  atRandom: {
    label: "share of a manager's choices that take anything; the rest takes what came in first",
    unit: "share",
    default: 0.1,
    low: 0,
    high: 1,
    source: "Virtual Design Team (.1), from memory; assumed for this setting",
    off: 0,
  },
  scorecardWeight: {
    label: "weight of scorecards in what executives believe; the rest is the last salient event",
    unit: "0 to 1",
    default: 0.9,
    low: 0,
    high: 1,
    source: "EXEC-FM4 (.9 under the operating model, .3 by gut), assumed",
    off: 1,
  },
  troubleFirst: {
    label:
      "executives answer the unit they believe to be in most trouble first (1) or in order of arrival (0)",
    unit: "switch",
    default: 1,
    low: 0,
    high: 1,
    source: "assumed",
    whole: true,
    off: 0,
  },
  reaction: {
    label: "chance of a change of priority the morning after a salient event, at no scorecards",
    unit: "probability",
    default: 0.15,
    low: 0,
    high: 1,
    source: "assumed",
    off: 0,
  },
});

/** Place of a class in a ranking, as a score: 1 for the first of four, 0 for the last. */
function scoreOfRank(rank: number, ranks: number): number {
  return (ranks - 1 - rank) / (ranks - 1);
}

/**
 * How high a class stands with executives who weigh a ranking against the class of the last salient event. The event's
 * class overtakes the one above it when the weight is below (ranks - 1) / ranks, and comes first below one half.
 */
export function standing(weight: number, rank: number, ranks: number, isSalient: boolean): number {
  return weight * scoreOfRank(rank, ranks) + (isSalient ? 1 - weight : 0);
}

/** Trouble of a unit as figures show it: the share of the plan that is missing, and the share of lines that is late. */
export function troubleOf(lines: number, planned: number, late: number): number {
  const missing = planned > 0 ? 1 - lines / planned : 0;
  return Math.max(0, Math.min(1, missing)) + late;
}
