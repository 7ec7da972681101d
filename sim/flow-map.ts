/**
 * The task flow map of a stretch of cycles as data: routes of work, hand-overs and tunnels that were really used, with how
 * often; and the messages between the CoE and managers.
 */
import { Message, Route } from "./model/state/flow-log.ts";
import type { View } from "./model/state/view.ts";

/** One used route: work handed over along the line, something that went past it, or a change that the CoE made to a hand-off. */
export interface Flow {
  from: string;
  to: string;
  kind: "hand-over" | "tunnel" | "question" | "report" | "change";
  what: string;
  count: number;
}

interface RouteText {
  from?: string;
  to?: string;
  kind: Flow["kind"];
  what: string;
}

/** An end that is not stated is the unit; `inventory` and `shipping` are named as the scenario does. */
const routeTexts: Record<keyof typeof Route, RouteText> = {
  FromSource: { from: "source", kind: "hand-over", what: "work that comes in" },
  FromInventory: { from: "inventory", kind: "hand-over", what: "totes fetched" },
  ToShipping: { to: "shipping", kind: "hand-over", what: "totes packed" },
  ToCustomer: { to: "customer", kind: "hand-over", what: "totes shipped" },
  ToStock: { to: "stock", kind: "hand-over", what: "totes stored" },
  FromExecutives: { from: "executives", kind: "tunnel", what: "direct orders" },
  FromCentre: { from: "CoE", kind: "tunnel", what: "orders of the CoE" },
  Improvised: { kind: "tunnel", what: "answers improvised among workers" },
  ToExecutives: { to: "executives", kind: "question", what: "questions passed on" },
  ToCentre: { to: "CoE", kind: "report", what: "reports" },
  HandOffChanged: { from: "CoE", kind: "change", what: "hand-offs changed" },
};

/** Routes used within the view, in the order of units; routes that nobody used are left out. */
export function flowMap(view: View): Flow[] {
  const { world } = view;
  const name = (unit: number) => world.scenario.units[unit].id;
  const named = (end: string | undefined, unit: number) => {
    if (end === undefined) return name(unit);
    if (end === "inventory") return name(world.sites.inventoryOf[unit]);
    return end === "shipping" ? name(world.sites.shippingOf[unit]) : end;
  };
  const flows: Flow[] = [];
  for (const unit of view.units) {
    for (const [id, { from, to, kind, what }] of Object.entries(routeTexts)) {
      const route = Route[id as keyof typeof Route];
      const count = sumOver(view, (cycle) => world.flows.used(cycle, unit, route));
      if (count > 0)
        flows.push({ from: named(from, unit), to: named(to, unit), kind, what, count });
    }
  }
  return flows;
}

/** Messages of one kind between the CoE and a manager. */
export interface MessageFlow {
  unit: string;
  kind: keyof typeof Message;
  from: "CoE" | "manager";
  sent: number;
  arrived: number;
}

/** Messages within the view, per unit and kind; kinds that nobody sent are left out. */
export function messageMap(view: View): MessageFlow[] {
  const { world } = view;
  const flows: MessageFlow[] = [];
  for (const unit of view.units) {
    for (const [kind, place] of Object.entries(Message)) {
      const sent = sumOver(view, (cycle) => world.flows.sent(cycle, unit, place));
      if (sent === 0) continue;
      flows.push({
        unit: world.scenario.units[unit].id,
        kind: kind as keyof typeof Message,
        from: place < Message.Data ? "CoE" : "manager",
        sent,
        arrived: sumOver(view, (cycle) => world.flows.arrived(cycle, unit, place)),
      });
    }
  }
  return flows;
}

function sumOver(view: View, at: (cycle: number) => number): number {
  let sum = 0;
  for (let cycle = view.from; cycle < view.to; cycle++) sum += at(cycle);
  return sum;
}
