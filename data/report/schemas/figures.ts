/** Figures that several reports share. */
import { z } from "zod";

export const shareSchema = z.strictObject({
  count: z.int().min(0),
  n: z.int().min(0),
  share: z.number().min(0).max(1).nullable().describe("null where nothing was counted"),
  low: z.number().min(0).max(1).describe("Wilson's interval, 95 %"),
  high: z.number().min(0).max(1),
});
