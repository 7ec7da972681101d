/** After the first four steps one department after the other changes over, the packing zones first, each with gates of its own. */
import type { Deployment } from "../model/input/catalogue.ts";

export const staged: Deployment = {
  id: "staged",
  label: "Staged by department",
  what: "After the first four steps one department after the other changes over, the packing zones first, each with gates of its own.",
  deploys: true,
  steps: "six",
  spread: "by department",
  content: "full",
  detox: false,
  programme: "never",
  waitsForFlags: false,
  stepsByCycle: false,
  obeysGates: true,
  onFailedGate: "retrain and repeat",
};
