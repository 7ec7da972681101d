/**
 * Roll-back: executives lose patience when what is reported stays below the baseline. They know orders and scorecards;
 * whether the operating model is to blame they do not know. It may hit any arm, and it costs trust in every layer.
 */
import { Counter } from "../state/ledger.ts";
import { zoneSum } from "../state/records.ts";
import { Plan } from "../state/codes.ts";
import { type World } from "../state/world.ts";
import { begin } from "./begin.ts";
import { isWalking, Step } from "./plan.ts";

/**
 * Whether reported lines have been below the baseline's for as many cycles in a row as executives bear. From the cycle on
 * in which they want to see results, too small a rise counts as a fall.
 */
export function losePatience(w: World): boolean {
  const { deployment } = w.settings;
  if (deployment.rollBackCycles === 0 || !isWalking(w.plan[Plan.Step])) return false;
  const usual = fulfilment(
    w,
    w.decisionCycle - w.scenario.calendar.baselineCycles,
    w.decisionCycle,
  );
  const { cycleDays } = w.scenario.calendar;
  const isDue = w.day - w.plan[Plan.Begun] >= deployment.resultsAfter * cycleDays;
  const wanted = isDue ? 1 + deployment.resultsWanted : 1 - deployment.rollBackFall;
  const fell = fulfilment(w, w.cycle - 1, w.cycle) < wanted * usual;
  w.plan[Plan.BadCycles] = fell ? w.plan[Plan.BadCycles] + 1 : 0;
  return w.plan[Plan.BadCycles] >= deployment.rollBackCycles;
}

/** Lines that the packing zones reported per line ordered from them. */
function fulfilment(w: World, from: number, to: number): number {
  const demand = zoneSum(w, Counter.demandLines, from, to);
  return demand > 0 ? zoneSum(w, Counter.reportedLines, from, to) / demand : 1;
}

/**
 * Everything that the deployment put in place is taken back; training given stays, training and coaching to come is
 * cancelled. A manager's hours are booked when they are asked for, so what is not taken is booked back.
 */
export function rollBack(w: World): void {
  w.plan[Plan.Programme] = 0;
  w.plan[Plan.Window] = 0;
  w.plan[Plan.Coe] = 0;
  w.regime.fill(0);
  w.deploying.rules.fill(0);
  w.onboardingLeft.fill(0);
  w.coachingLeft.fill(0);
  for (let unit = 0; unit < w.units; unit++)
    w.count(Counter.takenMinutes, unit, -w.managerOwed[unit]);
  w.managerOwed.fill(0);
  // the hour in the inbox of a new manager does not make up for those that are cancelled
  w.people.managerUntaught.fill(0);
  for (let at = 0; at < w.traits.length; at++) w.traits[at] *= 1 - w.settings.traits.rollBack;
  w.count(Counter.rolledBack, 0, 1);
  begin(w, Step.RolledBack);
}
