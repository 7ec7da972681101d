/**
 * MEC-14, learning, training and forgetting; MEC-23, turnover and newcomers. Experience counts days of 160 lines; training in use
 * is a share T in 0..1 that decays, faster when the layer above contradicts it, and is refreshed by trained managers.
 */
import { exp, log } from "../../kernel/index.ts";
import { parameters } from "../input/parameters.ts";

export const learning = parameters("learning", "MEC-14", {
  exponent: {
    label: "exponent of the learning curve (80 % curve)",
    unit: "1",
    default: 0.3219,
    low: 0,
    high: 1,
    source: "assumed (modal progress ratio near 80 %, from memory)",
    off: 0,
  },
  floor: {
    label: "time of an experienced worker relative to the first day",
    unit: "ratio",
    default: 0.6,
    low: 0.1,
    high: 1,
    source: "assumed",
    off: 1,
  },
  startDays: {
    label: "experience of everybody at the start",
    unit: "days",
    default: 250,
    low: 0,
    high: 10000,
    source: "assumed (a year: old hands)",
    off: 250,
  },
  linesPerDay: {
    label: "lines that count as one day of experience",
    unit: "lines",
    default: 160,
    low: 1,
    high: 10000,
    source: "assumed",
  },
  unlearnLines: {
    label: "lines over which a changed SOP is unlearned",
    unit: "lines",
    default: 1600,
    low: 1,
    high: 100000,
    source: "assumed",
  },
  unlearnSlowdown: {
    label: "extra step time right after adopting a changed SOP",
    unit: "share",
    default: 0.2,
    low: 0,
    high: 1,
    source: "assumed",
    off: 0,
  },
  transfer: {
    label: "share of training in use right after it",
    unit: "share",
    default: 0.62,
    low: 0,
    high: 1,
    source: "saks2006",
    off: 0,
  },
  retentionPerMonth: {
    label: "share of training in use that is left after a month",
    unit: "share",
    default: 0.951,
    low: 0,
    high: 1,
    source: "saks2006 (62 % at once, 34 % after a year)",
    off: 0,
  },
  contradictionFactor: {
    label:
      "how many times faster training decays in a cycle in which the layer above contradicted it",
    unit: "ratio",
    default: 10,
    low: 1,
    high: 40,
    source: "assumed",
    off: 1,
  },
  refresh: {
    label: "share of lost training that a reminder by a fully trained manager restores",
    unit: "share",
    default: 0.2,
    low: 0,
    high: 1,
    source: "assumed",
    off: 0,
  },
});

export const turnover = parameters("turnover", "MEC-23", {
  perMonth: {
    label: "separations",
    unit: "1/month",
    default: 0.04,
    low: 0,
    high: 0.25,
    source: "assumed (jolts2009: 3.3 %)",
    scope: "unit",
    off: 0,
  },
  managerPerMonth: {
    label: "separations of managers",
    unit: "1/month",
    default: 0.02,
    low: 0,
    high: 0.25,
    source: "assumed",
    scope: "unit",
    off: 0,
  },
  staffPerMonth: {
    label: "separations of executives and of people in the CoE",
    unit: "1/month",
    default: 0.02,
    low: 0,
    high: 0.25,
    source: "assumed",
    off: 0,
  },
  importedNorm: {
    label: "share of a newcomer's practice that comes from outside, not from the zone",
    unit: "share",
    default: 0,
    low: 0,
    high: 1,
    source: "assumed",
    off: 0,
  },
  outsideNorm: {
    label: "share of steps done as shortcuts outside, whatever the zone does",
    unit: "share",
    default: 0.3,
    low: 0,
    high: 1,
    source: "assumed",
  },
});

/** Step time relative to an experienced worker after `days` of experience. */
export function learningFactor(days: number, exponent: number, floor: number): number {
  return Math.max(floor, exp(-exponent * log(1 + days))) / floor;
}

/** Days of experience from which the learning factor is 1. */
export function learnedAfter(exponent: number, floor: number): number {
  if (floor >= 1) return 0;
  return exponent > 0 ? exp(-log(floor) / exponent) : Infinity;
}
