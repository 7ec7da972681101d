/** What a day begins with, in the order in which it happens; each part is a file of its own. */
import { actsOfDay } from "./violating.ts";
import { disputesOfDay } from "./disputing.ts";
import { rhythmOfDay } from "./rhythm.ts";
import type { World } from "./world.ts";

export function beginDay(w: World): void {
  actsOfDay(w);
  rhythmOfDay(w);
  disputesOfDay(w);
}
