/**
 * Laws of durations as readable JSON, e.g. `{"law": "erlang", "k": 2, "mean": 1}`. Times are in the scenario's unit.
 * One strict object per law, told apart by `law`.
 */
import { z } from "zod";
import { above, between, fields, list, whole } from "./fields.ts";

const LARGEST_SCV = 1000;

const deterministic = fields({
  law: z.literal("deterministic"),
  value: between(0, 1e12).describe("the duration, always"),
}).describe("always the same duration");

const exponential = fields({
  law: z.literal("exponential"),
  mean: above(0),
}).describe("no memory; squared coefficient of variation 1");

const erlang = fields({
  law: z.literal("erlang"),
  k: whole(1, 1000).describe("number of equal exponential phases"),
  mean: above(0).describe("mean of their sum"),
}).describe("sum of k exponential phases; squared coefficient of variation 1/k");

const gamma = fields({
  law: z.literal("gamma"),
  mean: above(0),
  scv: between(0.001, LARGEST_SCV).describe("squared coefficient of variation"),
}).describe("gamma law of shape 1/scv");

const logNormal = fields({
  law: z.literal("log-normal"),
  mean: above(0).describe("mean of the duration, not of its logarithm"),
  scv: between(0.001, LARGEST_SCV).describe("squared coefficient of variation"),
}).describe("the logarithm is normal");

const branch = fields({
  probability: between(0, 1).describe("chance of this branch; all of them add up to 1"),
  mean: above(0).describe("mean of its exponential duration"),
});

const hyperExponential = fields({
  law: z.literal("hyper-exponential"),
  mean: above(0).optional(),
  scv: between(1, LARGEST_SCV).optional().describe("squared coefficient of variation"),
  branches: list(branch, 2, 8).optional(),
}).describe(
  "one of several exponential branches: by mean and scv (two branches, each carrying half of the mean) or by branches",
);

const weibull = fields({
  law: z.literal("weibull"),
  shape: between(0.1, 100).describe("below 1 the hazard falls, above 1 it rises"),
  scale: above(0).describe("63.2 % of the durations are shorter"),
}).describe("Weibull law by shape and scale");

const uniform = fields({
  law: z.literal("uniform"),
  low: between(0, 1e12).describe("shortest"),
  high: above(0).describe("longest"),
}).describe("every duration from low to high alike");

export const lawSchema = z
  .discriminatedUnion(
    "law",
    [deterministic, exponential, erlang, gamma, logNormal, hyperExponential, weibull, uniform],
    `wants an object whose law is one of deterministic, exponential, erlang, gamma, log-normal, hyper-exponential, weibull, uniform`,
  )
  .describe("law of a duration, in the scenario's unit of time");

export type Law = z.infer<typeof lawSchema>;
