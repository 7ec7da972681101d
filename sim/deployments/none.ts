/** Nothing is deployed; whatever the CoE achieves at today's report rate still counts. */
import type { Deployment } from "../model/input/catalogue.ts";

export const none: Deployment = {
  id: "none",
  label: "Carry on",
  what: "Nothing is deployed; whatever the CoE achieves at today's report rate still counts.",
  deploys: false,
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
