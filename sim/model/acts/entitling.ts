/**
 * Rights and hazards in force, from the settings of the moment. Where a right is a standing rule rather than a single act,
 * taking it away sets the rule to what it is without anybody to follow it.
 */
import { acts, actNames } from "./acts.ts";
import { dailyViolations } from "./violations.ts";
import type { World } from "../state/world.ts";

/** Called whenever settings have been written. */
export function refreshRights(w: World): void {
  const { roles, settings } = w;
  const { rights } = settings;
  for (const name of actNames) roles.rights[acts[name].place] = rights[name] > 0.5 ? 1 : 0;
  for (const v of dailyViolations) roles.rates[v.place] = settings.acts[v.daily!];
  const without = (name: keyof typeof acts) => roles.rights[acts[name].place] === 0;
  if (without("escalate")) settings.responses.escalateWeight.fill(0);
  if (without("sendBack")) settings.governance.bypassGate.fill(0);
  const governance = settings.governance as { changeWindow: number; detection: number };
  if (without("holdChange")) governance.changeWindow = 0;
  if (without("inspectBoundary")) governance.detection = 0;
  if (without("audit") || without("planAudits")) settings.audit.sample.fill(0);
  if (without("useAi")) (settings.ai as { use: number }).use = 0;
}
