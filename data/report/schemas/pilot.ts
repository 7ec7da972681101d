/** `burrow pilot --json`. */
import { z } from "zod";
import { estimatorIds } from "../../../analysis/reports/pilot/estimates.ts";
import { pilotMeasures } from "../pilot/study.ts";

const measure = z.enum(pilotMeasures.map(({ id }) => id));
const estimator = z.enum(estimatorIds);
const better = z.enum(["lower", "higher"]);
const word = z.enum(["met", "not met", "cannot tell"]);
const figure = z.number().nullable();
const counted = z.strictObject({ count: z.int().min(0), n: z.int().min(0) });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const gate = z.strictObject({
  measure,
  better,
  requiredShare: z
    .number()
    .describe("gain to be exceeded, a share of the baseline; below 0: how much worse is no harm"),
});
const look = z.strictObject({ cycles: z.int().min(1), level: z.number().min(0).max(1) });

const plan = z.strictObject({
  report: z.literal("pilot"),
  engine: z.string(),
  scenario: z.strictObject({ name: z.string(), digest: sha256 }),
  department: z.string(),
  chosen: z.enum(["random", "volunteer", "worst", "best"]),
  comparison: z.array(z.string()).nullable().describe("null: all other units of the file"),
  deployment: z.string(),
  estimand: z.string(),
  main: z.strictObject({ measure, estimator, text: z.string() }),
  beside: z.array(estimator),
  measures: z.array(measure),
  baseline: z.int().min(0).nullable(),
  preparation: z.int().min(0),
  cycles: z.int().min(1),
  error: z.number(),
  looks: z.array(look),
  gates: z.array(gate),
  charts: z.strictObject({ rules: z.array(z.int()), limits: z.string() }),
  data: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("simulated"), seed: z.string(), replication: z.int() }),
    z.strictObject({ kind: z.literal("file"), name: z.string() }),
  ]),
});

const estimate = z.strictObject({
  estimator,
  effect: figure,
  low: figure,
  high: figure,
  p: figure,
  smallestP: figure.describe("the smallest p-value that any outcome could have given"),
  why: z.string().nullable().describe("why there is no answer"),
});

const estimatorRecord = z.strictObject({
  estimator,
  answers: z.int(),
  bias: figure,
  rmse: figure,
  holdsRealised: counted.nullable(),
  holdsMean: counted.nullable(),
  medianWidth: figure,
  finds: counted,
  falseAlarms: counted.describe("with nothing done (A/A)"),
  smallestP: figure,
});

const regression = z.strictObject({
  choice: z.enum(["worst", "best"]),
  pilots: z.int(),
  cycles: z.int(),
  naive: z.number(),
  naiveError: z.number(),
  difference: z.number(),
  differenceError: z.number(),
});

const gateOdds = z.strictObject({
  each: z.array(z.strictObject({ measure, withPilot: counted, without: counted })),
  all: z.strictObject({ withPilot: counted, without: counted }),
});

const calibration = z.strictObject({
  seed: z.string(),
  pilots: z.int().min(1),
  cycles: z.int().min(1),
  measures: z.array(
    z.strictObject({
      measure,
      better,
      baseline: figure,
      meanEffect: figure,
      meanEffectError: figure,
      effectSd: figure,
      spillOver: figure.describe("what the pilot does to the units that it is compared with"),
      spillOverError: figure,
      detectable: z
        .strictObject({ changeSd: z.number(), effect: z.number(), found: counted })
        .nullable(),
      regressions: z.array(regression),
      estimators: z.array(estimatorRecord),
    }),
  ),
  gates: z.strictObject({ interval: gateOdds, point: gateOdds }),
  rollOut: z.array(
    z.strictObject({
      measure,
      pilots: z.int().min(0),
      department: figure,
      departmentError: figure,
      everywhere: figure,
      everywhereError: figure,
    }),
  ),
});

const chart = z.strictObject({
  kind: z.enum(["values", "residuals"]),
  baselinePoints: z.int(),
  isLongEnough: z.boolean(),
  lagOne: figure,
  centre: z.number(),
  lower: z.number(),
  upper: z.number(),
  points: z.array(z.number()),
  pilotPoints: z.int().min(1),
  beyondLimits: z.array(z.int()),
  oneSide: z.array(z.int()),
  inControlRunLength: z.number(),
  falseSignalChance: z.number(),
});

const measureResult = z.strictObject({
  measure,
  baseline: figure,
  during: figure,
  realised: figure.describe("with less without, in these weeks; null for a real pilot"),
  estimates: z.array(estimate),
  fit: z
    .strictObject({
      weights: z.array(z.strictObject({ unit: z.string(), weight: z.number() })),
      rmspe: z.number(),
      sd: z.number(),
    })
    .nullable(),
  leads: z.array(z.strictObject({ cycle: z.int(), difference: figure, low: figure, high: figure })),
  looks: z.array(look.extend({ effect: figure, low: figure, high: figure })),
  chart: chart.nullable(),
});

export const pilotSchema = z.strictObject({
  report: z.literal("pilot"),
  engine: z.string(),
  plan,
  hash: sha256.describe("SHA-256 of the plan as canonical JSON"),
  twin: z.strictObject({
    department: z.string(),
    units: z.array(z.string()),
    baseline: z.int().min(0),
    preparation: z.int().min(0),
    source: z.enum(["stored", "simulated"]),
  }),
  calibration,
  repeating: z.strictObject({
    attempts: z.int(),
    falseAlarm: z.number(),
    errors: z.array(z.number()),
  }),
  data: z
    .strictObject({ rows: z.int(), start: z.int(), before: z.int(), after: z.int() })
    .nullable(),
  result: z.strictObject({
    cycles: z.int(),
    units: z.array(z.strictObject({ unit: z.string(), isTreated: z.boolean() })),
    measures: z.array(measureResult),
    gates: z.array(
      gate.extend({ margin: figure, word, effect: figure, low: figure, high: figure }),
    ),
    together: word,
  }),
  spillOver: z.strictObject({
    shared: z.array(
      z.strictObject({
        place: z.string(),
        what: z.array(z.string()),
        units: z.array(z.string()),
        share: z.number(),
      }),
    ),
    exposure: z.array(z.strictObject({ unit: z.string(), share: z.number() })),
    isAlike: z.boolean(),
    partners: z.array(
      z.strictObject({
        partner: z.string(),
        what: z.string(),
        without: z.number(),
        with: z.number(),
      }),
    ),
  }),
  dilution: z.strictObject({
    departments: z.int(),
    centrePeople: z.number(),
    factor: z.number(),
  }),
});
