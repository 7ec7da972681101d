/** `burrow effects --json`. */
import { z } from "zod";

const estimate = z.strictObject({ mean: z.number(), low: z.number(), high: z.number() });
const word = z.enum(["worse", "better", "higher", "lower", "cannot tell"]);
const adjusted = estimate.extend({
  adjusted: z.number().min(0).max(1).describe("Holm's p-value among all of its kind"),
  word,
});

export const effectsSchema = z.strictObject({
  report: z.literal("effects"),
  engine: z.string(),
  seed: z.string(),
  on: z.string().describe("the organisation that the modes are put on"),
  set: z.record(z.string(), z.string()),
  cycles: z.int().min(1),
  organisation: z.strictObject({
    deployment: z.string().describe('walked in every arm; "none": no deployment'),
    otherModes: z.array(z.string()).describe("failure modes that it has and that were not named"),
  }),
  measure: z.strictObject({
    id: z.string(),
    label: z.string(),
    unit: z.string(),
    better: z.enum(["higher", "lower", "neither"]),
  }),
  design: z.strictObject({
    kind: z.enum(["full factorial", "resolution V"]),
    runs: z.int(),
    arms: z.int().describe("with those outside the design: each alone, guarded, all, none"),
    blocks: z.int(),
    leftOut: z.int().describe("blocks with an arm in which nothing was measured"),
  }),
  clean: z.number(),
  all: z.number(),
  modes: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      claims: z.array(z.string()),
      safeguard: z.string().nullable(),
      isUndated: z.boolean().describe("on from the start, not from the decision date"),
      alone: estimate,
      guarded: estimate.nullable(),
      average: adjusted,
      share: z.number().describe("of the variance between cells: the average effect"),
      shapley: z.number().describe("of the same, with its part in interactions; sum to 1"),
      partner: z
        .string()
        .nullable()
        .describe("the mode that makes it worst; null where none is other than on top"),
    }),
  ),
  heaviest: z
    .strictObject({ mode: z.string(), alike: z.array(z.string()) })
    .describe("largest Shapley share, and which cannot be told from it block by block"),
  pairs: z.array(
    adjusted.extend({
      modes: z.tuple([z.string(), z.string()]),
    }),
  ),
  together: z.strictObject({
    all: estimate,
    sum: estimate,
    onTop: estimate,
    word: z.enum(["more", "less", "cannot tell"]),
  }),
  log: z
    .strictObject({
      factors: z.array(estimate),
      shapley: z.array(z.number()),
      onTop: estimate,
    })
    .nullable(),
  lostDemand: z
    .strictObject({ clean: z.number().nullable(), all: z.number().nullable() })
    .describe("share of demand cancelled unshipped: where it is lost, output has met its ceiling"),
  digest: z.string().describe("SHA-256 of every measured value"),
});

export type EffectsReport = z.infer<typeof effectsSchema>;
