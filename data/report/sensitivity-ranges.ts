/** A sensitivity study: how its assumptions were screened, over which ranges, and where these came from. */
import { aboutNumber } from "../../analysis/plain-number.ts";
import { type Block, list, table, text, warning } from "./document.ts";
import type { SensitivityReport } from "./schemas/sensitivity.ts";
import { shortly } from "./sensitivity-figures.ts";

export function screeningBlocks({ inputs, plan, target }: SensitivityReport): Block[] {
  const seen = inputs
    .filter(({ morris }) => morris !== null)
    .toSorted((x, y) => y.morris!.muStar - x.morris!.muStar);
  if (seen.length === 0) return [text("No assumption moved the answer at either end.")];
  const none = inputs.length - seen.length;
  return [
    table(
      `Morris' elementary effects: change of the answer over the whole range, ${target.unit}, from ${plan.trajectories} trajectories, every row with the same ${plan.morrisLucks} ${plan.morrisLucks === 1 ? "luck" : "lucks"}. Mean size (mu*), mean (mu), and how much it hangs on the others or bends (sigma).`,
      ["assumption", "mu*", "mu", "sigma", "goes on"],
      seen.map(({ label, morris, shares }) => [
        label,
        aboutNumber(morris!.muStar),
        aboutNumber(morris!.mu),
        aboutNumber(morris!.sigma),
        shares === null ? "no" : "yes",
      ]),
      [0, 4],
    ),
    ...(none === 0
      ? []
      : [text(`${none} more were screened out: at both ends alone they moved the answer least.`)]),
  ];
}

export function rangeBlocks({ inputs, leftOut }: SensitivityReport): Block[] {
  const guesses = inputs.filter(({ origin }) => origin === "guess").length;
  const blocks: Block[] = [
    table(
      "Every assumption with its base, its range, and where the range came from.",
      ["assumption", "id", "base", "range", "unit", "range is", "the value is"],
      inputs.map(({ label, id, base, low, high, unit, origin, source }) => [
        label,
        id,
        shortly(base),
        `${shortly(low)} to ${shortly(high)}`,
        unit,
        originWords[origin],
        source,
      ]),
      [0, 1, 3, 4, 5, 6],
    ),
  ];
  if (guesses > 0)
    blocks.push(
      warning(
        `${guesses} of ${inputs.length} ranges are guesses: two thirds to one and a half times the assumed value, or, from an assumed 0, the first quarter of what the registry allows; never beyond its range. Better ones go in as --over id=low:high.`,
      ),
    );
  if (leftOut.length > 0)
    blocks.push(
      text("Asked for, but without a part in it:"),
      list(leftOut.map(({ id, why }) => `${id}: ${why}`)),
    );
  return blocks;
}

const originWords = { stated: "stated", judged: "judged before", guess: "a GUESS" } as const;
