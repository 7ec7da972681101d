/** The rules are announced everywhere within a few days, without training, coaching, audits, governance or CoE. */
import type { Deployment } from "../model/input/catalogue.ts";

export const orderOnly: Deployment = {
  id: "order-only",
  label: "Order only",
  what: "The rules are announced everywhere within a few days, without training, coaching, audits, governance or CoE.",
  deploys: true,
  steps: "six",
  spread: "all at once",
  content: "order only",
  detox: false,
  programme: "never",
  waitsForFlags: false,
  stepsByCycle: false,
  obeysGates: false,
  onFailedGate: "go on",
};
