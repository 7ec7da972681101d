/** Structured management is worth less than a quarter of productivity within a year (Bloom et al. 2013). */
import type { Figure, Pattern } from "../pattern.ts";

const rise = (none: string, now: string, where: string): Figure => ({
  what: `productivity ten months after the start, ${where}, against carrying on`,
  unit: "share",
  band: [-Infinity, 0.25],
  of: (seen) =>
    seen.measure(now, "productivity", 20, 24) / seen.measure(none, "productivity", 20, 24) - 1,
});

export const vC10: Pattern = {
  id: "V-C10",
  statement:
    "A whole operating model raises productivity by a quarter at the very most within a year.",
  sources: ["bloom2013"],
  kind: "emergent",
  note: "A ceiling: no pattern to be hit. Cycles 20 to 24 of two weeks, the last of the horizon.",
  arms: {
    none: { on: "burrow", deployment: "none" },
    now: { on: "burrow", deployment: "deploy-now" },
    noneSaturated: { on: "saturated", deployment: "none" },
    nowSaturated: { on: "saturated", deployment: "deploy-now" },
  },
  cycles: 24,
  figures: [
    rise("none", "now", "in the ordinary burrow"),
    rise("noneSaturated", "nowSaturated", "with more work than it can do"),
  ],
};
