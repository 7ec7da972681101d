/**
 * The margin of a verdict: differences of the decision quantity below half a percent of the paid hours do not matter.
 * A choice made before looking, stored with every verdict.
 */
import { type OrganisationScenario, statedValue } from "../sim/index.ts";

const share = 0.005;
const hoursPerDay = 8;

/** Hours paid to everybody over the cycles after the decision date. */
export function paidHours(scenario: OrganisationScenario): number {
  const { units, calendar } = scenario;
  const workers = units.reduce((sum, unit) => sum + unit.workers, 0);
  // Every unit has one manager; executives, CoE, audit and governance are the other staff.
  const people = workers + units.length + statedValue(scenario, "decision.otherStaff");
  return people * calendar.horizonCycles * calendar.cycleDays * hoursPerDay;
}

/** In the unit of the decision quantity, hours. */
export function practicalMargin(scenario: OrganisationScenario): number {
  return share * paidHours(scenario);
}
