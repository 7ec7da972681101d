/**
 * The log of what passes between people: work handed over and routes past the line (the task flow map), and messages
 * between the CoE and managers. Nobody decides on it; it is what happened.
 */
import type { Columns } from "../../kernel/index.ts";

/** Ends of a route: a unit, or somebody beside the units. */
export const Route = {
  FromSource: 0,
  FromInventory: 1,
  ToShipping: 2,
  ToCustomer: 3,
  ToStock: 4,
  /** Direct orders past the manager. */
  FromExecutives: 5,
  FromCentre: 6,
  /** An answer improvised among the people of a unit instead of asked for. */
  Improvised: 7,
  /** Questions the manager passed on, and reports. */
  ToExecutives: 8,
  ToCentre: 9,
  /** The CoE changed how a zone gets or gives on its work. */
  HandOffChanged: 10,
} as const;
const routeCount = 11;

/** Messages between the CoE and a manager; the first four carry a revision of the cause with that number. */
export const Message = {
  Workflow: 0,
  Standard: 1,
  Template: 2,
  Guidance: 3,
  Tool: 4,
  Training: 5,
  AuditFeedback: 6,
  Threshold: 7,
  Data: 8,
  Pattern: 9,
  ToolFriction: 10,
  TrainingGap: 11,
  QualitySignal: 12,
  CrossTeam: 13,
} as const;
export const messageCount = 14;

export class FlowLog {
  private readonly units: number;
  /** Per cycle, unit and route: how often it was used. */
  readonly routes: Float64Array;
  /** Per cycle, unit and kind: messages sent, and messages that arrived. */
  readonly messages: Float64Array;

  constructor(c: Columns, cycles: number, units: number) {
    this.units = units;
    this.routes = c.float64("log.routes", cycles * units * routeCount);
    this.messages = c.float64("log.messages", cycles * units * messageCount * 2);
  }

  /** Something went by a route of a unit. */
  route(cycle: number, unit: number, route: number): void {
    this.routes[(cycle * this.units + unit) * routeCount + route]++;
  }

  /** A message was sent between the CoE and the manager of a unit. */
  message(cycle: number, unit: number, kind: number, arrived: boolean): void {
    const at = ((cycle * this.units + unit) * messageCount + kind) * 2;
    this.messages[at]++;
    if (arrived) this.messages[at + 1]++;
  }

  /** How often a route of a unit was used in a cycle. */
  used(cycle: number, unit: number, route: number): number {
    return this.routes[(cycle * this.units + unit) * routeCount + route];
  }

  /** Messages of a kind sent in a cycle, or, of these, those that arrived. */
  sent(cycle: number, unit: number, kind: number): number {
    return this.messages[((cycle * this.units + unit) * messageCount + kind) * 2];
  }

  arrived(cycle: number, unit: number, kind: number): number {
    return this.messages[((cycle * this.units + unit) * messageCount + kind) * 2 + 1];
  }
}
