/** Managers who are judged on truth rather than on show make a better system. */
import type { Claim } from "../claim.ts";
import { channel, modeAlone, pair } from "../families.ts";

const { without: truth, with: theatre } = modeAlone("performance-theatre", { on: "burrow" });
const both = ["theatre", "truth"] as const;
const cycles = [2, 4] as const;

export const execC4: Claim = {
  id: "EXEC-C4",
  block: "C",
  statement:
    "Judging managers on what is true rather than on how figures look brings figures closer to the truth.",
  test: {
    arms: { theatre, truth },
    all: [pair("distortion", both, { cycles, expect: -1 })],
    also: [
      pair("distortion_executives", both, { cycles, expect: -1 }),
      pair("blocker_age", both, { cycles, expect: -1 }),
      pair("silent_drift", both, { cycles, expect: -1 }),
    ],
    null: channel("a biased figure is as large as an honest one, and hides nothing", {
      "reporting.size": 0,
      "reporting.hide": 0,
    }),
    leans: ["reporting.opticsEffect", "reporting.hide", "reporting.size"],
  },
};
