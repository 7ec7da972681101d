/** Executives, managers and the CoE begin at the decision date; the pilot follows at once, and no worker is onboarded. */
import type { Deployment } from "../model/input/catalogue.ts";

export const deployThreeSteps: Deployment = {
  id: "deploy-three-steps",
  label: "Three steps",
  what: "Executives, managers and the CoE begin at the decision date; the pilot follows at once, and no worker is onboarded.",
  deploys: true,
  steps: "three",
  spread: "pilot then all",
  content: "full",
  detox: false,
  programme: "never",
  waitsForFlags: false,
  stepsByCycle: false,
  obeysGates: false,
  onFailedGate: "go on",
};
