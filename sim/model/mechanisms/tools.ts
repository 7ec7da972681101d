/**
 * MEC-11, the scanner: fails after continuous use (Weibull, shape 4); a pause of ten minutes resets the clock of use.
 * Each life is a unit exponential spent against the integrated hazard (age / scale)^4, so a pause keeps paired runs in step.
 * At failure the worker swaps it as the SOP says, or keys by hand for a while.
 */
import { parameters } from "../input/parameters.ts";

export const scanner = parameters("scanner", "MEC-11", {
  meanLifeMinutes: {
    label: "mean continuous use to failure",
    unit: "min",
    default: 480,
    low: 5,
    high: 100000,
    source: "RACC-C1 (30 min before the fix); 480 after it, assumed",
    law: "Weibull, shape 4",
    scope: "unit",
    off: 1e9,
  },
  repairedLifeMinutes: {
    label: "mean continuous use to failure after the CoE has fixed the root cause",
    unit: "min",
    default: 480,
    low: 5,
    high: 100000,
    source: "assumed",
  },
  swapMinutes: {
    label: "swap of a failed scanner",
    unit: "min",
    default: 5,
    low: 0,
    high: 60,
    source: "assumed",
    off: 0,
  },
  workaroundMinutes: {
    label: "time a worker keys by hand before the scanner is swapped after all",
    unit: "min",
    default: 15,
    low: 0,
    high: 480,
    source: "assumed",
    off: 0,
  },
  handKeyingError: {
    label: "error probability per line keyed by hand",
    unit: "probability",
    default: 0.04,
    low: 0,
    high: 0.5,
    source: "assumed (1 in 300 keystrokes, 12 keystrokes)",
    off: 0,
  },
  pauseMinutes: {
    label: "pause that resets the clock of continuous use",
    unit: "min",
    default: 10,
    low: 0,
    high: 480,
    source: "assumed",
  },
  reportFactor: {
    label: "chance that a failure is reported, relative to other exceptions",
    unit: "ratio",
    default: 0.01,
    low: 0,
    high: 1,
    source: "assumed (a swap is routine)",
  },
  patternReports: {
    label: "reports within the CoE's window that make a scanner pattern",
    unit: "reports",
    default: 12,
    low: 1,
    high: 1000,
    source: "assumed",
    whole: true,
  },
  analysis: {
    label: "the CoE looks for the root cause of failing scanners (1) or not (0)",
    unit: "switch",
    default: 1,
    low: 0,
    high: 1,
    source: "COE-LOOP, RACC-H1",
    whole: true,
    mechanism: "MEC-13",
    off: 1,
  },
});

/** Gamma(1.25): mean of a Weibull of shape 4 with scale 1. */
export const meanOfShapeFour = 0.9064024770554771;
