/** The catalogue of deployments, in the order of display. */
import type { Deployment } from "../model/input/catalogue.ts";
import { deployNow } from "./deploy-now.ts";
import { deployNowCoached } from "./deploy-now-coached.ts";
import { none } from "./none.ts";
import { waitForReadiness } from "./wait-for-readiness.ts";
import { deployThreeSteps } from "./deploy-three-steps.ts";
import { pilotGateScale } from "./pilot-gate-scale.ts";
import { staged } from "./staged.ts";
import { orderOnly } from "./order-only.ts";
import { readinessDetox } from "./readiness-detox.ts";
import { raccoonsSevenSteps } from "./raccoons-seven-steps.ts";

export const deployments: readonly Deployment[] = [
  none,
  deployNow,
  deployNowCoached,
  waitForReadiness,
  deployThreeSteps,
  pilotGateScale,
  staged,
  orderOnly,
  readinessDetox,
  raccoonsSevenSteps,
];
