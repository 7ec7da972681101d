/** Roles of the CoE: rights, prohibitions, and what its scorecard holds and leaves out. */
import { act, countedOnly, excluded, fields, numbered, violation, type RoleRow } from "./row.ts";

export const centreRights: readonly RoleRow[] = [
  act("COE-D1", "designs workflows", "designWorkflow", "centre/centre.ts#publishRevision"),
  act("COE-D2", "designs tools", "configureTool", "centre/centre.ts#fixScanner"),
  act("COE-D3", "sets criteria of quality", "setQuality", "centre/evolution.ts#review", {
    limits: countedOnly,
  }),
  act("COE-D4", "says what is measured", "setMeasurement", "centre/evolution.ts#review", {
    limits: countedOnly,
  }),
  act("COE-D5", "designs training", "designTraining", "deploying/hours.ts#onboard"),
  act("COE-D6", "manages change", "manageChange", "centre/change-control.ts#admit"),
  act("COE-D7", "sets the rules for AI", "setAiRules", "centre/evolution.ts#review"),
  act("COE-O1", "keeps checklists", "designWorkflow", "centre/centre.ts#publishRevision"),
  act("COE-O2", "keeps templates", "designWorkflow", "centre/centre.ts#publishRevision"),
  act("COE-O3", "configures tools", "configureTool", "centre/centre.ts#fixScanner"),
  act("COE-O4", "keeps AI within its limits", "setAiRules", "centre/evolution.ts#review"),
  act("COE-O5", "teaches", "designTraining", "deploying/hours.ts#onboard"),
  act("COE-O6", "sets limits of specification", "setQuality", "centre/evolution.ts#review", {
    limits: countedOnly,
  }),
  act("COE-O7", "plans audits", "planAudits", "cycle.ts#audit"),
  act("COE-O8", "analyses causes", "analyseCause", "centre/centre.ts#takeUpPatterns"),
  act(
    "COE-O9",
    "brings departments to one standard",
    "alignDepartments",
    "deploying/begin.ts#start",
  ),
  act("COE-O10", "keeps the log of changes", "manageChange", "centre/change-control.ts#admit"),
  act("COE-Q1", "says which variance is acceptable", "setQuality", "centre/evolution.ts#review", {
    limits: countedOnly,
  }),
  act("COE-Q2", "says how quality is measured", "setMeasurement", "centre/evolution.ts#review", {
    limits: countedOnly,
  }),
  act("COE-Q3", "says when is audited", "planAudits", "cycle.ts#audit"),
  act("COE-Q4", "says how large a sample is", "planAudits", "cycle.ts#audit"),
  act("COE-Q5", "says what passes", "setQuality", "centre/evolution.ts#review", {
    limits: countedOnly,
  }),
  act("COE-Q6", "starts a redesign", "triggerRedesign", "centre/centre.ts#takeUpPatterns"),
  violation(
    "COE-Q7",
    "has nobody punished for a finding",
    "centrePunishes",
    "acts/sanctioning.ts#punishFindings",
  ),
  ...numbered(
    "COE-AI",
    [
      "permits tools",
      "forbids tools",
      "limits what goes in and comes out",
      "says which behaviour is not allowed",
      "writes material for training",
      "keeps data safe",
      "asks for review by people",
      "sets limits by layer",
      "configures AI",
    ],
    (id, words, i) =>
      act(
        id,
        words,
        "setAiRules",
        "centre/evolution.ts#review",
        i === 0 ? {} : { limits: countedOnly },
      ),
  ),
];

export const centreProhibitions: readonly RoleRow[] = [
  violation("COE-X1", "does not do the work", "centreExecutes"),
  violation("COE-X2", "does not assign work", "centreAssigns", undefined, {
    shown: "violation centre-assigns; sop.shadow moves it too",
  }),
  violation("COE-X3", "does not set priorities", "centrePrioritises"),
  violation("COE-X4", "does not redesign without data", "centreGuesses"),
  violation("COE-X5", "does not revise what it prefers to", "centrePrefers"),
  violation("COE-X6", "does not publish against a constraint", "centreOverrides"),
  violation("COE-X7", "does not move people", "centreStaffs"),
  violation("COE-X8", "does not mediate between people", "centreMediates"),
  violation("COE-X9", "does not watch people", "centreMonitors"),
  violation("COE-X10", "does not decide for managers", "centreDecides"),
  ...fields("COE-PE", "centre", "centreScores", [
    "speed of improvement",
    "clarity and fit of the SOP",
    "reliability of tools",
    "training in use",
    "recurring friction",
    "one standard across departments",
    "truth of audits",
    "boundaries kept",
    "adoption of standards",
  ]),
  ...excluded("COE-PN", "centre", [
    "throughput",
    "tasks done",
    "workload of the team",
    "heroics",
    "looks to executives",
  ]),
];
