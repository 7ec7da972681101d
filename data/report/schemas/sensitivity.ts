/** `burrow sensitivity A B --json`. */
import { z } from "zod";

const estimate = z.strictObject({ mean: z.number(), low: z.number(), high: z.number() });
const interval = z
  .strictObject({ low: z.number(), high: z.number() })
  .nullable()
  .describe("95 %, bootstrap; the emulator's own error is not in it");
const share = z.strictObject({ share: z.number(), interval });
const shares = z.strictObject({
  first: share.describe("of the variance of the answer, alone"),
  total: share.describe("with all its interactions"),
  pawn: z.number().nullable().describe("median gap between distribution functions, 0 to 1"),
});

export const sensitivitySchema = z.strictObject({
  report: z.literal("sensitivity"),
  engine: z.string(),
  seed: z.string(),
  arms: z.tuple([z.string(), z.string()]),
  on: z.string().nullable(),
  set: z.record(z.string(), z.string()),
  cycles: z.int().min(1),
  target: z.strictObject({
    measure: z.string(),
    unit: z.string(),
    margin: z.number().describe("smallest difference that matters"),
  }),
  plan: z.strictObject({
    chosenBy: z.enum(["stated", "ranks", "screening"]),
    trajectories: z.int(),
    morrisLucks: z.int(),
    points: z.int(),
    curveLucks: z.int(),
    pairs: z.int().describe("different pairs of simulated arms"),
  }),
  base: estimate.describe("B - A with everything at base"),
  turning: z.strictObject({
    points: z.int().describe("different points of all curves"),
    level: z.number().describe("of the interval at each, so that all hold together with 95 %"),
  }),
  inputs: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      unit: z.string(),
      base: z.number(),
      low: z.number(),
      high: z.number(),
      origin: z.enum(["stated", "judged", "guess"]),
      source: z.string(),
      ends: z.number().nullable().describe("largest change of an end alone; null: not screened"),
      morris: z
        .strictObject({ mu: z.number(), muStar: z.number(), sigma: z.number() })
        .nullable()
        .describe("null: screened out"),
      shares: shares.nullable().describe("null: no survivor, or nothing varied"),
      evppi: z
        .strictObject({ value: z.number(), standardError: z.number() })
        .nullable()
        .describe("what it would be worth to know it, in the unit of the target"),
      curve: z
        .strictObject({
          values: z.array(z.number()),
          answers: z.array(estimate).describe("intervals at turning.level"),
          atLow: estimate,
          atHigh: estimate,
          turning: z
            .enum(["turns", "keeps", "cannot tell"])
            .describe("turns: two of the intervals of answers lie on opposite sides of 0"),
          flips: z
            .array(
              z.strictObject({
                at: z.number(),
                becomes: z.enum(["positive", "negative"]),
                from: z.number(),
                to: z.number(),
              }),
            )
            .describe("between from and to, nearest values with an answer clear of 0"),
        })
        .nullable(),
    }),
  ),
  leftOut: z.array(z.strictObject({ id: z.string(), why: z.string() })),
  spread: z
    .strictObject({
      by: z
        .enum(["model", "emulator"])
        .describe("model: spread of single pairs; emulator: of the expected answer"),
      points: z.int(),
      mean: z.number(),
      sd: z.number(),
      noise: share.describe("luck, of the spread of single pairs"),
      dummy: shares,
    })
    .nullable(),
  q2: z.number().nullable().describe("of the emulator; null: none tried, or nothing varied"),
  box: z
    .strictObject({
      ahead: z.string(),
      baseDensity: z.number(),
      density: z.number(),
      coverage: z.number(),
      holdOut: z.strictObject({ density: z.number(), coverage: z.number() }).nullable(),
      limits: z.array(
        z.strictObject({
          id: z.string(),
          low: z.number(),
          high: z.number(),
          frequency: z.number(),
        }),
      ),
    })
    .nullable(),
  digest: z.string().describe("SHA-256 of every simulated difference"),
});

export type SensitivityReport = z.infer<typeof sensitivitySchema>;
