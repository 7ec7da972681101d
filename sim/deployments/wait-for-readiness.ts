/** A readiness programme runs until no red flag shows or patience ends; then the steps follow cycle by cycle and gates are obeyed. */
import type { Deployment } from "../model/input/catalogue.ts";

export const waitForReadiness: Deployment = {
  id: "wait-for-readiness",
  label: "Wait for readiness",
  what: "A readiness programme runs until no red flag shows or patience ends; then the steps follow cycle by cycle and gates are obeyed.",
  deploys: true,
  steps: "six",
  spread: "pilot then all",
  content: "full",
  detox: false,
  programme: "before the steps",
  waitsForFlags: true,
  stepsByCycle: true,
  obeysGates: true,
  onFailedGate: "retrain and repeat",
};
