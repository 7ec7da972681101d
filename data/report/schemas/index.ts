/**
 * JSON schemas (2020-12) of what reports print with --json: one file and one line each. A test holds every report against
 * its own, so a program that reads them can rely on it.
 */
import { z } from "zod";
import { compareSchema } from "./compare.ts";
import { designsSchema } from "./designs.ts";
import { effectsSchema } from "./effects.ts";
import { gatesSchema } from "./gates.ts";
import { patternsSchema } from "./patterns.ts";
import { pilotSchema } from "./pilot.ts";
import { sensitivitySchema } from "./sensitivity.ts";

const schemas: Readonly<Record<string, z.ZodType>> = {
  compare: compareSchema,
  designs: designsSchema,
  effects: effectsSchema,
  gates: gatesSchema,
  patterns: patternsSchema,
  pilot: pilotSchema,
  sensitivity: sensitivitySchema,
};

export const reportNames: readonly string[] = Object.keys(schemas);

/** @throws RangeError for a report that does not exist */
export function reportSchema(name: string): z.ZodType {
  const found = schemas[name];
  if (found === undefined) throw new RangeError(`${name}: no such report`);
  return found;
}

export function reportJsonSchema(name: string): object {
  return z.toJSONSchema(reportSchema(name), { target: "draft-2020-12" });
}
