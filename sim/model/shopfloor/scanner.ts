/**
 * Scanner use of a visit segment in closed form: failures on the way, swaps and hand keying (MEC-11).
 */
import { quantise } from "../state/calendar.ts";
import { addJob } from "../managers/inbox.ts";
import { Counter } from "../state/ledger.ts";
import { scanStep, steps } from "../mechanisms/practice.ts";
import { meanOfShapeFour } from "../mechanisms/tools.ts";
import { Purpose } from "../state/purposes.ts";
import { secondOrderShare } from "./responding.ts";
import { Job, Scalar, Use, uses } from "../state/codes.ts";
import { type World } from "../state/world.ts";

const fourth = (v: number) => v * v * (v * v);

/** Uses the scanner for the work of the segment: books minutes of swaps, and adds hand-keyed minutes to the tote. */
export function useScanner(w: World, worker: number, tote: number): void {
  const unit = w.workerUnit[worker];
  const { scanner } = w.settings;
  const mean =
    w.scalars[Scalar.ScannerFixed] > 0
      ? Math.max(scanner.meanLifeMinutes[unit], scanner.repairedLifeMinutes)
      : scanner.meanLifeMinutes[unit];
  const scale = fourth(mean / meanOfShapeFour);
  let age = w.events.now - w.toolUsed[worker] >= scanner.pauseMinutes ? 0 : w.toolAge[worker];
  let left = w.toolLeft[worker];
  let use = w.toteSegment[tote];
  if (w.handLeft[worker] > 0) use -= keyByHand(w, worker, tote, use);
  let swaps = 0;
  for (;;) {
    const spent = (fourth(age + use) - fourth(age)) / scale;
    if (spent < left) {
      left -= spent;
      age += use;
      break;
    }
    use -= Math.sqrt(Math.sqrt(fourth(age) + left * scale)) - age;
    if (fail(w, worker, unit)) use = Math.max(0, use - keyByHand(w, worker, tote, use));
    swaps++;
    age = 0;
    w.toolLife[worker]++;
    left = w.draws.exponential(Purpose.scannerLife, worker, w.toolLife[worker]);
  }
  w.toolAge[worker] = age;
  w.toolLeft[worker] = left;
  w.spend[worker * uses + Use.Swap] += quantise(swaps * scanner.swapMinutes);
}

/** A scanner failed: the worker may report it, and may key by hand for a while; tells whether the latter. */
function fail(w: World, worker: number, unit: number): boolean {
  const life = w.toolLife[worker];
  const { escalation, scanner } = w.settings;
  w.count(Counter.scannerFailures, unit, 1);
  w.toolPatience[worker] -= scanner.reportFactor;
  if (w.toolPatience[worker] < 0) {
    w.toolPatience[worker] = w.draws.exponential(Purpose.scannerPatience, worker, life);
    if (w.draws.uniform(Purpose.scannerReport, worker, life) < secondOrderShare(w, worker, unit))
      addJob(w, unit, Job.Exception, -1 - worker, life, escalation.reportMinutes);
  }
  if (w.draws.uniform(Purpose.scannerResponse, worker, life) >= w.x[worker * steps + scanStep])
    return false;
  w.count(Counter.scannerWorkarounds, unit, 1);
  w.handLeft[worker] = scanner.workaroundMinutes;
  return true;
}

/** Spends what is left of a workaround on work of this visit; returns the minutes keyed by hand. */
function keyByHand(w: World, worker: number, tote: number, minutes: number): number {
  const byHand = Math.min(minutes, w.handLeft[worker]);
  w.handLeft[worker] -= byHand;
  w.toteHand[tote] += byHand;
  return byHand;
}
