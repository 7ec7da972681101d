/** Roles of the line: the structure as a whole, managers and workers. */
import { act, structure, violation, type RoleRow } from "./row.ts";

export const organisation: readonly RoleRow[] = [
  act("KOOM-R1", "executives give direction", "setPriorities", "direction/directives.ts#decide"),
  act(
    "KOOM-R2",
    "managers turn direction into work",
    "interpret",
    "direction/directives.ts#interpret",
  ),
  act("KOOM-R3", "workers do the documented work", "execute", "shopfloor/visit-start.ts#takeNext"),
  act("KOOM-R4", "the CoE designs how work is done", "designWorkflow", "centre/centre.ts#publish"),
  act("KOOM-R5", "audit finds out what is true", "audit", "cycle.ts#audit"),
  act("KOOM-R6", "governance keeps the boundaries", "inspectBoundary", "acts/performing.ts#note"),
  act(
    "KOOM-R7",
    "AI speeds work up without upsetting it",
    "useAi",
    "shopfloor/assisting.ts#assist",
  ),
  structure("KOOM-R8", "four layers are kept apart", "acts/acts.ts#acts", "violations by layer"),
  structure(
    "KOOM-R9",
    "governance and audit can each be switched off",
    "mechanisms/modules.ts#modules",
    "modules.governance, modules.audit",
  ),
  act(
    "KOOM-R10",
    "there is a short rhythm of alignment",
    "holdAlignment",
    "direction/rhythm.ts#alignmentBegins",
  ),
  act(
    "KOOM-R11",
    "there is a long rhythm of review",
    "holdEvolution",
    "centre/evolution.ts#review",
  ),
  structure(
    "KOOM-R12",
    "nobody is moved",
    "input/scenario.ts#executiveCount",
    "units and their people",
  ),
  structure(
    "KOOM-R13",
    "the model can be taken in part or as a whole",
    "mechanisms/modules.ts#modules",
    "modules.*: what a deployment puts in place",
  ),
  structure(
    "KOOM-R14",
    "the parts that the model is made of exist",
    "mechanisms/modules.ts#modules",
    "modules.*, and the map of task flow",
  ),
];

export const managersAndWorkers: readonly RoleRow[] = [
  act(
    "MGR-R1",
    "turn direction into orders, assign, sequence",
    "assign",
    "shopfloor/totes.ts#release",
    {
      parameter: "rights.interpret, rights.assign, rights.release",
    },
  ),
  act("MGR-R2", "escalate in order", "escalateUp", "shopfloor/aside.ts#managerAnswers"),
  act("MGR-R3", "tell the CoE", "reportToCentre", "shopfloor/aside.ts#report"),
  act("MGR-R4", "put new standards into use", "deployStandard", "centre/centre.ts#revise"),
  act("MGR-R5", "handle a person's performance", "handlePerformance", "managers/managing.ts#round"),
  violation("MGR-X1", "does not invent workflows", "managerInvents", "cycle.ts#rewrite"),
  violation("MGR-X2", "does not hide variance", "managerHides", "managers/reporting.ts#factorOf"),
  act("WRK-R1", "execute, not interpret", "execute", "shopfloor/visit-start.ts#takeNext"),
  act("WRK-R2", "ask instead of guessing", "escalate", "shopfloor/responding.ts#respond"),
  violation(
    "WRK-X1",
    "does not guess, add steps or cut corners",
    "workerImprovises",
    "shopfloor/responding.ts#resolveLocally",
  ),
  violation(
    "WRK-AI",
    "uses AI as a sandbox, not as an expert",
    "workerAiOutside",
    "shopfloor/assisting.ts#assist",
  ),
];
