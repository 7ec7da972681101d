/** The six steps begin at the decision date; waiting between steps is skipped, the work is not; gates are read, not obeyed. */
import type { Deployment } from "../model/input/catalogue.ts";

export const deployNow: Deployment = {
  id: "deploy-now",
  label: "Deploy now",
  what: "The six steps begin at the decision date; waiting between steps is skipped, the work is not; gates are read, not obeyed.",
  deploys: true,
  steps: "six",
  spread: "pilot then all",
  content: "full",
  detox: false,
  programme: "never",
  waitsForFlags: false,
  stepsByCycle: false,
  obeysGates: false,
  onFailedGate: "go on",
};
