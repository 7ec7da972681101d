/**
 * A web worker: the methods of the endpoint, bound to the model and the table encoder, behind Comlink.
 * Who adds a method adds a line here and in adapters/node/worker.ts; the pools stay as they are.
 */
import { expose, transfer } from "comlink";
import { simulateMethod } from "../../analysis/chunk.ts";
import type { MethodContext } from "../../analysis/pool.ts";
import { remoteFace } from "../../analysis/remote.ts";
import type { ValidationTask } from "../../analysis/validate-cases.ts";
import { encodePart } from "../../data/parts.ts";
import { describeStudy } from "../../data/study.ts";
import { runValidationTask, simulateChunk, tableShapes } from "../../sim/index.ts";

const methods = {
  simulate: simulateMethod({ tables: tableShapes, simulateChunk, describeStudy, encodePart }),
  /** One task of a validation case, or of a network scenario; bound here and not through the suite, which would double the bundle. */
  runTask: (_context: MethodContext, { kind, input }: ValidationTask) =>
    runValidationTask(kind, input),
};

expose(remoteFace(methods, transfer));
