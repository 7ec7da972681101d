/** Where no sign of improvement shows within two cycles of full deployment, it was done wrongly. */
import type { Claim, Event } from "../claim.ts";
import { mostForOdds, nowWith } from "../deploying.ts";
import { deployed } from "../families.ts";

const right = deployed().now;

const arms = {
  right,
  slow: nowWith({ "rhythm.alignmentDays": 40 }),
  ordered: deployed("order-only").now,
};

/** Ten signs, one for each of what is promised: better than in the baseline by what counts as an effect. */
export const promised: readonly (readonly [
  measure: string,
  better: 1 | -1,
  least: number,
  share?: true,
])[] = [
  ["lead_time_variation", -1, 0.05, true],
  ["blocker_age", -1, 0.05, true],
  ["rework_share", -1, 0.05, true],
  ["predictability", 1, 0.01],
  ["clarity", 1, 0.01],
  ["disputes", -1, 0.5],
  ["fire_fighting", -1, 0.01],
  ["alignment", 1, 0.01],
  ["fragmentation", -1, 0.05],
  ["hero_failures", -1, 0.05, true],
];

const shows = (arm: string, cycles: number): Event => ({
  signs: promised.map(([measure, better, least, share]) => ({
    probe: { measure, from: 0, to: cycles, after: arm },
    weights: { [arm]: better },
    more: [
      {
        probe: { measure, from: -6, to: 0 },
        weights: { [arm]: share ? -better * (1 + better * least) : -better },
      },
    ],
    above: share ? 0 : least,
  })),
  atLeast: 5,
});

export const depHz: Claim = {
  id: "DEP-HZ",
  block: "F",
  statement:
    "Where no sign of improvement shows within two cycles of full deployment, it was done wrongly.",
  note: "Signs are read in truth, without an organisation's own errors of measurement: the best case for a diagnosis.",
  test: {
    arms,
    all: [
      {
        what: "at least five of ten signs, rightly deployed",
        quantity: { events: [{ ...shows("right", 2), weight: 1 }] },
        expect: 1,
        limit: 0.95,
        smallest: 0,
        reason: "a diagnosis that is wrong about one right deployment in twenty at most",
      },
      {
        what: "at least five of ten signs, merely ordered",
        quantity: { events: [{ ...shows("ordered", 2), weight: 1 }] },
        expect: -1,
        limit: 0.05,
        smallest: 0,
        reason: "a diagnosis that misses one wrong deployment in twenty at most",
      },
    ],
    also: [
      {
        what: "signs within one cycle, rightly deployed",
        quantity: { events: [{ ...shows("right", 1), weight: 1 }] },
        expect: 1,
        limit: 0.95,
        smallest: 0,
        reason: "the shorter of the two horizons that are named",
      },
      {
        what: "signs within two cycles of forty days, rightly deployed",
        quantity: { events: [{ ...shows("slow", 8), weight: 1 }] },
        expect: 1,
        limit: 0.95,
        smallest: 0,
        reason: "the length of a cycle is nowhere stated",
      },
    ],
    null: { none: "two probabilities against their limits: what is judged is a diagnosis" },
    leans: ["rhythm.alignmentDays", "deployment.pilotCycles", "flow.serviceScv"],
    most: mostForOdds,
  },
};
