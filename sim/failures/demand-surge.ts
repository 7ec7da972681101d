/** Customers order 30 % more. */
import type { FailureMode } from "../model/input/catalogue.ts";

export const demandSurge: FailureMode = {
  id: "demand-surge",
  claims: ["KOOM-C6"],
  label: "Demand surge",
  what: "Customers order 30 % more.",
  moves: [{ parameter: "flow.shockFactor", healthy: 1, failing: 1.3 }],
  safeguard: {
    what: "Overtime: up to an hour a day in units with a backlog.",
    cost: { what: "Overtime is paid, and tires.", measure: "overtime_hours" },
    isNamed: false,
    moves: [{ parameter: "overtime.minutes", healthy: 0, failing: 60 }],
  },
};
