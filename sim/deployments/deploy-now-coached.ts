/** The steps begin at the decision date with the coaching, staffing and hours of the readiness programme beside them. */
import type { Deployment } from "../model/input/catalogue.ts";

export const deployNowCoached: Deployment = {
  id: "deploy-now-coached",
  label: "Deploy now, coached",
  what: "The steps begin at the decision date with the coaching, staffing and hours of the readiness programme beside them.",
  deploys: true,
  steps: "six",
  spread: "pilot then all",
  content: "full",
  detox: false,
  programme: "beside the steps",
  waitsForFlags: false,
  stepsByCycle: false,
  obeysGates: false,
  onFailedGate: "go on",
};
