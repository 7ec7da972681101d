/** A change window calms direction for some cycles before the six steps begin; gates are read, not obeyed. */
import type { Deployment } from "../model/input/catalogue.ts";

export const readinessDetox: Deployment = {
  id: "readiness-detox",
  label: "Calm direction first",
  what: "A change window calms direction for some cycles before the six steps begin; gates are read, not obeyed.",
  deploys: true,
  steps: "six",
  spread: "pilot then all",
  content: "full",
  detox: true,
  programme: "never",
  waitsForFlags: false,
  stepsByCycle: false,
  obeysGates: false,
  onFailedGate: "go on",
};
