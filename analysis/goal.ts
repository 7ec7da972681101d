/**
 * When an experiment ends: after a fixed number of replications, or at the first planned look whose adjusted interval
 * is narrow enough (looks.ts). Looks are taken in replication order, so speed and workers cannot change the answer.
 */
import type { Spending } from "./monitoring/boundary.ts";
import type { Look } from "./looks.ts";
import { lookCriticals, lookSchedule, takeLook } from "./looks.ts";
import type { Replications } from "./replications.ts";

export interface Goal {
  /** The result ends here; lowered when a look is met. */
  readonly end: number;
  /** The result holds at least the replications below. */
  readonly sure: number;
  readonly looks: readonly Look[];
  /** Takes the looks that the finished rows allow. */
  update(rows: Replications): void;
}

export function fixedGoal(replications: number): Goal {
  return { end: replications, sure: replications, looks: [], update() {} };
}

const level = 0.95;

export interface PrecisionOptions {
  /** Place of the measure in table `runs`; arms 0 and 1 are compared. */
  column: number;
  halfWidth: number;
  /**
   * Default "even". O'Brien-Fleming bounds guard against a false alarm and leave almost nothing to spend early: with
   * looks up to 3,200 pairs none before 200 could ever end the experiment, and at 200 the interval is 5 times as wide.
   */
  spending?: Spending;
}

export function precisionGoal({ column, halfWidth, spending = "even" }: PrecisionOptions): Goal {
  const criticals = lookCriticals({ level, spending });
  const looks: Look[] = [];
  let end = lookSchedule[lookSchedule.length - 1];
  let sure = lookSchedule[0];
  let isOver = false;
  return {
    get end() {
      return end;
    },
    get sure() {
      return sure;
    },
    looks,
    update(rows) {
      while (!isOver && rows.prefix >= sure) {
        const look = takeLook({
          a: rows.column(0, column, sure),
          b: rows.column(1, column, sure),
          level,
          critical: criticals[looks.length],
          wantedHalfWidth: halfWidth,
        });
        looks.push(look);
        isOver = look.met || looks.length === lookSchedule.length;
        if (isOver) end = sure;
        else sure = lookSchedule[looks.length];
      }
    },
  };
}
