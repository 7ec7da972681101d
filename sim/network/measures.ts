/**
 * What can be measured of a network. Every measure is a ratio of two sums over the observed time, so one rule gives all
 * estimates and standard errors (estimate.ts). `scope` says whether it belongs to a station, the whole network or either.
 */

export type Unit = "time" | "time squared" | "share" | "customers" | "customers per time";

export interface NetworkMeasure {
  scope: "station" | "network" | "either";
  unit: Unit;
  what: string;
  /** Needs a threshold, a time. */
  threshold?: true;
}

export const networkMeasures = {
  wait: {
    scope: "station",
    unit: "time",
    what: "mean time from joining a station to being taken by a server for the first time",
  },
  waitProbability: {
    scope: "station",
    unit: "share",
    what: "share of customers that are not taken at once",
  },
  waitAtMost: {
    scope: "station",
    unit: "share",
    threshold: true,
    what: "share of customers that wait at most the threshold",
  },
  waitOfDelayed: {
    scope: "station",
    unit: "time",
    what: "mean wait of those that are not taken at once",
  },
  delayedWaitAbove: {
    scope: "station",
    unit: "share",
    threshold: true,
    what: "share of those not taken at once that wait longer than the threshold",
  },
  queueLength: {
    scope: "station",
    unit: "customers",
    what: "mean number at a station without a server",
  },
  response: {
    scope: "station",
    unit: "time",
    what: "mean time from joining a station to leaving it",
  },
  completion: {
    scope: "station",
    unit: "time",
    what: "mean time from being taken for the first time to leaving the station, repairs and interruptions included",
  },
  completionSquare: {
    scope: "station",
    unit: "time squared",
    what: "mean square of the completion time",
  },
  failureShare: {
    scope: "station",
    unit: "share",
    what: "share of services hit by at least one breakdown",
  },
  occupied: {
    scope: "station",
    unit: "share",
    what: "share of the servers' time with a customer: serving, setting up or under repair",
  },
  idle: {
    scope: "station",
    unit: "share",
    what: "share of the servers' time without a customer",
  },
  setup: { scope: "station", unit: "share", what: "share of the servers' time spent in set-ups" },
  down: { scope: "station", unit: "share", what: "share of the servers' time under repair" },
  crowded: {
    scope: "station",
    unit: "share",
    what: "share of time with more customers than the station's crowd",
  },
  present: {
    scope: "either",
    unit: "customers",
    what: "mean number of customers at the station or in the network",
  },
  arrivalRate: {
    scope: "either",
    unit: "customers per time",
    what: "customers that come, the lost ones included, per time",
  },
  throughput: {
    scope: "either",
    unit: "customers per time",
    what: "customers that leave after service per time",
  },
  lost: {
    scope: "either",
    unit: "share",
    what: "share of arriving customers turned away by a capacity limit",
  },
  timeInSystem: {
    scope: "network",
    unit: "time",
    what: "mean time from entering the network to leaving it after service",
  },
  outside: {
    scope: "network",
    unit: "customers",
    what: "mean number of a finite source's customers that are outside",
  },
  makespan: {
    scope: "network",
    unit: "time",
    what: "time at which the last customer leaves, for a horizon until empty",
  },
} as const satisfies Record<string, NetworkMeasure>;

export type MeasureId = keyof typeof networkMeasures;

export const measureIds = Object.keys(networkMeasures) as [MeasureId, ...MeasureId[]];
