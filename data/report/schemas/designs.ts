/** `burrow designs --json`. */
import { z } from "zod";
import { shareSchema } from "./figures.ts";

const simulated = z
  .strictObject({
    value: z.number(),
    error: z.number().nullable().describe("Monte Carlo standard error"),
  })
  .nullable();

const arm = z.enum(["one department", "half of them", "stepped wedge", "switchback", "everybody"]);

export const designsSchema = z.strictObject({
  report: z.literal("designs"),
  engine: z.string(),
  scenario: z.string(),
  title: z.string(),
  seed: z.string(),
  digest: z.string(),
  trials: z.int().min(1),
  departments: z.array(z.string()).min(4),
  before: z.int().min(3).describe("cycles"),
  after: z.int().min(4).describe("cycles"),
  treatment: z
    .strictObject({
      id: z.enum(["rules", "training", "centre", "window"]),
      values: z.record(z.string(), z.number()).describe("unless larger already"),
      kept: z.array(z.string()).describe("values of which there is as much already"),
      brought: z
        .array(
          z.strictObject({
            parameter: z.string(),
            value: z.number(),
            where: z.enum(["treated", "everybody"]),
          }),
        )
        .describe("what comes with it and is no part of it"),
    })
    .describe("in force where somebody is treated"),
  methods: z.array(
    z.strictObject({
      id: z.string(),
      short: z.string(),
      label: z.string(),
      arm,
      design: z.string(),
      never: z.string().nullable().describe('why it can never speak against "no effect"'),
    }),
  ),
  measures: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      unit: z.string(),
      better: z.enum(["higher", "lower"]),
      figures: z.array(
        z.strictObject({
          method: z.string(),
          trials: z.int().min(0).describe("with an estimate and a truth"),
          trialsForAll: z.int().min(0).describe("of these, with a known effect on everybody"),
          truth: simulated.describe("mean realised effect"),
          bias: simulated,
          rmse: simulated,
          biasForAll: simulated.describe("against the effect of treating everybody"),
          coverage: shareSchema.nullable().describe("of the realised effect; null: no interval"),
          power: shareSchema,
          falseAlarm: shareSchema.describe("where nobody is treated"),
          falseGo: shareSchema.describe("where nobody is treated, for the better"),
          medianWidth: z.number().nullable(),
        }),
      ),
      closest: z
        .strictObject({ method: z.string(), alike: z.array(z.string()) })
        .nullable()
        .describe("smallest error, and which cannot be told from it; null: none covers enough"),
      regression: z
        .array(
          z.strictObject({
            chosen: z.enum(["the worst", "by lot"]),
            cycles: z.int().min(1).describe("before, and as many after"),
            trials: z.int().min(0).describe("with a figure of every department and cycle"),
            beforeAfter: simulated,
            difference: simulated.describe("against all others"),
          }),
        )
        .describe("what is found where nobody is treated, by how a department was chosen"),
    }),
  ),
  costs: z.array(
    z.strictObject({
      arm,
      treatedCycles: z.int().min(0),
      addedHours: z.number().min(0).describe("of people whom the treatment adds, bought"),
      slackHours: simulated,
      decisionHours: simulated.describe("added hours paid"),
    }),
  ),
});
