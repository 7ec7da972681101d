/** Managers who hide variance delay the reaction to it. */
import type { Claim } from "../claim.ts";
import { changed, channel, moved, pair } from "../families.ts";

// the ordinary organisation reports with much bias as it is
const honest = moved("burrow", { "reporting.biasedShare": 0.1 });
const both = ["honest", "hiding"] as const;
const cycles = [2, 6] as const;

export const mgrFm2: Claim = {
  id: "MGR-FM2",
  block: "C",
  statement:
    "Where managers hide what varies, blockers stay longer, because those above look elsewhere.",
  note: "Distortion is the dose. Reports steer whose questions executives answer first and what managers plan; that is the only way to blockers.",
  test: {
    arms: {
      honest,
      hiding: changed(honest, { failures: { "hidden-variance": { dose: 1 } } }),
    },
    all: [pair("blocker_age", both, { cycles, expect: 1 })],
    also: [
      pair("distortion", both, { cycles, expect: 1 }),
      pair("distortion_executives", both, { cycles, expect: 1 }),
      pair("decision_latency", both, { cycles, expect: 1 }),
      pair("predictability", both, { cycles, expect: -1 }),
    ],
    // figures are as false as before: those above answer without looking at them, and no striking figure reaches the CoE
    null: channel(
      "executives answer questions in the order in which they come, and the CoE is told nothing of striking figures",
      { "attention.troubleFirst": 0, "rights.sendVariance": 0 },
    ),
    cells: [
      { name: "burrow", change: {} },
      { name: "healthy, where more is asked", change: { on: "healthy" } },
    ],
    leans: ["reporting.size", "reporting.hide", "executives.answersPerSession"],
  },
};
