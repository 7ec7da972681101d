/** The organisation itself as a workload: replication 0 of scenario `burrow`, as shipped or with longer cycles. */
import { simulateReplication } from "../../sim/index.ts";
import { shipped } from "../shipped.ts";

export function replication(cycleDays = 10): () => { events: number } {
  const scenario = shipped("burrow", { set: { "calendar.cycleDays": String(cycleDays) } });
  return () => simulateReplication(scenario, "bench", 0);
}
