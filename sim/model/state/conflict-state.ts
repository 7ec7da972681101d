/**
 * State of conflicts between departments (MEC-25): open disputes and sessions as a garbage can, and what each department
 * has seen of the day.
 */
import type { Columns } from "../../kernel/index.ts";
import type { Can } from "../managers/garbage-can.ts";
import { executiveCount, type UnitKind } from "../input/scenario.ts";

/** Most disputes and sessions that can be open at once (Cohen, March and Olsen 1972: their numbers). */
export const mostDisputes = 20;
export const mostSessions = 10;

export class ConflictState {
  /** Departments that hand over work to each other or compete, two per pair, in the order of units. */
  readonly pairs: Int32Array;
  /** Per dispute: its two departments (-1: there is none) and the day on which it arose. */
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly since: Int32Array;
  /** Per session: the department it belongs to where sessions are specialised; and how many were opened so far. */
  readonly owner: Int32Array;
  readonly opened: Int32Array;
  /** Open disputes of each department, and of all. */
  readonly openOf: Int32Array;
  readonly count: Int32Array;
  /** Per unit since yesterday morning: whether the manager attended a meeting, and private orders against the manager's. */
  readonly attended: Int32Array;
  readonly contradicted: Int32Array;
  /** The garbage can; members are the executives, then the managers. */
  readonly can: Can;

  /** @param isOn false: nothing ever arises, and pairs are not worked out */
  constructor(c: Columns, kind: readonly UnitKind[], siteOf: Int32Array, isOn: boolean) {
    const units = kind.length;
    const members = executiveCount + units;
    this.pairs = isOn ? pairsOf(kind, siteOf) : new Int32Array(0);
    this.first = c.int32("dispute.first", mostDisputes, -1);
    this.second = c.int32("dispute.second", mostDisputes, -1);
    this.since = c.int32("dispute.since", mostDisputes);
    this.owner = c.int32("session.owner", mostSessions);
    this.opened = c.int32("session.opened", 1);
    this.openOf = c.int32("unit.disputes", units);
    this.count = c.int32("dispute.count", 1);
    this.attended = c.int32("unit.attended", units);
    this.contradicted = c.int32("unit.contradictedToday", units);
    this.can = {
      needs: c.int32("dispute.needs", mostDisputes),
      place: c.int32("dispute.place", mostDisputes, -1),
      open: c.int32("session.open", mostSessions),
      spent: c.int32("session.spent", mostSessions),
      required: c.int32("session.required", mostSessions),
      touched: c.int32("session.touched", mostSessions),
      // worked out anew each day
      problemReach: new Int32Array(mostDisputes),
      energy: new Int32Array(members),
      memberReach: new Int32Array(members),
      made: new Int32Array(mostSessions),
      lacking: new Int32Array(mostSessions),
    };
  }
}

/** Pairs of departments of one site that meet, in the order of units. */
function pairsOf(kind: readonly UnitKind[], siteOf: Int32Array): Int32Array {
  const next = nextAtSite(siteOf);
  let count = 0;
  for (let a = 0; a < kind.length; a++)
    for (let b = next[a]; b >= 0; b = next[b]) if (meet(kind[a], kind[b])) count++;
  const pairs = new Int32Array(2 * count);
  let at = 0;
  for (let a = 0; a < kind.length; a++) {
    for (let b = next[a]; b >= 0; b = next[b]) {
      if (!meet(kind[a], kind[b])) continue;
      pairs[at++] = a;
      pairs[at++] = b;
    }
  }
  return pairs;
}

/** The next unit at the same site; -1 after the last one. */
function nextAtSite(siteOf: Int32Array): Int32Array {
  const next = new Int32Array(siteOf.length).fill(-1);
  const last = new Int32Array(siteOf.length).fill(-1);
  siteOf.forEach((site, unit) => {
    if (last[site] >= 0) next[last[site]] = unit;
    last[site] = unit;
  });
  return next;
}

/** Packing takes totes from the inventory and hands them on to shipping; zones compete for both. */
function meet(a: UnitKind, b: UnitKind): boolean {
  return a !== "receiving" && b !== "receiving" && (a === "packing" || b === "packing");
}
