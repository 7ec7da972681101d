/** The charts of the comparison page, in display order. A new chart is one file and one line here. */
import type { Chart } from "./chart.ts";
import { differenceDots } from "./difference-dots.ts";
import { drift } from "./drift.ts";
import { flowVariation } from "./flow-variation.ts";
import { moved } from "./moved.ts";
import { throughput } from "./throughput.ts";

export const charts: readonly Chart[] = [differenceDots, moved, throughput, flowVariation, drift];
