/** The catalogue of failure modes; the order here is the order in which they act on a shared input, and of display. */
import type { FailureMode } from "../model/catalogue.ts";
import { bypassingTheSpine } from "./bypassing-the-spine.ts";
import { improvisingWorkers } from "./improvising-workers.ts";
import { priorityWhiplash } from "./priority-whiplash.ts";
import { scannerFault } from "./scanner-fault.ts";

export const failureModes: readonly FailureMode[] = [
  priorityWhiplash,
  bypassingTheSpine,
  improvisingWorkers,
  scannerFault,
];
