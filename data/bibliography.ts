/**
 * The sources that parameters cite, by key. `access` says how well a source was known when it was used: nobody should
 * take a figure remembered for a figure read.
 */
import entries from "./bibliography.json" with { type: "json" };

export interface Source {
  authors: string;
  year: number;
  title: string;
  venue: string;
  access: string;
  usedFor: string;
}

export const bibliography: Readonly<Record<string, Source>> = entries;

/** The keys in a parameter's source text, e.g. `snow2007` in "snow2007 (60 % in the low-truth regime)". */
export function sourceKeys(text: string): string[] {
  return [...new Set(text.match(/\b[a-z]+(?:18|19|20)\d\d[a-z]?\b/g) ?? [])];
}
