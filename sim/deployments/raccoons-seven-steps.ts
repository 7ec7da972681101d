/** Executives, managers and workers agree on their rules, the CoE publishes the packing workflow, one zone is audited and trained, scorecards follow. */
import type { Deployment } from "../model/input/catalogue.ts";

export const raccoonsSevenSteps: Deployment = {
  id: "raccoons-seven-steps",
  label: "Raccoons Inc., seven steps",
  what: "Executives, managers and workers agree on their rules, the CoE publishes the packing workflow, one zone is audited and trained, scorecards follow.",
  deploys: true,
  steps: "seven",
  spread: "all at once",
  content: "full",
  detox: false,
  programme: "never",
  waitsForFlags: false,
  stepsByCycle: false,
  obeysGates: false,
  onFailedGate: "go on",
};
