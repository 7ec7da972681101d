/**
 * A window on the log: some cycles, some units. Measures are computed through it and nothing else,
 * so a measure of a run, of a cycle and of a zone is one definition.
 */
import { minutesPerDay } from "./calendar.ts";
import type { LayerName } from "../acts/acts.ts";
import {
  Counter,
  counterCount,
  DayCounter,
  dayCounterCount,
  leadBinMinutes,
  leadBins,
  type CounterName,
  type DayCounterName,
} from "./ledger.ts";
import { deedSlots, slotOf, violationList } from "../acts/violations.ts";
import type { World } from "./world.ts";

export class View {
  readonly world: World;
  /** Cycles `from` to `to - 1`, in places of the log. */
  readonly from: number;
  readonly to: number;
  readonly units: readonly number[];
  /** The last cycles before the decision date, all units: what gains are measured against. */
  readonly baseline: View;

  constructor(world: World, from: number, to: number, units?: readonly number[], baseline?: View) {
    this.world = world;
    this.from = from;
    this.to = to;
    this.units = units ?? world.kind.map((_, unit) => unit);
    this.baseline = baseline ?? this;
  }

  get cycles(): number {
    return this.to - this.from;
  }

  get dayCount(): number {
    return this.cycles * this.world.scenario.calendar.cycleDays;
  }

  get minutes(): number {
    return this.dayCount * minutesPerDay;
  }

  get workers(): number {
    return this.units.reduce(
      (sum, u) => sum + this.world.firstWorker[u + 1] - this.world.firstWorker[u],
      0,
    );
  }

  /** Minutes paid to workers of these units. */
  get workerMinutes(): number {
    return this.workers * this.minutes;
  }

  /** Minutes paid to everybody, the other staff included. */
  get paidMinutes(): number {
    return (
      (this.workers + this.units.length + this.world.settings.decision.otherStaff) * this.minutes
    );
  }

  /** The packing zones among the units. */
  get zones(): readonly number[] {
    return this.units.filter((u) => this.world.kind[u] === "packing");
  }

  /** Sum of a counter over the window. */
  sum(name: CounterName): number {
    return this.units.reduce((sum, unit) => sum + this.of(name, unit), 0);
  }

  /** Sum of a counter over the packing zones. */
  zoneSum(name: CounterName): number {
    return this.zones.reduce((sum, unit) => sum + this.of(name, unit), 0);
  }

  /** A counter of one unit over the window. */
  of(name: CounterName, unit: number): number {
    const { ledger, units } = this.world;
    // looked up once: a name is found in the list of counters much more slowly than a number in the log
    const place = Counter[name];
    let sum = 0;
    for (let cycle = this.from; cycle < this.to; cycle++)
      sum += ledger[(cycle * units + unit) * counterCount + place];
    return sum;
  }

  /** A counter of one unit in one cycle. */
  at(name: CounterName, unit: number, cycle: number): number {
    return this.world.ledger[(cycle * this.world.units + unit) * counterCount + Counter[name]];
  }

  /** Mean of a scorecard's field over the cycles of the window in which it was judged, true and reported; NaN where never. */
  scorecard(field: number): { truth: number; reported: number } {
    const { fields, scores } = this.world.office;
    const meanOf = (side: number) => {
      const values: number[] = [];
      for (let cycle = this.from; cycle < this.to; cycle++)
        values.push(scores[(cycle * fields + field) * 2 + side]);
      return mean(values.filter((value) => !Number.isNaN(value)));
    };
    return { truth: meanOf(0), reported: meanOf(1) };
  }

  /** How often a place of the log of acts was written to: an act, a violation, a detected one, a kind. */
  deeds(slot: number): number {
    const { roles, units } = this.world;
    let sum = 0;
    for (let cycle = this.from; cycle < this.to; cycle++) {
      for (const unit of this.units) sum += roles.log[(cycle * units + unit) * deedSlots + slot];
    }
    return sum;
  }

  /** Violations by people of a layer, true, or those that were detected. */
  violations(layer: LayerName, detected: boolean): number {
    const own = violationList.filter((v) => v.layer === layer);
    return own.reduce((sum, v) => sum + this.deeds(slotOf(v) + (detected ? 1 : 0)), 0);
  }

  /** A daily counter of the whole organisation, one value per day of the window. */
  days(name: DayCounterName): number[] {
    const perCycle = this.world.scenario.calendar.cycleDays;
    const values: number[] = [];
    for (let day = this.from * perCycle; day < this.to * perCycle; day++) {
      values.push(this.world.days[day * dayCounterCount + DayCounter[name]]);
    }
    return values;
  }

  /** Coefficient of variation of the lead times of totes shipped by the zones; NaN when nothing was shipped. */
  get leadVariation(): number {
    return variation(
      this.zoneSum("shippedTotes"),
      this.zoneSum("leadMinutes"),
      this.zoneSum("leadMinutesSquared"),
    );
  }

  /** Quantile of the lead time of shipped lines, linear within a bin, in minutes; NaN when nothing was shipped. */
  leadQuantile(p: number): number {
    const bins = new Float64Array(leadBins);
    let total = 0;
    for (let cycle = this.from; cycle < this.to; cycle++) {
      for (let bin = 0; bin < leadBins; bin++) {
        const n = this.world.leads[cycle * leadBins + bin];
        bins[bin] += n;
        total += n;
      }
    }
    let left = p * total;
    for (let bin = 0; bin < leadBins; bin++) {
      if (bins[bin] >= left && bins[bin] > 0) return (bin + left / bins[bin]) * leadBinMinutes;
      left -= bins[bin];
    }
    return NaN;
  }
}

/** a / b, or NaN (missing) where b is 0. */
export function ratio(a: number, b: number): number {
  return b === 0 ? NaN : a / b;
}

/** Coefficient of variation of n values that add up to `sum`, their squares to `squares`; NaN for no value. */
export function variation(n: number, sum: number, squares: number): number {
  const average = ratio(sum, n);
  return Math.sqrt(Math.max(0, ratio(squares, n) - average * average)) / average;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, v) => sum + v, 0) / values.length;
}

/** Standard deviation with n - 1; NaN for fewer than two values. */
export function standardDeviation(values: readonly number[]): number {
  if (values.length < 2) return NaN;
  const m = mean(values);
  return Math.sqrt(values.reduce((sum, v) => sum + (v - m) * (v - m), 0) / (values.length - 1));
}
