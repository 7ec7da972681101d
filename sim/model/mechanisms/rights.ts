/**
 * MEC-18, rights: what each layer may do, one switch a right. A right that is taken away takes its act out of the
 * organisation; whoever would have relied on it goes without.
 */
import { parameters } from "../input/parameters.ts";

const right = (label: string, source: string) =>
  ({ label, unit: "switch", default: 1, low: 0, high: 1, source, whole: true }) as const;

export const rights = parameters("rights", "MEC-18", {
  setPriorities: right("executives decide on priorities", "EXEC-R1"),
  issueDirective: right("executives give direction to the managers", "EXEC-R5"),
  allocate: right("executives give people, time and tools", "EXEC-R2"),
  setConstraint: right("executives state constraints", "EXEC-R3"),
  setTarget: right("executives say what counts as success", "EXEC-R4, EXEC-IC2"),
  align: right("executives align departments", "EXEC-R6"),
  resolveConflict: right("executives settle what departments dispute", "EXEC-R7"),
  approveResourcing: right("executives grant the CoE its people", "EXEC-R8, EXEC-IC1"),
  clarify: right("executives clarify a directive before it goes out", "EXEC-R9, GOV-4"),
  protect: right("executives have violations by the CoE put right", "EXEC-R10"),
  answerEscalation: right("executives answer what is brought to them", "EXEC-I4"),
  validateAlignment: right("executives check what the CoE publishes against direction", "EXEC-IC3"),
  executiveAi: right("executives use AI for their own reading and writing", "EXEC-R11"),
  interpret: right("managers turn direction into their unit's ranking", "MGR-R1"),
  assign: right("managers assign work", "MGR-R1"),
  release: right("managers release work", "MGR-R1"),
  escalateUp: right("managers pass on what they cannot decide", "MGR-R2"),
  reportToCentre: right("managers report to the CoE", "MGR-R3"),
  deployStandard: right("managers put new standards into use", "MGR-R4"),
  handlePerformance: right("managers remind their people of the standard", "MGR-R5"),
  holdAlignment: right("managers plan each alignment cycle", "KOOM-R10"),
  publishScorecard: right("managers publish a scorecard each cycle", "GOV-3"),
  sendBack: right("managers send direct orders back", "GOV-1"),
  execute: right("workers do the documented work", "WRK-R1"),
  escalate: right("workers ask instead of guessing", "WRK-R2"),
  useAi: right("workers use AI within its limits", "KOOM-R7"),
  designWorkflow: right("the CoE designs workflows, checklists and templates", "COE-D1"),
  configureTool: right("the CoE configures tools", "COE-D2"),
  setQuality: right("the CoE sets quality criteria", "COE-D3"),
  setMeasurement: right("the CoE says what is measured", "COE-D4"),
  designTraining: right("the CoE designs training", "COE-D5"),
  manageChange: right("the CoE admits changes of how work is done", "COE-D6"),
  setAiRules: right("the CoE sets the rules for AI", "COE-D7"),
  planAudits: right("the CoE plans audits", "COE-O7"),
  analyseCause: right("the CoE analyses causes", "COE-O8"),
  alignDepartments: right("the CoE brings departments to one standard", "COE-O9"),
  triggerRedesign: right("the CoE starts a redesign when a pattern shows", "COE-Q6"),
  sendWorkflow: right("the CoE sends workflows to managers", "COE-IM1"),
  sendTool: right("the CoE sends tools to managers", "COE-IM2"),
  sendStandard: right("the CoE sends standards to managers", "COE-IM3"),
  sendTemplate: right("the CoE sends templates to managers", "COE-IM4"),
  sendGuidance: right("the CoE sends guidance to managers", "COE-IM5"),
  sendTraining: right("the CoE sends training to managers", "COE-IM6"),
  sendAuditFeedback: right("the CoE sends audit feedback to managers", "COE-IM7"),
  sendThreshold: right("the CoE sends thresholds to managers", "COE-IM8"),
  sendData: right("managers send data to the CoE", "COE-IM9"),
  sendPatterns: right("managers send failure patterns to the CoE", "COE-IM10"),
  sendFriction: right("managers send what is wrong with tools to the CoE", "COE-IM11"),
  sendTrainingGaps: right("managers send training gaps to the CoE", "COE-IM12"),
  sendVariance: right("managers send signals of variance to the CoE", "COE-IM13"),
  sendIssues: right("managers send issues between teams to the CoE", "COE-IM14"),
  audit: right("auditors find out what is true", "KOOM-R5"),
  inspectBoundary: right("governance looks for violations", "KOOM-R6"),
  holdChange: right("governance holds changes until the window opens", "GOV-2"),
  holdEvolution: right("the CoE and executives hold the evolution review", "KOOM-R11"),
});

export type RightName = keyof typeof rights.specs;
