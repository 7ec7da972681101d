/** `burrow gates --json`. */
import { z } from "zod";
import { shareSchema } from "./figures.ts";

const mean = z.strictObject({
  mean: z.number().describe("h"),
  low: z.number().nullable(),
  high: z.number().nullable(),
});

const passes = z.strictObject({
  gates: z.array(shareSchema).length(6).describe("G1 to G6, each by itself"),
  all: shareSchema,
  unread: z.int().min(0).describe("pilots without a reading in time; they count as not passed"),
});

export const gatesSchema = z.strictObject({
  report: z.literal("gates"),
  engine: z.string(),
  scenario: z.string(),
  title: z.string(),
  seed: z.string(),
  digest: z.string(),
  organisations: z.int().min(1),
  replications: z.int().min(1),
  cycles: z.int().min(1),
  margin: z.number().describe("h; smaller differences do not matter"),
  outcome: z
    .strictObject({ better: shareSchema, worse: shareSchema, neither: shareSchema })
    .describe("deploying now against carrying on"),
  rules: z.array(
    z.strictObject({
      rule: z.enum(["none", "point", "control chart", "sequential"]),
      falsePass: passes.describe("of an operating model without effects"),
      truePass: passes.describe("of the working model"),
      passWhereBetter: shareSchema,
      passElsewhere: shareSchema,
      passWhereTrue: shareSchema,
      passWhereFalse: shareSchema,
    }),
  ),
  flags: z.array(
    z.strictObject({
      flag: z.enum(["RF1", "RF2", "RF3", "RF4", "RF5", "RF6", "count"]),
      read: z.int().min(0),
      red: shareSchema,
      redElsewhere: shareSchema,
      redWhereBetter: shareSchema,
      area: z.number().min(0).max(1).nullable().describe("under the curve; 0.5 is a coin"),
      low: z.number().nullable(),
      high: z.number().nullable(),
      curve: z.array(z.strictObject({ truePositive: z.number(), falsePositive: z.number() })),
    }),
  ),
  stop: z.strictObject({ falseStop: shareSchema, falseGo: shareSchema }),
  policies: z.array(
    z.strictObject({
      policy: z.string(),
      gain: mean.describe("over carrying on"),
      regret: mean,
      beyondLeast: mean.describe("regret beyond that of the policy with the least"),
      best: shareSchema,
      picks: z.array(shareSchema).length(3).describe("carry on, deploy now, fix first"),
    }),
  ),
  noSign: z.array(
    z.strictObject({
      deployment: z.enum(["deploy-now", "order-only"]),
      cycleDays: z.int().min(1),
      noise: z.number().min(0),
      tooFew: shareSchema.describe("fewer than five of ten signs"),
      none: shareSchema,
      unfinished: z.int().min(0),
    }),
  ),
  auditSign: z
    .array(
      z.strictObject({
        deployment: z.enum(["deploy-now", "order-only"]),
        cycleDays: z.int().min(1),
        audit: z
          .strictObject({
            sample: z.int().min(1).describe("operations per cycle and unit"),
            seen: z.number().min(0).max(1).describe("share of deviations"),
          })
          .nullable()
          .describe("null: drift in truth"),
        missed: shareSchema.describe("drift not seen to fall by a twentieth"),
        unfinished: z.int().min(0),
      }),
    )
    .describe("how often audits of drift show no sign, by sample and by what they see"),
});
