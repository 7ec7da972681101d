/**
 * Totes of a stream and half-day have so many numbers and no more. Demand that needs more is refused beforehand, whatever
 * states it: the organisation, a unit, a date, or a failure mode at its full strength.
 */
import { InputError } from "../../scenario/input-error.ts";
import { wavesPerDay } from "../state/calendar.ts";
import type { FailureMode, Move } from "./catalogue.ts";
import type { OrganisationScenario, Unit } from "./scenario.ts";
import { statedValue } from "./stated.ts";

/**
 * Mean totes of a stream per wave. A wave numbers at most 255 (see arrive): Monday's 180 leave 5.6 standard deviations,
 * so that no demand is lost for want of numbers. A busier stream needs larger totes.
 */
const mostTotesPerWave = 150;

/** @param modes the failure modes that may be at work; none when absent */
export function checkDemand(
  scenario: OrganisationScenario,
  modes: readonly Pick<FailureMode, "id" | "moves" | "safeguard">[] = [],
): void {
  const moves = movesAtWork(scenario, modes);
  for (const unit of scenario.units) {
    if (unit.kind !== "packing" && unit.kind !== "receiving") continue;
    const highest = (id: string) => highestOf(scenario, unit, id, moves);
    const factor =
      unit.kind === "packing" ? highest("flow.demandFactor") * highest("flow.shockFactor") : 1;
    const lines = highest("flow.ordersPerTote") * highest("flow.linesPerOrder");
    const totes = (highest("flow.linesPerDay") * factor) / (wavesPerDay * lines);
    if (totes > mostTotesPerWave) {
      throw new InputError(
        "parameters.flow.linesPerDay",
        `${Math.round(totes)} totes per half-day in ${unit.id}, wants at most ${mostTotesPerWave}: larger totes or less demand`,
      );
    }
  }
}

/** What the failure modes and safeguards that this scenario ever has at work would move. */
function movesAtWork(
  { dated = [], failures }: OrganisationScenario,
  modes: readonly Pick<FailureMode, "id" | "moves" | "safeguard">[],
): readonly Move[] {
  return modes.flatMap(({ id, moves, safeguard }) => {
    const settings = [failures[id], ...dated.map((departure) => departure.failures[id])];
    const isAtWork = settings.some((setting) => setting !== undefined && setting.dose > 0);
    const isGuarded = settings.some((setting) => setting?.safeguard);
    return [...(isAtWork ? moves : []), ...((isGuarded && safeguard?.moves) || [])];
  });
}

/** The highest value that a parameter can have in a unit at any time. */
function highestOf(
  scenario: OrganisationScenario,
  unit: Unit,
  id: string,
  moves: readonly Move[],
): number {
  const concerns = ({ units }: { units?: readonly string[] }) =>
    units === undefined || units.includes(unit.id);
  const written = statedValue(scenario, id, { unit: unit.id });
  const dated = (scenario.dated ?? []).filter(concerns).map(({ parameters }) => parameters[id]);
  const moved = moves
    .filter((move) => move.parameter === id && (move.unit ?? unit.id) === unit.id)
    .map(({ failing }) => failing);
  return Math.max(written, ...dated.map((value) => value ?? 0), ...moved);
}
