/** Frequent changes of direction cripple output. */
import type { Claim } from "../claim.ts";
import { changesAreFree } from "../cuts.ts";
import { failing, ordinaryAndSaturated, pair } from "../families.ts";

const changing = (dose: number) => failing("healthy", "priority-whiplash", { dose });
const arms = { calm: changing(0), half: changing(0.5), whiplash: changing(1) };
const both = ["calm", "whiplash"] as const;
const cycles = [0, 8] as const;

export const execFm1: Claim = {
  id: "EXEC-FM1",
  block: "C",
  statement: "Executives who change direction all the time cripple output.",
  test: {
    arms,
    all: [pair("throughput", both, { cycles, expect: -1 })],
    also: [
      pair("throughput", ["calm", "half"], {
        cycles,
        expect: -1,
        what: "throughput at half the dose",
      }),
      pair("lead_time_p95", both, { cycles, expect: 1 }),
      pair("lead_time_variation", both, { cycles, expect: 1 }),
      pair("switches", both, { cycles, expect: 1 }),
      pair("predictability", both, { cycles, expect: -1 }),
      pair("alignment", both, { cycles, expect: -1 }),
      pair("misreads", both, { cycles: [0, 1], expect: 1, what: "misreads at once" }),
    ],
    null: changesAreFree,
    cells: ordinaryAndSaturated,
    boundary: { of: "parameter", name: "switching.setupMinutes", low: 0.5, high: 30 },
    leans: ["switching.setupMinutes", "switching.progressLoss", "translation.effortMinutes"],
  },
};
