/** Without a CoE an organisation decays into tribal knowledge. */
import type { Claim } from "../claim.ts";
import { channel, modeAlone, pair } from "../families.ts";

const both = ["without", "with"] as const;
const cycles = [12, 24] as const;
const leaving = (perMonth: number) => ({
  dated: [{ parameters: { "turnover.perMonth": perMonth } }],
});

export const coeC1: Claim = {
  id: "COE-C1",
  block: "C",
  statement: "Without a CoE practice decays until everybody works in a way of their own.",
  note: "New standards scatter practice too, until everybody has taken them up: a CoE that publishes nothing avoids that as well.",
  test: {
    arms: modeAlone("no-centre", { on: "burrow" }),
    all: [pair("fragmentation", both, { cycles, expect: 1 })],
    also: [
      pair("friction", both, { cycles, expect: 1 }),
      pair("drift", both, { cycles, expect: 1 }),
      pair("between_zone_variance", both, { cycles, expect: 1 }),
      pair("improvisation_share", both, { cycles, expect: 1 }),
      pair("misreads", both, { cycles, expect: 1 }),
    ],
    null: channel("whatever the CoE has designed stays in its drawer", { "sop.publication": 0 }),
    cells: [
      { name: "one in a hundred leaves a month", change: leaving(0.01) },
      { name: "one in ten leaves a month", change: leaving(0.1) },
    ],
    leans: ["sop.removal", "turnover.importedNorm", "practice.growth"],
  },
};
