/** Where the truth is unwelcome most status reports are biased, and twice as often upwards (Snow, Keil & Wallace 2007). */
import type { Pattern } from "../pattern.ts";

export const vC11: Pattern = {
  id: "V-C11",
  statement:
    "Where the truth is unwelcome, more than half of the figures reported are biased, mostly for the better.",
  sources: ["snow2007"],
  kind: "echo",
  note: "Both figures come from the same study (reporting.biasedShare of the burrow, reporting.optimism); truth climate, blame and optics move the first.",
  why: "Two in three biased figures flatter (reporting.optimism), which is a ratio of 2; luck makes the mean of ratios wider than the band.",
  arms: { ordinary: { on: "burrow" } },
  cycles: 8,
  figures: [
    {
      what: "figures that are biased",
      unit: "share",
      band: [0.5, 0.7],
      of: (seen) => seen.measure("ordinary", "biased_share", 0, 8),
    },
    {
      what: "flattering ones per unflattering one",
      unit: "ratio",
      band: [1.5, 2.5],
      of: (seen) => seen.measure("ordinary", "optimism_ratio", 0, 8),
    },
  ],
};
