/** The catalogue of deployments, in the order of display. */
import type { Deployment } from "../model/catalogue.ts";
import { deployNow } from "./deploy-now.ts";
import { deployNowCoached } from "./deploy-now-coached.ts";
import { none } from "./none.ts";
import { waitForReadiness } from "./wait-for-readiness.ts";

export const deployments: readonly Deployment[] = [
  none,
  deployNow,
  deployNowCoached,
  waitForReadiness,
];
