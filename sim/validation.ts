/**
 * Binds validation to every kind of scenario: how a case is read, and how it is estimated.
 */
import { garbageCanEstimator, readGarbageCan } from "./garbage-can-cases.ts";
import { ladderEstimator, ladderReader } from "./ladder-cases.ts";
import { networkEstimator } from "./network/cases.ts";
import { networkReaders, readCases, type ReadCase } from "./network/read-cases.ts";
import { organisationEstimator, organisationReader } from "./organisation-cases.ts";
import type { Lookup } from "./scenario/document.ts";

/** The estimator of each kind of scenario. */
export const estimators = {
  network: networkEstimator,
  organisation: organisationEstimator,
  "garbage-can": garbageCanEstimator,
  ladder: ladderEstimator,
};

/** Cases of a parsed document, of any kind. @throws InputError with path, value and rule for the first problem */
export function readValidationCases(document: unknown, lookup: Lookup): ReadCase[] {
  return readCases(document, {
    ...networkReaders,
    organisation: organisationReader(lookup),
    "garbage-can": readGarbageCan,
    ladder: ladderReader(lookup),
  });
}

/** Runs one task of a case; the worker's method. */
export function runValidationTask(kind: string, input: unknown): unknown {
  return estimators[kind as keyof typeof estimators].run(input as never);
}
