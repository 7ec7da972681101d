/**
 * What a visit was like, one row each, for those who look at single visits: an observer outside the columns, attached to a
 * world on request. Nobody in the organisation sees it, and a world without one does the same things.
 */

/** Columns of a visit, in the order in which they are written. */
export const visitColumns = [
  /** Place of the unit in the scenario. */
  "unit",
  "worker",
  /** Stage of the tote's way, as in shopfloor/queues.ts. */
  "stage",
  /** Working minutes from the decision date to the start. */
  "start",
  /** Minutes since the worker's last work ended, at the start; more than a shift: none before. */
  "pause",
  /** Load that the people of the unit saw, 0 to 1. */
  "load",
  "lines",
  /** Share of the steps that were done as shortcuts. */
  "shortcuts",
  /** Days of experience of the worker. */
  "experience",
  /** 0 without AI, 1 with it inside its frontier, 2 outside. */
  "assistance",
  /** Minutes of work without AI, and with it if it was used. */
  "alone",
  "work",
  /** 1 for an order past the manager. */
  "direct",
  /** Interruptions of this visit. */
  "interruptions",
  /** Lines that went wrong by the worker's hand. */
  "errors",
  /** Minutes from the tote's arrival to the end of its last visit; NaN at other visits. */
  "lead",
] as const;

export type VisitColumn = (typeof visitColumns)[number];

/** Finished visits: every column has one value per visit, in the order of their starts. */
export type VisitTable = Readonly<Record<VisitColumn, Float64Array>>;

const width = visitColumns.length;
const at = Object.fromEntries(visitColumns.map((name, i) => [name, i])) as Readonly<
  Record<VisitColumn, number>
>;

export type BegunVisit = Omit<Record<VisitColumn, number>, "interruptions" | "errors" | "lead">;
export type EndedVisit = Pick<Record<VisitColumn, number>, "interruptions" | "errors" | "lead">;

export class VisitLog {
  private readonly rows: number[] = [];
  /** Where the row of a tote's running visit begins. */
  private readonly rowOf = new Map<number, number>();

  begin(tote: number, visit: BegunVisit): void {
    const from = this.rows.length;
    this.rowOf.set(tote, from);
    for (let column = 0; column < width; column++) this.rows.push(NaN);
    for (const [name, value] of Object.entries(visit))
      this.rows[from + at[name as VisitColumn]] = value;
  }

  /** The end of a visit; of one that began before the log, nothing is noted. */
  end(tote: number, { interruptions, errors, lead }: EndedVisit): void {
    const from = this.rowOf.get(tote);
    if (from === undefined) return;
    this.rowOf.delete(tote);
    this.rows[from + at.interruptions] = interruptions;
    this.rows[from + at.errors] = errors;
    this.rows[from + at.lead] = lead;
  }

  /** Visits that have ended. */
  table(): VisitTable {
    const ended: number[] = [];
    for (let from = 0; from < this.rows.length; from += width)
      if (!Number.isNaN(this.rows[from + at.errors])) ended.push(from);
    return Object.fromEntries(
      visitColumns.map((name) => [
        name,
        Float64Array.from(ended, (from) => this.rows[from + at[name]]),
      ]),
    ) as Record<VisitColumn, Float64Array>;
  }
}
