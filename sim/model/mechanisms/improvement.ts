/**
 * MEC-21, fire-fighting and the capability trap (Repenning 2001): looking after workflows gets the hours that urgent work
 * leaves over, workflows nobody looks after decay, and what has decayed makes more urgent work.
 */
import { parameters } from "../input/parameters.ts";

export const improvement = parameters("improvement", "MEC-21", {
  minutes: {
    label:
      "time a day that managers mean to give to looking after workflows, when nothing else waits",
    unit: "min per manager and day",
    default: 30,
    low: 0,
    high: 240,
    source: "assumed",
    scope: "unit",
    off: 0,
  },
  neededMinutes: {
    label: "time a day at which nothing of a workflow is neglected",
    unit: "min per manager and day",
    default: 30,
    low: 1,
    high: 240,
    source: "assumed",
  },
  neglect: {
    label: "rise of new friction in a cycle in which nobody looked after the workflow",
    unit: "ratio",
    default: 2,
    low: 0,
    high: 20,
    source: "assumed (KOOM-B9; repenning2001: sign)",
    off: 0,
  },
  trainingYields: {
    label: "training is put off while old totes wait (1) or takes place (0)",
    unit: "switch",
    default: 0,
    low: 0,
    high: 1,
    source: "assumed (DEP-RF1)",
    whole: true,
    off: 0,
  },
});

/** New friction relative to that of a workflow that is looked after, from the minutes done and needed. */
export function neglected(done: number, needed: number, neglect: number): number {
  return 1 + neglect * (1 - Math.min(1, done / needed));
}
