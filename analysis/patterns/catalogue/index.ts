/**
 * Every pattern, in the order of the list. One file and one line each.
 */
import type { Pattern } from "../pattern.ts";
import { vC1 } from "./v-c1.ts";
import { vC2 } from "./v-c2.ts";
import { vC3 } from "./v-c3.ts";
import { vC4 } from "./v-c4.ts";
import { vC5 } from "./v-c5.ts";
import { vC6 } from "./v-c6.ts";
import { vC7 } from "./v-c7.ts";
import { vC8 } from "./v-c8.ts";
import { vC9 } from "./v-c9.ts";
import { vC10 } from "./v-c10.ts";
import { vC11 } from "./v-c11.ts";
import { vC12 } from "./v-c12.ts";

export const patterns: readonly Pattern[] = [
  vC1,
  vC2,
  vC3,
  vC4,
  vC5,
  vC6,
  vC7,
  vC8,
  vC9,
  vC10,
  vC11,
  vC12,
];

/** @throws RangeError for an id that no pattern has */
export function patternOf(id: string): Pattern {
  const found = patterns.find((pattern) => pattern.id === id);
  if (found === undefined) throw new RangeError(`${id}: no such pattern, wants V-C1 to V-C12`);
  return found;
}
