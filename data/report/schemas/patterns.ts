/** `burrow validate --patterns --json`. */
import { z } from "zod";

const word = z.enum(["passed", "failed", "cannot tell"]);

export const patternsSchema = z.strictObject({
  engine: z.string(),
  seed: z.string(),
  replications: z.int().min(1),
  patterns: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(["emergent", "echo"]),
      statement: z.string(),
      sources: z.array(z.string()),
      note: z.string(),
      why: z.string().optional(),
      pass: z.boolean(),
      word,
      figures: z.array(
        z.strictObject({
          what: z.string(),
          unit: z.string(),
          band: z.tuple([z.number().nullable(), z.number().nullable()]),
          value: z.number().nullable(),
          low: z.number().nullable(),
          high: z.number().nullable(),
          replications: z.int().min(0),
          word,
        }),
      ),
    }),
  ),
});
