/** A seed text as a whole number from 0 to 4294967295, for what is drawn outside the simulation. */
import { sha256 } from "./sha256.ts";

export function seedNumber(text: string): number {
  return Number.parseInt(sha256(text).slice(0, 8), 16);
}
