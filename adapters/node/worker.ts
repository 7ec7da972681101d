/**
 * A worker thread: the methods of the endpoint, bound to the model and the table encoder, behind Comlink.
 * Who adds a method adds a line here and, if a page calls it, in adapters/browser/worker.ts; the pools stay as they are.
 */
import { parentPort } from "node:worker_threads";
import { expose, transfer } from "comlink";
import { simulateMethod } from "../../analysis/chunk.ts";
import { patternOf } from "../../analysis/patterns/catalogue/index.ts";
import { readPattern } from "../../analysis/patterns/pattern.ts";
import type { MethodContext } from "../../analysis/pool.ts";
import { remoteFace } from "../../analysis/remote.ts";
import type { ValidationTask } from "../../analysis/validate-cases.ts";
import { encodePart } from "../../data/parts.ts";
import { describeStudy } from "../../data/study.ts";
import {
  observe,
  type ObserveRequest,
  type ProbesRequest,
  runValidationTask,
  simulateChunk,
  simulateProbes,
  tableShapes,
} from "../../sim/index.ts";
import { inlineFreely } from "./inlining.ts";
import { nodeEndpoint } from "./node-endpoint.ts";

inlineFreely();

const methods = {
  simulate: simulateMethod({ tables: tableShapes, simulateChunk, describeStudy, encodePart }),
  /** One task of a validation case, or of a network scenario; bound here and not through the suite, which would double the bundle. */
  runTask: (_context: MethodContext, { kind, input }: ValidationTask) =>
    runValidationTask(kind, input),
  /** Many arms, few numbers: for `burrow claims` only, so a page has no such method. */
  probe: (_context: MethodContext, request: ProbesRequest) => simulateProbes(request),
  /** What one replication says about a pattern: for `burrow validate --patterns` only. */
  pattern: (_context: MethodContext, id: string, request: ObserveRequest) =>
    readPattern(patternOf(id), observe(request)),
};

if (parentPort === null) throw new Error("worker.js: wants to be started as a worker thread");
expose(remoteFace(methods, transfer), nodeEndpoint(parentPort));
