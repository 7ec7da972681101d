/**
 * The survey of an assessment (MEC-26): whom an incident concerned is asked with a chance, and remembers it or not; in a climate
 * of little truth part of the answers flatter and leave it out. It is all that anybody knows of what nobody detects.
 */
import { hazardFactor, Layer, Trait, traitsPerLayer } from "../mechanisms/climate.ts";
import { told } from "../mechanisms/readiness.ts";
import { feltClimate } from "../shopfloor/responding.ts";
import { Purpose } from "../state/purposes.ts";
import type { World } from "../state/world.ts";

/** Questions of the survey; with the unit they say what a draw is for. */
export const Question = {
  DirectOrders: 0,
  ManagerChanges: 1,
  SilentExceptions: 2,
  UnforcedChanges: 3,
  OldVersions: 4,
  Blame: 5,
} as const;
const questions = 6;

/** How truthful those are who are asked, by unit. */
type Candour = (w: World, unit: number) => number;

export const workersTell: Candour = (w, unit) => feltClimate(w, unit);
export const managersTell: Candour = (w) => w.traits[Layer.Managers * traitsPerLayer + Trait.Truth];

/** Incidents as the survey makes them out in all units, scaled up from those who were asked. */
export function survey(
  w: World,
  question: number,
  incidents: (unit: number) => number,
  candour: Candour,
): number {
  let all = 0;
  for (let unit = 0; unit < w.units; unit++)
    all += surveyUnit(w, question, unit, { incidents: incidents(unit), candour });
  return all;
}

/** Incidents of one unit, a whole number, and with what chance those concerned made them out at all: always, unless said. */
interface Asked {
  incidents: number;
  candour: Candour;
  madeOut?: number;
}

/** The same of one unit. Where nobody is asked nothing is known. */
export function surveyUnit(
  w: World,
  question: number,
  unit: number,
  { incidents, candour, madeOut = 1 }: Asked,
): number {
  const { deployment, reporting } = w.settings;
  if (deployment.surveyShare === 0) return 0;
  const flattering =
    reporting.optimism * Math.min(1, reporting.biasedShare * hazardFactor(candour(w, unit)));
  const chance = deployment.surveyShare * told(deployment.surveyRecall, flattering) * madeOut;
  const entity = unit * questions + question;
  return (
    w.draws.binomial(Purpose.survey, entity, w.cycle, incidents, chance) / deployment.surveyShare
  );
}
