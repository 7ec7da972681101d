/**
 * MEC-01, work flow and capacity: demand by wave, release under a limit on work in process, service per line.
 * The unit of throughput is the order line; work travels as a tote that carries counts of lines.
 */
import { parameters } from "../parameters.ts";

export const flow = parameters("flow", "MEC-01", {
  linesPerDay: {
    label: "demand of the stream that starts in this unit",
    unit: "lines per day",
    default: 1280,
    low: 0,
    high: 20000,
    source: "assumed (960 orders a day over three zones, 4 lines each)",
    law: "Poisson totes per wave",
    scope: "unit",
  },
  demandFactor: {
    label: "customers' demand relative to the calibrated demand",
    unit: "ratio",
    default: 1,
    low: 0,
    high: 2,
    source: "assumed",
  },
  ordersPerTote: {
    label: "orders carried by a tote",
    unit: "orders",
    default: 8,
    low: 1,
    high: 64,
    source: "assumed",
    whole: true,
  },
  linesPerOrder: {
    label: "lines of an order",
    unit: "lines",
    default: 4,
    low: 1,
    high: 16,
    source: "assumed",
    whole: true,
  },
  minutesPerLine: {
    label: "mean service of a line by an experienced worker who follows the SOP",
    unit: "min",
    default: 2.6,
    low: 0.01,
    high: 60,
    source: "calibrated to a measured utilisation of .85 (npm run calibrate)",
    law: "log-normal per tote",
    scope: "unit",
  },
  serviceScv: {
    label: "squared coefficient of variation of a tote's service",
    unit: "ratio",
    default: 0.5,
    low: 0,
    high: 4,
    source: "assumed",
    off: 0,
  },
  wipLimitLines: {
    label: "lines of a zone that managers let into the burrow at a time",
    unit: "lines",
    default: 1920,
    low: 32,
    high: 100000,
    source: "assumed",
    scope: "unit",
  },
  dueDays: {
    label: "promise to the customer: shipped within",
    unit: "days",
    default: 3,
    low: 0.5,
    high: 20,
    source: "KOOM seed, promise of three working days (definition of lost demand), assumed",
  },
  releaseAllowanceDays: {
    label:
      "time a manager keeps for the way through the burrow: demand with less left is cancelled at release",
    unit: "days",
    default: 1,
    low: 0,
    high: 3,
    source: "assumed",
  },
  oldFirstDays: {
    label: "age from which a tote goes first whatever its class",
    unit: "days",
    default: 1.5,
    low: 0.25,
    high: 20,
    source: "assumed",
  },
});
