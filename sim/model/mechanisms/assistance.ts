/**
 * MEC-22, AI assistance. Some tasks lie inside the frontier of what AI does well: there it saves time, most to novices,
 * and prevents errors. The others it slows down and sometimes gets wrong. Who uses it knows neither; a whitelist of the
 * CoE knows a little, a review of the output more, and believed gain decides about use.
 */
import { parameters } from "../input/parameters.ts";

/** Believed gain at which AI is used as often as stated: what developers expected (metr2025). */
export const usualBelief = 0.24;

/** Experience below which a worker gains as a novice does, in days. */
export const noviceDays = 20;

export const ai = parameters("ai", "MEC-22", {
  use: {
    label: "share of visits in which a worker who expects a gain of .24 reaches for AI",
    unit: "share",
    default: 0.1,
    low: 0,
    high: 1,
    source: "assumed",
    off: 0,
  },
  scope: {
    label:
      "share of wishes beyond the whitelist that simply go ahead: 0 bounded, 1 a universal shortcut",
    unit: "share",
    default: 0,
    low: 0,
    high: 1,
    source: "assumed",
    off: 0,
  },
  inside: {
    label: "chance that a task lies inside the frontier of AI",
    unit: "probability",
    default: 0.7,
    low: 0,
    high: 1,
    source: "assumed",
  },
  precision: {
    label: "share of whitelisted tasks that lie inside the frontier",
    unit: "probability",
    default: 0.9,
    low: 0.05,
    high: 1,
    source: "assumed",
  },
  recall: {
    label: "share of tasks inside the frontier that are on the whitelist",
    unit: "probability",
    default: 0.8,
    low: 0,
    high: 1,
    source: "assumed",
  },
  review: {
    label: "share of AI outputs that somebody reviews; a wrong one is then caught",
    unit: "probability",
    default: 0.6,
    low: 0,
    high: 1,
    source: "assumed (.1 where AI is a universal shortcut)",
  },
  reviewShare: {
    label: "time of a review relative to the part of the work that was done with AI",
    unit: "ratio",
    default: 0.05,
    low: 0,
    high: 1,
    source: "assumed (half a minute at a packing station)",
  },
  workShare: {
    label: "share of a visit's work that AI can touch",
    unit: "share",
    default: 0.2,
    low: 0,
    high: 1,
    source: "assumed (physical work: search, labels, documents)",
  },
  expert: {
    label: "time that AI saves an experienced worker inside its frontier",
    unit: "share",
    default: 0.15,
    low: 0,
    high: 0.8,
    source: "brynjolfsson2025 (15 % on average); dellacqua2023 (25 %) lies in the range",
  },
  novice: {
    label: "time that AI saves a novice inside its frontier",
    unit: "share",
    default: 0.34,
    low: 0,
    high: 0.8,
    source: "brynjolfsson2025 (30 to 34 %)",
  },
  insideOdds: {
    label: "odds of an error in lines done with AI inside its frontier, relative to without",
    unit: "odds ratio",
    default: 0.75,
    low: 0.1,
    high: 1,
    source: "dellacqua2023 (sign), size assumed",
  },
  slower: {
    label: "time that AI costs outside its frontier",
    unit: "ratio",
    default: 0.19,
    low: -0.5,
    high: 1,
    source: "metr2025 (19 % slower)",
  },
  outsideError: {
    label:
      "chance that an output outside the frontier is wrong where a person would have been right",
    unit: "probability",
    default: 0.19,
    low: 0,
    high: 1,
    source: "dellacqua2023 (19 points fewer correct)",
  },
  spoiledShare: {
    label: "share of a visit's lines that an accepted wrong output spoils",
    unit: "share",
    default: 0.03,
    low: 0,
    high: 0.25,
    source: "assumed (one line of a tote of 32)",
  },
  belief: {
    label: "gain that people expect of AI at first, as a share of the time of the work it touches",
    unit: "ratio",
    default: usualBelief,
    low: 0,
    high: 1,
    source: "metr2025 (24 % expected)",
  },
  insight: {
    label: "share of the gap between believed and true gain that 100 lines with AI close",
    unit: "share",
    default: 0.02,
    low: 0,
    high: 1,
    source:
      "metr2025 (24 % expected, 20 % believed after some 15 tasks that took 19 % longer; a task as 32 lines: assumed)",
  },
  beyond: {
    label: "chance that a worker goes beyond the whitelist on purpose, at an acceptance of .5",
    unit: "probability",
    default: 0.2,
    low: 0,
    high: 1,
    source: "assumed",
  },
  sandbox: {
    label: "share of uses beyond the whitelist that training in full use prevents",
    unit: "share",
    default: 0.8,
    low: 0,
    high: 1,
    source: "assumed (practice in a sandbox teaches the edge)",
  },
  writing: {
    label:
      "time that AI saves on texts: directives beyond the whitelist, designs of the CoE within it",
    unit: "share",
    default: 0.4,
    low: 0,
    high: 0.9,
    source: "noy2023 (40 % less time)",
  },
});

/** Chance that a worker reaches for AI: in proportion to the gain believed in, at most twice the usual share. */
export function wish(use: number, belief: number): number {
  return use * Math.max(0, Math.min(2, belief / usualBelief));
}

/** Chance that a task outside the frontier is whitelisted, from what a list of this precision and recall must let in. */
export function wronglyAllowed(inside: number, precision: number, recall: number): number {
  if (inside >= 1) return 0;
  return Math.min(1, (inside * recall * (1 - precision)) / (precision * (1 - inside)));
}

/** Belief after `lines` lines in which AI truly saved `gain`. */
export function learntBelief(belief: number, gain: number, insight: number, lines: number): number {
  return belief + Math.min(1, (insight * lines) / 100) * (gain - belief);
}

/** Time of a design of the CoE, relative to one without AI: within the whitelist, as often as others use it. */
export function designTime(writing: number, use: number): number {
  return 1 - writing * use;
}
