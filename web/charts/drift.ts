/** Drift over alignment cycles, both arms: the share of steps practised as shortcuts. */
import { bandChart } from "./bands.ts";
import { driftColumn } from "./measures.ts";

export const drift = bandChart({
  id: "drift",
  question: "How far is practice from the published steps, cycle by cycle?",
  column: driftColumn,
  name: "Drift",
  zero: true,
});
