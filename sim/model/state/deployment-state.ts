/**
 * What a deployment keeps besides its plan: rules that came into force before the regime did, audits before anything
 * changed, and three logs. Flags and gates are logged as read and as true, side by side; the daily figures are those that
 * the order system shows to everybody.
 */
import type { Columns } from "../../kernel/index.ts";

/** Red flags 1 to 6, then green flags 1 to 6. */
export const flagPlaces = 12;
/** A flag's places in the log: its true value, its reading. */
export const FlagLog = { True: 0, Read: 1 } as const;
export const flagFields = 2;

/** Pilots and stages that the log of gates has room for; further ones overwrite the last row. */
export const gateRows = 64;
/** A row of the log of gates: one pilot or stage that ended. Cycle and unit are counted from 1, so that 0 is an empty row. */
export const GateLog = { Cycle: 0, Unit: 1, Rule: 2, Met: 3, True: 4, Obeyed: 5 } as const;
export const gateFields = 6;

/** Figures of a unit and day. */
export const UnitDay = { Demand: 0, Lines: 1, Totes: 2, LeadMinutes: 3 } as const;
export const unitDayFields = 4;

/** Rules that hold in a unit before the whole operating model does. */
export const Rule = { Agreed: 1, Audited: 2 } as const;

/** How many flags or gates a set of bits holds. */
export function sizeOf(bits: number): number {
  let size = 0;
  for (let left = bits; left !== 0; left &= left - 1) size++;
  return size;
}

export class DeploymentState {
  /** Bits of `Rule` per unit. */
  readonly rules: Int32Array;
  /** Drift of each unit as audited before anything changed; 0 where it was not audited. */
  readonly auditBefore: Float64Array;
  readonly flags: Float64Array;
  readonly gates: Float64Array;
  readonly unitDays: Float64Array;
  /** Sums of the running cycle at the start of the day. */
  readonly dayFrom: Float64Array;

  constructor(c: Columns, units: number, cycles: number, cycleDays: number) {
    this.rules = c.int32("unit.rules", units);
    this.auditBefore = c.float64("unit.auditBefore", units);
    this.flags = c.float64("log.flags", cycles * flagPlaces * flagFields, NaN);
    this.gates = c.float64("log.gates", gateRows * gateFields);
    this.unitDays = c.float64("log.unitDays", cycles * cycleDays * units * unitDayFields);
    this.dayFrom = c.float64("unit.dayFrom", units * unitDayFields);
  }
}
