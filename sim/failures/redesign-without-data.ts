/** The CoE redesigns workflows without the data that managers have. */
import type { FailureMode } from "../model/input/catalogue.ts";

export const redesignWithoutData: FailureMode = {
  id: "redesign-without-data",
  claims: ["COE-C6", "COE-X4"],
  label: "Redesign without data",
  what: "The CoE redesigns workflows without the data that managers have.",
  moves: [
    { parameter: "sop.managerData", healthy: 1, failing: 0 },
    { parameter: "acts.centreGuesses", healthy: 0, failing: 2 },
  ],
  safeguard: {
    what: "The way of data is guarded: managers hand over what they know, with more care (MGR-R3).",
    cost: { what: "A report takes twice the manager's time.", measure: "manager_utilisation" },
    isNamed: false,
    moves: [
      { parameter: "sop.managerData", healthy: 1, failing: 1 },
      // assumed
      { parameter: "escalation.reportMinutes", healthy: 3, failing: 6 },
    ],
  },
};
