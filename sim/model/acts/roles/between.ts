/** Roles between the layers: interaction, messages, change control and governance. */
import type { RightName } from "../../mechanisms/rights.ts";
import { kinds } from "../violations.ts";
import { act, countedOnly, numbered, structure, violation, type RoleRow } from "./row.ts";

const messageActs: readonly (readonly [RightName, string])[] = [
  ["sendWorkflow", "managers/messages.ts#sendDown"],
  ["sendTool", "managers/messages.ts#sendDown"],
  ["sendStandard", "managers/messages.ts#sendDown"],
  ["sendTemplate", "managers/messages.ts#sendDown"],
  ["sendGuidance", "managers/messages.ts#sendDown"],
  ["sendTraining", "managers/messages.ts#sendDown"],
  ["sendAuditFeedback", "managers/messages.ts#sendDown"],
  ["sendThreshold", "managers/messages.ts#sendDown"],
  ["sendData", "managers/messages.ts#sendUp"],
  ["sendPatterns", "shopfloor/aside.ts#report"],
  ["sendFriction", "shopfloor/aside.ts#reportScanner"],
  ["sendTrainingGaps", "managers/messages.ts#sendUp"],
  ["sendVariance", "managers/messages.ts#sendUp"],
  ["sendIssues", "managers/messages.ts#sendUp"],
];

export const interaction: readonly RoleRow[] = [
  violation(
    "EXEC-I1",
    "workers get nothing from executives, however small",
    "executiveOrders",
    "shopfloor/totes.ts#directOrder",
  ),
  violation("EXEC-I2", "clear before urgent", "executiveUrgent", "direction/directives.ts#direct"),
  structure(
    "EXEC-I3",
    "managers are judged on truth, not on looks",
    "managers/reporting.ts#biasShare",
    "scorecards.optics moves the bias of reports",
  ),
  act(
    "EXEC-I4",
    "executives answer what is brought",
    "answerEscalation",
    "shopfloor/aside.ts#executiveSession",
  ),
  violation(
    "EXEC-I5",
    "no new plan half-way without cause",
    "executiveChanges",
    "direction/directives.ts#executiveChanges",
  ),
  act("EXEC-IC1", "approve the means of the CoE", "approveResourcing", "deploying/begin.ts#start"),
  act("EXEC-IC2", "state outcomes", "setTarget", "direction/resources.ts#closeConstraints"),
  act(
    "EXEC-IC3",
    "check that what the CoE does serves direction",
    "validateAlignment",
    "centre/centre.ts#publishRevision",
    { limits: countedOnly },
  ),
  violation("EXEC-IC4", "no method is dictated to the CoE", "executiveDictates"),
  ...numbered(
    "COE-IM",
    [
      "workflows go to managers",
      "tools go to managers",
      "standards go to managers",
      "templates go to managers",
      "guidance goes to managers",
      "training goes to managers",
      "feedback of audits goes to managers",
      "thresholds go to managers",
      "data go to the CoE",
      "patterns of failure go to the CoE",
      "reports of friction go to the CoE",
      "gaps of training go to the CoE",
      "signals of variance go to the CoE",
      "issues between teams go to the CoE",
    ],
    (id, words, i) => act(id, words, messageActs[i][0], messageActs[i][1]),
  ),
  structure(
    "COE-LOOP",
    "reports become standards, and come back",
    "centre/centre.ts#publish",
    "messages",
  ),
  structure(
    "COE-IE1",
    "executives say what, the CoE says how",
    "acts/acts.ts#acts",
    "acts by layer",
  ),
  structure(
    "COE-IE2",
    "publications keep within constraints",
    "centre/change-control.ts#admit",
    "kinds of change; violation centre-overrides-constraint",
  ),
];

/** What changes a kind, where it is not enough to say that it is admitted. */
const changedBy: Partial<Record<number, string>> = { 6: "centre/hand-offs.ts#changeHandOffs" };

export const changes: readonly RoleRow[] = [
  ...numbered(
    "COE-CM",
    kinds.change.map((kind) => `a change of ${kind} goes through the CoE`),
    (id, words, i) =>
      act(id, words, "manageChange", changedBy[i] ?? "centre/change-control.ts#admit", {
        shown: `kind ${kinds.change[i]}`,
      }),
  ),
  violation("COE-CM9", "no department keeps a workflow of its own", "parallelWorkflow"),
  violation("COE-CM10", "no manager adds undocumented steps", "managerInvents", "cycle.ts#rewrite"),
  violation("COE-CM11", "no executive goes around the cycle of updates", "executiveRedesigns"),
  act("GOV-1", "all work enters through managers", "sendBack", "shopfloor/totes.ts#order"),
  act("GOV-2", "changes wait for the window", "holdChange", "direction/directives.ts#decide"),
  act("GOV-3", "scorecards are published", "publishScorecard", "cycle.ts#closeCycle"),
  act(
    "GOV-4",
    "clarify, constrain, align before release",
    "clarify",
    "direction/directives.ts#direct",
    {
      limits: countedOnly,
    },
  ),
  structure(
    "KOOM-IMP",
    "improve by clarity, simplicity, one meaning, alignment",
    "centre/evolution.ts#review",
    "sop_clarity",
  ),
];
