/** Executives use AI around the process, and nobody reviews what it says. */
import type { FailureMode } from "../model/input/catalogue.ts";

export const executiveAi: FailureMode = {
  id: "executive-ai",
  claims: ["EXEC-C3", "EXEC-X9"],
  label: "Executives' AI",
  what: "Executives use AI around the process, and nobody reviews what it says.",
  moves: [
    // advice, orders, documents and decisions in other layers, one in seven each
    { parameter: "acts.executiveAiOutside", healthy: 0, failing: 10 },
    { parameter: "ai.review", healthy: 0.6, failing: 0.1 },
  ],
  safeguard: {
    what: "Rules for AI by layer: use outside them is found and has consequences.",
    cost: { what: "Executives lose time for answers.", measure: "decision_latency" },
    isNamed: false,
    moves: [
      { parameter: "governance.detection", healthy: 0.1, failing: 0.9 },
      { parameter: "governance.deterrence", healthy: 0.2, failing: 0.8 },
    ],
  },
};
