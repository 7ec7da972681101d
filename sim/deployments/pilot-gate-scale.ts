/** The six steps begin at the decision date; a pilot that misses a gate is taken back, trained again and repeated before the rest follows. */
import type { Deployment } from "../model/input/catalogue.ts";

export const pilotGateScale: Deployment = {
  id: "pilot-gate-scale",
  label: "Pilot, gate, scale",
  what: "The six steps begin at the decision date; a pilot that misses a gate is taken back, trained again and repeated before the rest follows.",
  deploys: true,
  steps: "six",
  spread: "pilot then all",
  content: "full",
  detox: false,
  programme: "never",
  waitsForFlags: false,
  stepsByCycle: false,
  obeysGates: true,
  onFailedGate: "retrain and repeat",
};
