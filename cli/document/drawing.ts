/**
 * What all charts of a report share: where they are drawn, sizes in pixels, and ink. Black on white first: patterns carry
 * what colour would.
 */
import type * as PlotModule from "@observablehq/plot";

export interface Drawing {
  document: Document;
  Plot: typeof PlotModule;
}

export const width = 680;
export const ink = "#1a1a1a";
export const faint = "#8a8a8a";
export const shade = "#ececec";

/** Large enough on paper, where a chart is a little narrower than drawn. */
export const style = { fontSize: "12px" };

/** Room beside a chart for its longest label, at the size of `style`. */
export function roomFor(labels: readonly string[]): number {
  return 7 * Math.max(...labels.map((label) => label.length), 4);
}

/** So that words stay legible across a line. */
export const halo = { stroke: "#fff", strokeWidth: 4, fill: ink };
