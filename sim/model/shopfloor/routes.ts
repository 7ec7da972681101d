/**
 * The task flow map as it is really used: who hands a tote over to whom, counted per cycle. Routes past the line (direct
 * orders, improvised answers, questions passed on, reports) are counted where they are taken.
 */
import { Route } from "../state/flow-log.ts";
import { Stage } from "./queues.ts";
import type { World } from "../state/world.ts";

/** A tote of a stream is handed over to the unit that does its next stage. */
export function handOver(w: World, stream: number, stage: number, unit: number): void {
  if (stage === Stage.Shipping) w.flows.route(w.cycle, stream, Route.ToShipping);
  else if (stage === Stage.Packing && w.sites.inventoryOf[unit] >= 0)
    w.flows.route(w.cycle, unit, Route.FromInventory);
  else w.flows.route(w.cycle, unit, Route.FromSource);
}

/** A tote leaves: outbound to a customer, inbound into stock. */
export function handOut(w: World, stream: number): void {
  if (w.kind[stream] === "receiving") w.flows.route(w.cycle, stream, Route.ToStock);
  else {
    const shipping = w.sites.shippingOf[stream];
    const last = shipping >= 0 ? shipping : stream;
    w.flows.route(w.cycle, last, Route.ToCustomer);
  }
}
