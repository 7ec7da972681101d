/** Executives who do everything that is not theirs break an organisation. */
import type { Claim } from "../claim.ts";
import { channel, failing, modeAlone, pair, weighted } from "../families.ts";

const crossing = (dose: number) => failing("healthy", "crossing-boundaries", { dose });
const arms = { ...modeAlone("crossing-boundaries"), quarter: crossing(0.25), half: crossing(0.5) };
const both = ["without", "with"] as const;
const cycles = [0, 6] as const;

export const execC2: Claim = {
  id: "EXEC-C2",
  block: "C",
  statement: "Executives who cross every boundary at once break the organisation's reliability.",
  note: "Broken means: plans no longer hold. A threshold would show as more harm by the second half of the dose than by the first.",
  test: {
    arms,
    all: [pair("predictability", both, { cycles, expect: -1 })],
    also: [
      pair("alignment", both, { cycles, expect: -1 }),
      pair("drift", both, { cycles, expect: 1 }),
      pair("fire_fighting", both, { cycles, expect: 1 }),
      pair("days.wip_totes", both, { cycles, expect: 1, what: "work in progress" }),
      pair("predictability", ["without", "quarter"], {
        cycles,
        expect: -1,
        what: "predictability at a quarter of the dose",
      }),
      weighted(
        "predictability",
        { without: 1, half: -2, with: 1 },
        { cycles, expect: -1, what: "harm by the second half of the dose beyond the first" },
      ),
    ],
    null: channel("what executives do costs nobody time, progress, errors, clarity or fit", {
      "switching.setupMinutes": 0,
      "switching.managerSetupMinutes": 0,
      "switching.progressLoss": 0,
      "switching.errorFactor": 1,
      "bypass.jumps": 0,
      "bypass.clarityFactor": 1,
      "bypass.skipCheck": 0,
      "bypass.contradictionsPerLine": 0,
      "translation.misreadAtWorst": 0,
      "translation.effortMinutes": 0,
      "exceptions.fixMinutes": 0,
      "sop.misfitFriction": 0,
      "learning.unlearnSlowdown": 0,
      "errors.unlearnApoa": 0,
      "acts.clarityLost": 0,
    }),
    cells: [
      { name: "healthy", change: {} },
      { name: "saturated", change: { on: "saturated" } },
    ],
    leans: ["switching.progressLoss", "sop.misfitFriction", "bypass.contradictionsPerLine"],
  },
};
