/** What is written down of what checks find (MEC-16). */
import { odds } from "../mechanisms/exceptions.ts";
import { withOdds } from "../mechanisms/human-error.ts";
import { feltClimate } from "./responding.ts";
import type { World } from "../state/world.ts";

/** Chance that a found misread is recorded: where speaking up was punished, less is written down. */
export function captureOf(w: World, unit: number): number {
  const { capture, captureEffect } = w.settings.reporting;
  if (captureEffect === 0) return capture;
  return withOdds(capture, odds(captureEffect * (feltClimate(w, unit) - 0.5)));
}
