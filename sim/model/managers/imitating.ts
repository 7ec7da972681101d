/**
 * Governance as an agent, and what its gaps do (MEC-18): it can follow up so many violations a cycle, and what stayed
 * undetected is imitated by other managers. Executives do not imitate managers; workers imitate practice (MEC-12), not acts.
 */
import { Scalar } from "../state/codes.ts";
import { Counter } from "../state/ledger.ts";
import { paidOff } from "../mechanisms/governance.ts";
import type { World } from "../state/world.ts";

/** Violations that governance can still follow up in this cycle. */
export function casesLeft(w: World): number {
  return Math.max(0, w.settings.governance.cases - w.office.cases[0]);
}

/** Chance that a violation committed now is detected: none when governance has no time left. */
export function detectionOf(w: World): number {
  return casesLeft(w) > 0 ? w.settings.governance.detection : 0;
}

/** Governance follows up `n` detected violations: its own time, beside that of the manager who corrects them. */
export function noteCases(w: World, n: number): void {
  if (n === 0) return;
  w.office.cases[0] += n;
  w.count(Counter.governanceMinutes, 0, n * w.settings.governance.correctionMinutes);
}

/**
 * At the end of a cycle managers do more often what they saw others get away with: peers in proportion to how many of
 * them, the layer above as soon as one did. Governance begins the next cycle with all its time.
 */
export function spreadViolations(w: World): void {
  const { governance } = w.settings;
  if (governance.imitation > 0) {
    let all = 0;
    for (let unit = 0; unit < w.units; unit++) if (gotAway(w, unit)) all++;
    const above = w.scalars[Scalar.ExecutiveUndetected] > 0 ? governance.fromAbove : 0;
    for (let unit = 0; unit < w.units; unit++) {
      const others = all - (gotAway(w, unit) ? 1 : 0);
      const seen = Math.min(1, (w.units > 1 ? others / (w.units - 1) : 0) + above);
      if (seen === 0) continue;
      const payoff = governance.payoff * governance.imitation * seen;
      w.managerHazard[unit] = paidOff(w.managerHazard[unit], payoff);
    }
  }
  w.office.undetected.fill(0);
  w.office.cases[0] = 0;
}

/** Whether a manager committed something in the running cycle that nobody detected. */
function gotAway(w: World, unit: number): boolean {
  return w.office.undetected[unit] + w.roles.undetected[unit] > 0;
}
