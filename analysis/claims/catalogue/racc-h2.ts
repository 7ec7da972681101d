/** An isolated zone with habits of its own stays apart under a common standard unless it is audited or mixes with others. */
import type { Claim, Contrast, Probe } from "../claim.ts";
import { changed, deployed, weighted } from "../families.ts";

const zone = (contact: number, audit: number) =>
  changed(deployed().now, {
    dated: [{ parameters: { "practice.betweenZones": contact, "modules.audit": audit } }],
  });

/** Mixing: half of what people see of habits is from other zones, a tenfold of what is ordinary. */
const arms = { apart: zone(0, 0), audited: zone(0, 1), mixed: zone(0.5, 0), both: zone(0.5, 1) };

const drift = (units: readonly string[]): Probe => ({ measure: "drift", from: 12, to: 24, units });

const gap = (arm: string, expect: 1 | -1, what: string): Contrast => ({
  what,
  quantity: {
    probe: drift(["packing-c"]),
    weights: { [arm]: 1 },
    more: [
      { probe: drift(["packing-a"]), weights: { [arm]: -0.5 } },
      { probe: drift(["packing-b"]), weights: { [arm]: -0.5 } },
    ],
  },
  expect,
  limit: 0.05,
  smallest: 0,
  reason:
    "apart means five percentage points of steps, a fifth of the gap at the start; the limit is the size",
});

export const raccH2: Claim = {
  id: "RACC-H2",
  block: "G",
  statement:
    "An isolated zone with habits of its own stays apart under a common standard unless it is audited or mixes with others.",
  test: {
    arms,
    all: [
      gap("apart", 1, "drift in Zone C beyond that of the others, isolated and not audited"),
      gap("audited", -1, "drift in Zone C beyond that of the others, audited"),
      gap("mixed", -1, "drift in Zone C beyond that of the others, mixing"),
    ],
    also: [
      gap("both", -1, "drift in Zone C beyond that of the others, audited and mixing"),
      weighted("between_zone_variance", { apart: -1, both: 1 }, { cycles: [12, 24], expect: -1 }),
    ],
    null: { none: "levels against a limit: what is claimed is that a gap stays" },
    leans: ["practice.imitation", "audit.feedback", "practice.growth"],
  },
};
