/** Roles of the executives: rights, prohibitions, AI, and what their scorecard holds and leaves out. */
import { kinds } from "../violations.ts";
import {
  act,
  countedOnly,
  excluded,
  fields,
  numbered,
  structure,
  violation,
  type RoleRow,
} from "./row.ts";

export const executiveRights: readonly RoleRow[] = [
  act("EXEC-R1", "set priorities", "setPriorities", "direction/directives.ts#decide"),
  act(
    "EXEC-R2",
    "give people, money, time and tools",
    "allocate",
    "direction/resources.ts#closeConstraints",
  ),
  act("EXEC-R3", "state constraints", "setConstraint", "direction/resources.ts#closeConstraints"),
  act(
    "EXEC-R4",
    "say what counts as success",
    "setTarget",
    "direction/resources.ts#closeConstraints",
  ),
  act(
    "EXEC-R5",
    "give direction for what comes next",
    "issueDirective",
    "direction/directives.ts#apply",
  ),
  act("EXEC-R6", "align departments", "align", "direction/rhythm.ts#restate"),
  act(
    "EXEC-R7",
    "settle what departments dispute",
    "resolveConflict",
    "managers/disputing.ts#settle",
  ),
  act("EXEC-R8", "back the CoE", "approveResourcing", "deploying/begin.ts#start"),
  act("EXEC-R9", "keep direction clear", "clarify", "direction/directives.ts#direct", {
    limits: countedOnly,
  }),
  act("EXEC-R10", "shield from drift and politics", "protect", "acts/sanctioning.ts#putRight"),
  structure("EXEC-R11", "own direction, not execution", "acts/acts.ts#acts", "acts by layer"),
];

export const executiveProhibitions: readonly RoleRow[] = [
  violation("EXEC-X1", "does not design workflows", "executiveDesigns"),
  violation("EXEC-X2", "does not make tasks out of direction", "executiveInterprets"),
  violation("EXEC-X3", "does not do the work", "executiveExecutes"),
  violation("EXEC-X4", "does not manage people in detail", "executiveManages"),
  violation("EXEC-X5", "does not set training or standards", "executiveStandards"),
  violation("EXEC-X6", "does not rebuild systems within a cycle", "executiveRedesigns"),
  violation("EXEC-X7", "does not analyse outside the own field", "executiveAnalyses"),
  violation(
    "EXEC-X8",
    "does not decide by gut",
    "executiveGut",
    "direction/reacting.ts#reactToAnecdote",
  ),
  violation("EXEC-X9", "does not use AI around the process", "executiveAiOutside"),
  ...numbered(
    "EXEC-AI+",
    [
      "has AI summarise reports",
      "has AI draft messages",
      "has AI compare scenarios",
      "has AI explore options",
      "puts own thoughts in order with AI",
      "reads data of the own field with AI",
    ],
    (id, words, i) =>
      act(id, words, "executiveAi", "acts/violating.ts#useOwnAi", {
        shown: `kind ${kinds.executiveAi[i]}`,
        limits: countedOnly,
      }),
  ),
  ...numbered(
    "EXEC-AI-",
    [
      "takes no advice of AI outside the own field",
      "does not go around the chain with AI",
      "gives workers no orders made by AI",
      "has no workflows or documents written by AI",
      "does not replace the manager's translation by AI",
      "changes no standards by AI without the CoE",
      "does not decide at the wrong layer with AI",
    ],
    (id, words, i) =>
      violation(id, words, "executiveAiOutside", "acts/violating.ts#useAiOutside", {
        shown: `kind ${kinds.executiveAiOutside[i]}`,
      }),
  ),
  ...fields("EXEC-PE", "executives", "executiveScores", [
    "clarity of direction",
    "stability of priorities",
    "accuracy of constraints",
    "alignment between departments",
    "discipline in what is given",
    "reliability of what is told",
    "support of managers and the CoE",
    "conflicts settled by resolution",
    "health of the organisation",
    "problems that come back",
  ]),
  ...excluded("EXEC-PN", "executives", [
    "charisma",
    "hours worked",
    "heroics",
    "own expertise",
    "managing in detail",
    "watching single workers",
  ]),
];
