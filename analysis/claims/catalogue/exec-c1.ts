/** Urgency without clarity ruins the manager layer: neither does alone. */
import type { Claim } from "../claim.ts";
import { channel, interaction, moved } from "../families.ts";

const direction = (urgency: number, clarity: number) =>
  moved("healthy", { "executives.urgency": urgency, "executives.clarity": clarity });
const arms = {
  calm: direction(0, 0.9),
  urgent: direction(1, 0.9),
  unclear: direction(0, 0.5),
  urgentUnclear: direction(1, 0.5),
};
const places = { neither: "calm", first: "urgent", second: "unclear", both: "urgentUnclear" };
const cycles = [0, 1] as const;

export const execC1: Claim = {
  id: "EXEC-C1",
  block: "C",
  statement:
    "Urgency hurts where direction is unclear: managers then lose themselves in putting out fires.",
  note: "Urgency shortens the thought a manager gives to a directive, not the time: it reaches managers only through what went wrong, so the row is judged on fire-fighting and latency stands beside it.",
  test: {
    arms,
    all: [interaction("fire_fighting", places, { cycles, expect: 1 })],
    also: [
      interaction("decision_latency", places, { cycles, expect: 1 }),
      interaction("manager_utilisation", places, { cycles, expect: 1 }),
      interaction("rework_share", places, { cycles, expect: 1 }),
    ],
    null: channel("no order is misunderstood, in a hurry or not", {
      "translation.misreadAtWorst": 0,
    }),
    leans: ["translation.misreadAtWorst", "translation.effortScale", "translation.wrongShare"],
  },
};
