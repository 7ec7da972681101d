/**
 * MEC-03, switching and interruption: set-up on a change of class, progress lost and errors added by an interruption.
 */
import { parameters } from "../input/parameters.ts";

export const switching = parameters("switching", "MEC-03", {
  setupMinutes: {
    label: "set-up when a worker changes the class of work",
    unit: "min",
    default: 2,
    low: 0,
    high: 30,
    source: "assumed (packing station changeover)",
    scope: "unit",
    off: 0,
  },
  managerSetupMinutes: {
    label: "re-orientation of a manager who interprets a directive",
    unit: "min",
    default: 10,
    low: 0,
    high: 60,
    source: "assumed",
    off: 0,
  },
  progressLoss: {
    label: "share of finished work on a tote that an interruption undoes (0 resume, 1 repeat)",
    unit: "share",
    default: 0.1,
    low: 0,
    high: 1,
    source: "assumed",
    off: 0,
  },
  errorFactor: {
    label: "factor on the error probability per interruption of the running tote",
    unit: "ratio",
    default: 1.13,
    low: 1,
    high: 2,
    source: "westbrook2010",
    off: 1,
  },
});
