/**
 * `burrow compare --json`. `several` with more than two arms, `assumptions` with --assumptions, `parts` with --via, `looks`
 * with --until. Numbers that are not there (a bound, a measure without observations) are null.
 */
import { z } from "zod";

const number = z.number().nullable();
const interval = { low: number, high: number };
const levelled = { ...interval, level: z.number() };
const word = z.enum(["A better", "B better", "no practical difference", "cannot tell"]);

const verdict = z.strictObject({
  measure: z.string(),
  word,
  delta: z.number().min(0),
  sentence: z.string(),
});

const measures = z.array(
  z.strictObject({
    id: z.string(),
    unit: z.string(),
    better: z.enum(["higher", "lower", "neither"]),
    a: number,
    b: number,
    difference: z.strictObject({ mean: number, ...levelled }),
    bca: z
      .strictObject(levelled)
      .nullable()
      .describe("bootstrap interval where the differences are skewed, else null"),
    vrf: number,
  }),
);

const share = z.strictObject({
  n: z.int().min(0),
  count: z.int().min(0),
  share: number,
  ...levelled,
});

const worth = z.strictObject({ evppi: z.number(), standardError: z.number(), changes: z.number() });
const mean = z.strictObject({ n: z.int(), mean: number, ...levelled });

const several = z.strictObject({
  familyLevel: z.number(),
  pairs: z.array(
    z.strictObject({
      a: z.string(),
      b: z.string(),
      mean: z.number(),
      ...levelled,
      vrf: number,
      ahead: z.string().nullable().describe("told apart by Holm's method, or null: cannot tell"),
    }),
  ),
  selection: z
    .strictObject({
      selected: z.string().nullable(),
      remaining: z.array(z.string()),
      replications: z.int(),
      indifference: z.number(),
    })
    .nullable()
    .describe("Kim and Nelson; null: too few pairs or no margin"),
});

const assumptions = z.strictObject({
  futures: z.int().min(2),
  pairs: z.int().min(2),
  leftOut: z.int().min(0),
  nullDifference: number,
  over: z.array(
    z.strictObject({
      path: z.string(),
      label: z.string(),
      unit: z.string(),
      low: z.number(),
      high: z.number(),
      origin: z.enum(["judged", "stated", "guess", "asked for"]),
      evppi: worth.nullable(),
      lowest: mean.nullable().describe("mean difference in the lowest quarter of the range"),
      highest: mean.nullable(),
      breakEvens: z.array(
        z.strictObject({ at: z.number(), becomes: z.enum(["positive", "negative"]) }),
      ),
      flips: z.boolean().nullable(),
    }),
  ),
  dummy: worth.nullable(),
  sets: z.array(
    z.strictObject({ point: z.array(z.number()), mean: z.number(), first: z.number() }),
  ),
  verdict: verdict.omit({ measure: true }),
  uncertainty: z.strictObject({
    futures: z.int(),
    pairs: z.int(),
    mean: z.number(),
    simulationSd: z.number(),
    luckSd: z.number(),
    ignoranceSd: z.number(),
    simulation: z.strictObject(levelled),
    both: z.strictObject(levelled),
    expected: z.strictObject(levelled),
  }),
  risk: z.strictObject({
    organisations: z.int(),
    quantiles: z.array(
      z.strictObject({
        p: z.number(),
        value: z.number(),
        ...levelled,
        coverage: z.number(),
      }),
    ),
    ahead: share,
    aheadOnAverage: share,
    worstTenth: z.number(),
    bestTenth: z.number(),
  }),
  choice: z.strictObject({
    reference: z.string(),
    actions: z.array(
      z.strictObject({
        action: z.string(),
        gain: mean,
        expectedRegret: z.number(),
        largestRegret: z.number(),
        best: z.number(),
        worstTenth: z.number(),
      }),
    ),
    best: z.string(),
    minimax: z.string(),
    lead: z.strictObject({ over: z.string(), gain: mean }).nullable(),
    evpi: z.strictObject({ atLeast: z.number(), atMost: z.number(), standardError: number }),
  }),
  quality: z.array(
    z.strictObject({ penalty: z.number(), shares: z.array(z.number()), best: z.string() }),
  ),
  seeing: z.strictObject({ flags: worth.nullable(), pilot: worth.nullable() }),
  waiting: z
    .strictObject({
      fixed: z.array(z.strictObject({ wait: z.int(), gain: z.number() })),
      time: z.strictObject({ wait: z.int(), worth: z.number() }),
      rules: z.array(z.strictObject({ atLeast: number, gain: z.number(), begun: z.number() })),
      rule: z.strictObject({
        atLeast: number.describe("null: never begin"),
        gain: z.number(),
      }),
      now: z.strictObject({ action: z.string(), gain: z.number() }),
      flexibility: z.strictObject({ gain: z.number(), standardError: z.number() }),
    })
    .nullable(),
  box: z
    .strictObject({
      ahead: z.string().describe("the arm that is ahead inside, though behind on average"),
      limits: z.array(
        z.strictObject({
          path: z.string(),
          low: z.number(),
          high: z.number(),
          frequency: z.number(),
        }),
      ),
      coverage: z.number(),
      density: z.number(),
      baseDensity: z.number(),
      holdOut: z
        .strictObject({
          density: z.number(),
          coverage: z.number(),
          spread: z.strictObject(levelled),
        })
        .nullable(),
    })
    .nullable(),
});

export const compareSchema = z.strictObject({
  engine: z.string(),
  seed: z.string(),
  replications: z.int().min(1),
  scenarios: z.array(
    z.strictObject({
      name: z.string(),
      title: z.string(),
      on: z.string().optional(),
      set: z.record(z.string(), z.string()).optional(),
      digest: z.string(),
    }),
  ),
  digest: z.string().describe("SHA-256 of the tables of the arms"),
  measures: measures.describe("B - A, the second arm less the first"),
  verdict,
  ahead: share.describe("replications in which B came out ahead, with Wilson's interval"),
  parts: z.array(z.strictObject({ a: z.string(), b: z.string(), measures, verdict })).optional(),
  looks: z.array(z.looseObject({ n: z.int(), met: z.boolean() })).optional(),
  several: several.nullable().optional().describe("null: fewer than two replications are complete"),
  assumptions: assumptions.optional(),
});
