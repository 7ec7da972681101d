/** Flow variation over alignment cycles, both arms: how uneven the daily throughput is within a cycle. */
import { bandChart } from "./bands.ts";
import { flowColumn } from "./measures.ts";

export const flowVariation = bandChart({
  id: "flow-variation",
  question: "How uneven is the flow, cycle by cycle?",
  column: flowColumn,
  name: "Flow variation",
  zero: true,
});
