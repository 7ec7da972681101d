/** What a day begins with, in the order in which it happens; each part is a file of its own. */
import { actsOfDay } from "./acts/violating.ts";
import { disputesOfDay } from "./managers/disputing.ts";
import { rhythmOfDay } from "./direction/rhythm.ts";
import type { World } from "./state/world.ts";

export function beginDay(w: World): void {
  actsOfDay(w);
  rhythmOfDay(w);
  disputesOfDay(w);
}
